"""Linjiang, an invented name for the county of fourteen towns whose five years S001-1 tells (2018 to 2022)."""

from .book import Book
from .claims import Claim, amounts, each, move_amounts, moves
from .linjiang_care import care
from .linjiang_work import work
from .shared import villages

TOWNS = ["城关镇", "沿江镇", "河口镇", "双桥镇", "新丰镇", "兴隆镇", "石港镇", "南圩镇", "东兴镇", "洋口镇", "马塘镇", "西亭镇", "栟园镇", "长沙镇"]


def linjiang():
    book = Book("linjiang", "临江县五年", "A county's five years", "S001-1", "320690", "2018..2022", seed=20221231)
    book.organization("320690", "临江县妇联", "县（市、区）", None, opened="1985-03-08")
    towns = [(f"320690{101 + index}", town) for index, town in enumerate(TOWNS)]
    for code, town in towns:
        book.organization(code, f"临江县{town}妇联", "乡镇（街道）", "320690")
    places = villages(book, towns, 450, (["村", "社区"], [9, 1]), "临江县")
    for index, agency in enumerate(["财政局", "教育局", "卫健委", "公安局", "法院", "人民医院"]):
        book.organization(f"320690{901 + index}", f"临江县{agency}妇委会", "县（市、区）", "320690", kind="机关企事业单位妇委会")
    town_codes = [code for code, _ in towns]
    work(book, town_codes, places)
    care(book, town_codes, places)
    claims(book)
    return book


def claims(book):
    def claim(*values, **options):
        Claim(book, *values, **options)

    def rows(kind, **wanted):
        return [row for row in book.rows(kind) if all(row[heading] == value for heading, value in wanted.items())]

    honours = [row for row in rows("award", 获奖者类别="本级妇联") if row["表彰级别"] in ("市级", "省级", "国家级")]
    claim("001", "县妇联五年获市级以上荣誉", 16, "项", "count", "award.granted", each(honours),
          where="recipient=federation,level>=city")
    profiles = rows("areaProfile", 年度="2022")
    claim("003", "注册的女个体工商户和私营业主", 4000, "人", "count", "areaProfile.businesswomen",
          amounts(profiles, "女个体工商户和私营业主"), qualifier="多")
    claim("004", "年销售过亿元的女企业主", 6, "人", "count", "entrepreneur.active",
          each(rows("entrepreneur", 年销售额="1亿元以上")), where="sales=over100m")
    claim("005", "带头创业的妇女干部", 86, "人", "count", "entrepreneur.active",
          each(rows("entrepreneur", 身份="妇女干部")), where="role=officer")
    loans = rows("loan")
    claim("006", "五年发放小额贷款", 2400, "笔", "count", "loan.granted", moves(loans, "发放"), qualifier="多")
    claim("007", "五年发放小额贷款金额", 36_000_000, "元", "money", "loan.money", move_amounts(loans, "发放", "发放金额"),
          qualifier="多")
    last_quarter = sum(row["从业妇女人数"] for row in rows("outworkReturn", 所属期="2022Q4"))
    year = [row for row in rows("outworkReturn") if row["所属期"].startswith("2022Q")]
    claim("009", "工艺品加工人均年收入", 4000, "元", "money", "outworkReturn.incomeEach", amounts(year, "加工费"),
          over=last_quarter, period="2022")
    classes = rows("sponsoredClass")
    claim("010", "开办春蕾班的镇", 14, "个", "count", "sponsoredClass.townships", each(rows("sponsoredClass", 本乡镇首个="是")))
    claim("011", "春蕾班", 31, "个", "count", "sponsoredClass.running", each(classes))
    claim("012", "春蕾班年资助额", 370_000, "元", "money", "sponsoredClass.yearly", amounts(classes, "年资助额"), qualifier="多")
    claim("013", "春蕾学员", 881, "名", "count", "sponsoredClass.pupils", amounts(classes, "学员人数"))
    gifts = rows("donation", 募捐用途="救助贫困母亲")
    claim("016", "五年募集和争取救助金", 366_600, "元", "money", "donation.money", amounts(gifts, "捐款金额"),
          where="purpose=poorMothers")
    visits = rows("aid", 帮扶对象="贫困母亲")
    claim("017", "慰问救助贫困母亲", 1389, "人次", "person_times", "aid.times", amounts(visits, "受助人数"),
          where="recipient=poorMother")
    claim("018", "慰问贫困母亲金额", 277_800, "元", "money", "aid.money", amounts(visits, "慰问金额"),
          where="recipient=poorMother")
    agreements = rows("aidAgreement")
    of_2022 = [row for row in agreements if row.moved("物资送达")[0][1].year == 2022]
    claim("019", "每镇选定项目帮扶对象", 1, "名", "count", "aidAgreement.perTownship", each(of_2022), over=14, period="2022")
    claim("020", "每户生产资料价值", 800, "元", "money", "aidAgreement.valueEach", amounts(agreements, "物资价值"),
          over=len(agreements))
    claim("021", "项目帮扶的贫困母亲", 56, "名", "count", "aidAgreement.delivered", moves(agreements, "物资送达"))
    claim("022", "项目帮扶生产资料价值", 44_800, "元", "money", "aidAgreement.value", amounts(agreements, "物资价值"))
    for number, goods, code, value, unit in [("023", "苗猪（头）", "piglet", 124, "头"), ("024", "山羊（只）", "goat", 148, "只")]:
        claim(number, f"送出的{goods[:2]}", value, unit, "count", "aidAgreement.goods",
              amounts(rows("aidAgreement", 帮扶物资=goods), "数量"), where=f"goods={code}")
    claim("029", "第二轮捐款", 159_215, "元", "money", "donation.money", amounts(rows("donation", 轮次="第二轮"), "捐款金额"),
          where="round=2")
    signed = amounts(rows("careAgreement"), "签订户数")
    claim("032", "签订赡养协议的农村家庭", 138_316, "户", "households", "careAgreement.households", signed)
    due = sum(row["应签赡养协议户数"] for row in profiles)
    claim("033", "赡养协议签订率", 96.8, "%", "percent", "careAgreement.rate", signed, over=due, scale=100)
    cards = [row for row in rows("activity") if row["发放（成果）类别"] == "维权（投诉）联系卡（份）"]
    claim("035", "发放投诉联系卡", 20_000, "份", "count", "activity.output", amounts(cards, "发放（成果）数量"),
          where="output=contactCard", qualifier="多")
    joint = [row for row in rows("document") if row["内容类别"] == "反家庭暴力" and row["发文级别"] == "国家级"]
    claim("036", "联合下发反家暴意见的部委", 7, "部", "count", "document.issuers", amounts(joint, "发文单位数"),
          where="direction=received,level=nation,field=violence", period="2022",
          one_act="一份联合发文，发文单位七家")
