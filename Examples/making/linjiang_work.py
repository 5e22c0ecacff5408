"""Linjiang: business, outwork, agreements, rights, honours and returns."""

from .shared import loans, pick, spread_over
from .spread import date, shares, weighted, workday, workdays

CARE_SIGNED = 138_316
CARE_DUE = 142_888


def work(book, towns, places):
    everywhere = [village for town in towns for village in places[town]]
    returns(book, towns, places, everywhere)
    agreements(book, everywhere)
    business(book, towns)
    outwork(book, everywhere)
    rights(book, towns, everywhere)
    honours(book)


def returns(book, towns, places, everywhere):
    rng = book.rng
    for year in range(2018, 2023):
        for town in towns:
            book.add("networks.csv", "networkReturn", town, workday(rng, date(f"{year + 1}-01-05"),
                                                                    date(f"{year + 1}-01-18")),
                     年度=str(year), 村社区数=len(places[town]), 专职妇女干部数=rng.choice([1, 1, 2]),
                     兼职妇女干部数=rng.choice([3, 4, 5]))
    count = len(everywhere)
    households = shares(rng, 371_420, count, low=260)
    women = [round(number * 1.31) + rng.randrange(-20, 20) for number in households]
    children = [round(number * 0.42) + rng.randrange(-12, 12) for number in households]
    book.due = shares(rng, CARE_DUE, count, low=120, spread=0.4)
    for year, owners in [(2021, 3958), (2022, 4286)]:
        registered = shares(rng, owners, count, spread=0.9)
        earlier = 0 if year == 2022 else 3
        for index, village in enumerate(everywhere):
            book.add(f"profiles-{year}.csv", "areaProfile", village,
                     workday(rng, date(f"{year + 1}-01-04"), date(f"{year + 1}-01-22")), 年度=str(year),
                     总户数=households[index] - earlier, 妇女人数=women[index] - 2 * earlier,
                     儿童人数=children[index] + earlier, 应签赡养协议户数=book.due[index] - earlier,
                     女个体工商户和私营业主=registered[index])


def agreements(book, everywhere):
    """Signed over four years, one to three occasions a village, never more than are due."""
    rng = book.rng
    missing = shares(rng, CARE_DUE - CARE_SIGNED, len(everywhere), high=40, spread=0.9)
    for village, due, absent in zip(everywhere, book.due, missing):
        signed = due - absent
        occasions = rng.choice([1, 2, 2, 3])
        numbers = shares(rng, signed, occasions, low=signed // 5)
        for number, day in zip(numbers, workdays(rng, occasions, "2019-03-11", "2022-11-25", weekends=0.5)):
            book.add("care-agreements.csv", "careAgreement", village, day, 签订户数=number, 双方自愿="是", 见证单位="村民委员会")


def business(book, towns):
    rng = book.rng
    amounts = [rng.choice([5, 8, 10, 10, 12, 15, 15, 20, 20, 25, 30]) * 1000 for _ in range(2437)]
    while not 36_400_000 <= sum(amounts) <= 36_700_000:
        index = rng.randrange(len(amounts))
        amounts[index] += 1000 if sum(amounts) < 36_400_000 else -1000 if amounts[index] > 5000 else 0
    days = workdays(rng, len(amounts), "2018-01-22", "2022-12-16", weekends=0)
    loans(book, lambda day, _: f"loans-{day.year}.csv" if day.year < 2022 else "loans-2022.xlsx", towns, amounts, days,
          "县农村信用合作联社", "否", date("2022-12-31"))
    for _ in range(6):
        book.add("businesswomen.csv", "entrepreneur", rng.choice(towns), workday(rng, date("2018-03-01"),
                date("2021-12-20")),
                 姓名=book.words.person(), 身份="女企业主", 企业名称=book.words.firm(), 年销售额="1亿元以上",
                 带动妇女人数=rng.randrange(120, 460))
    for place in weighted(rng, 86, [1] * len(towns)):
        book.add("businesswomen.csv", "entrepreneur", towns[place], workday(rng, date("2018-03-01"),
                date("2022-10-20")),
                 姓名=book.words.person(), 身份="妇女干部", 年销售额=pick(rng, {"100万元以下": 6, "100万元至1000万元": 3}),
                 带动妇女人数=rng.randrange(3, 40))
    for organization, day in spread_over(book, 42, towns, "2019-03-01", "2022-11-20"):
        book.add("pairings.csv", "pairing", organization, day, 结对类型="结对创业",
                 帮扶方类别=rng.choice(["执委干部", "女致富带头人", "女企业家"]), 帮扶内容=rng.choice(["技术", "资金、技术", "信息销路"]))


def outwork(book, everywhere):
    """Each village pays four thousand yuan a woman over 2022, more in the cold months than in the harvest."""
    rng = book.rng
    women = shares(rng, 102_360, len(everywhere), low=40, spread=0.8)
    for village, number in zip(everywhere, women):
        last_year = number - rng.randrange(0, 12)
        book.add("outwork-2021.csv", "outworkReturn", village, workday(rng, date("2022-01-04"), date("2022-01-20")),
                 所属期="2021", 从业妇女人数=last_year, 加工费=last_year * rng.randrange(36, 39) * 100)
        quarters = shares(rng, number * 40, 4, low=number * 7, spread=0.25, step=1)
        for quarter, fees in enumerate(quarters, 1):
            month = quarter * 3 + 1
            first = date(f"2022-{month:02d}-08") if quarter < 4 else date("2023-01-04")
            book.add(f"outwork-2022Q{quarter}.csv", "outworkReturn", village, workday(rng, first,
                    first.replace(day=first.day + 10)),
                     所属期=f"2022Q{quarter}", 从业妇女人数=number if quarter == 4 else number - rng.randrange(0, 6),
                     加工费=fees * 100)


def rights(book, towns, everywhere):
    rng = book.rng
    days = workdays(rng, len(everywhere), "2019-03-01", "2021-12-10", weekends=0.3)
    cards = shares(rng, 22_560, len(everywhere), low=20, spread=0.5)
    for village, day, number in zip(rng.sample(everywhere, len(everywhere)), days, cards):
        book.add("contact-cards.jsonl", "activity", village, day, 活动名称="反家暴投诉联系卡发放", 活动形式="发放资料",
                 活动类别="反家庭暴力", 参加对象="群众", **{"发放（成果）类别": "维权（投诉）联系卡（份）", "发放（成果）数量": number})
    book.add("sites.csv", "site", "320690", date("2018-11-23"), 阵地名称="县家庭暴力投诉中心", 阵地类型="家庭暴力投诉中心",
             依托单位类别="派出所", 建设方式="共建")
    for index, town in enumerate(towns + towns[:2]):
        book.add("sites.csv", "site", town, workday(rng, date("2019-01-15"), date("2019-12-10")),
                 阵地名称=f"{'第二' if index >= 14 else ''}派出所家庭暴力投诉站", 阵地类型="家庭暴力投诉站", 依托单位类别="派出所", 建设方式="共建")
    for name, kind, day in [("县法院女子合议庭", "女子合议庭", "2018-09-12"), ("县妇女法律工作者协会", "妇女法律工作者协会", "2019-05-17")]:
        book.add("bodies.csv", "body", "320690", date(day), 名称=name, **{"组织（队伍）类型": kind, "成员人数": 9 if "庭" in name
                else 34})
    for name, direction, level, field, bodies, day in [
        ("关于预防和制止家庭暴力若干意见的通知", "收文", "国家级", "反家庭暴力", 7, "2022-08-16"),
        ("预防和制止家庭暴力报警投诉工作规范（修订）", "发文", "县级", "反家庭暴力", 2, "2022-10-12"),
        ("春蕾班管理办法", "发文", "县级", "关爱帮扶", None, "2018-10-18"),
        ("第二轮救助贫困母亲活动方案（县委办转发）", "发文", "县级", "关爱帮扶", None, "2022-06-06"),
        ("签订家庭赡养协议工作意见", "发文", "县级", "家庭", None, "2019-02-26")]:
        book.add("documents.csv", "document", "320690", date(day), 文件标题=name, 收发类别=direction, 发文级别=level, 内容类别=field,
                 发文单位数=bodies)
    for name, rank in [("中国老年报", "中央媒体"), ("南通日报", "市级媒体")]:
        book.add("coverage.csv", "coverage", "320690", workday(rng, date("2021-04-06"), date("2021-06-25")), 媒体名称=name,
                 媒体级别=rank, 报道形式="专题报道", 报道内容="家庭", 标题="一县农村家庭签订赡养协议", **{"篇（条）数": 1})


def honours(book):
    rng = book.rng
    given = [("三八红旗集体", "国家级", "全国三八红旗集体", "2019-03-01"), ("妇女儿童规划先进", "省级", "实施妇女儿童发展规划先进集体", "2020-11-20"),
             ("春蕾计划先进", "省级", "春蕾计划优秀组织奖", "2021-05-28"), ("维权先进", "省级", "妇女维权工作先进集体", "2020-03-06")]
    given += [(honour, "市级", title, f"{year}-0{month}-1{month}") for year, month, honour, title in [
        (2018, 3, "先进工作者（集体）", "全市妇联工作先进单位"), (2018, 5, "春蕾计划先进", "春蕾计划先进集体"), (2019, 3, "先进工作者（集体）", "全市妇联工作先进单位"),
        (2019, 6, "家庭工作先进", "五好文明家庭创建先进集体"), (2019, 9, "维权先进", "平安家庭创建先进集体"), (2020, 3, "先进工作者（集体）", "全市妇联工作先进单位"),
        (2020, 8, "调研宣传先进", "信息调研工作先进集体"), (2021, 3, "先进工作者（集体）", "全市妇联工作先进单位"), (2021, 7, "家庭工作先进", "家庭赡养协议工作创新奖"),
        (2021, 9, "妇女儿童规划先进", "规划实施先进单位"), (2022, 3, "先进工作者（集体）", "全市妇联工作先进单位"), (2022, 5, "其他荣誉", "服务品牌创新奖")]]
    for honour, level, title, day in given:
        book.add("honours.csv", "award", "320690", date(day), 荣誉称号=honour, 表彰级别=level, 获奖者类别="本级妇联", 荣誉全称=title)
    for honour, level in [("巾帼建功标兵", "国家级"), ("巾帼建功标兵", "省级"), ("创业之星", "省级")]:
        book.add("honours.csv", "award", "320690", workday(rng, date("2019-03-01"), date("2021-03-10")), 荣誉称号=honour,
                 表彰级别=level, 获奖者类别="个人", 获奖个人=book.words.person())
