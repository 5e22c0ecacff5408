"""Tonglu county in 2010, as S000-1 tells it, with a modest 2009 to compare with."""

from .book import Book
from .claims import Claim, amounts, each, moves
from .shared import villages
from .tonglu_care import care
from .tonglu_work import work

ROOT = "330122"
TOWNS = ["桐君街道", "城南街道", "旧县街道", "凤川街道", "富春江镇", "横村镇", "分水镇", "江南镇", "瑶琳镇", "百江镇", "钟山乡", "新合乡", "莪山乡", "合村乡"]


def tonglu():
    book = Book("tonglu", "桐庐县2010年", "Tonglu county, 2010", "S000-1", ROOT, "2010", seed=20101231)
    book.organization(ROOT, "桐庐县妇联", "县（市、区）", None, opened="1982-03-08")
    towns = [(f"{ROOT}{101 + index}", town) for index, town in enumerate(TOWNS)]
    for code, town in towns:
        book.organization(code, f"桐庐县{town}妇联", "乡镇（街道）", ROOT)
    places = villages(book, towns, 203, (["村", "社区"], [9, 1]), "桐庐县")
    for index, agency in enumerate(["教育局", "卫生局", "财税局", "供电局", "农办", "人民医院"]):
        book.organization(f"{ROOT}{901 + index}", f"桐庐县{agency}妇委会", "县（市、区）", ROOT, kind="机关企事业单位妇委会")
    codes = [code for code, _ in towns]
    work(book, codes, places)
    care(book, codes, places)
    business_claims(book)
    other_claims(book)
    return book


def rows_of(book, kind, year, wanted):
    return [row for row in book.rows(kind) if (year is None or row.day.year == year)
            and all(row[heading] == value for heading, value in wanted.items())]


def business_claims(book):
    def rows(kind, year=2010, **wanted):
        return rows_of(book, kind, year, wanted)

    def claim(*values, **options):
        Claim(book, *values, **options)

    def course(number, what, value, unit, where, qualifier="", one_act="", **wanted):
        claim(number, what, value, unit, "count", "course.learners", amounts(rows("course", **wanted), "学员人数"),
              where=where,
              qualifier=qualifier, one_act=one_act)

    course("001", "外出免费家政培训的妇女", 30, "名", "subject=housekeeping", "余", 培训内容="家政服务")
    claim("003", "专门提供给妇女的岗位", 100, "个", "count", "jobFair.posts", amounts(rows("jobFair"), "提供岗位数"),
          qualifier="多", one_act="一次岗位推介会")
    course("006", "创业培训班女大学生", 19, "名", "subject=business", 培训内容="创业（SYB）")
    plans = rows("startUpPlan", year=None)
    claim("007", "提出创业构想的女大学生", 2, "名", "count", "startUpPlan.ideas", each(rows("startUpPlan")), where="group=graduate")
    for number, what, value, measure, move in [("008", "创业项目立项的女大学生", 2, "approved", "立项"),
                                               ("011", "获创业基金的女大学生", 2, "funded", "基金援助"),
                                               ("012", "实现创业的女大学生", 4, "started", "实现创业")]:
        made = [row for row in plans for step in row.moved(move) if step[1].year == 2010]
        claim(number, what, value, "名", "count", "startUpPlan." + measure, each(made), where="group=graduate")
    course("014", "参加市级培训的女经纪人", 20, "位", "audience=brokers", 培训对象="女经纪人")
    course("016", "绣花鞋培训学员", 45, "名", "subject=craft,audience=women", 培训内容="手工刺绣编织", 培训对象="城乡妇女")
    course("017", "接受刺绣辅导的爱好者", 20, "名", "audience=hobbyists", "多", 培训对象="手工爱好者")
    claim("018", "来料加工经纪人", 740, "人", "count", "broker.active", each(rows("broker", year=None)))
    claim("019", "新发展优秀经纪人", 50, "人", "count", "broker.added", each(rows("broker", 经纪人类别="优秀")),
          where="standing=excellent")
    claim("020", "来料加工重要基地", 3, "个", "count", "base.named", each(rows("base", 基地类型="来料加工重要基地")),
          where="type=outwork")
    last = rows("outworkReturn", year=None, 所属期="2010H2")
    year = last + rows("outworkReturn", year=None, 所属期="2010H1")
    claim("021", "从事来料加工的妇女", 55_653, "名", "count", "outworkReturn.women", amounts(last, "从业妇女人数"))
    claim("022", "低收入加工妇女", 940, "名", "count", "outworkReturn.poorWomen", amounts(last, "其中低收入妇女"))
    claim("023", "付给低收入妇女的加工费", 3_390_000, "元", "money", "outworkReturn.poorFees", amounts(year, "其中低收入妇女加工费"))
    course("025", "文明岗负责人讲座听讲", 136, "名", "audience=postLeaders", one_act="一次培训讲座", 培训对象="文明岗负责人")
    for number, zh, level, value in [("026", "省级", "province", 2), ("027", "市级", "city", 6),
                                     ("028", "县级", "county", 7)]:
        claim(number, f"新命名{zh}巾帼文明岗", value, "家", "count", "modelPost.named", each(rows("modelPost", 命名级别=zh)),
              where=f"level={level}")
    granted = [row for row in rows("loan", year=None) for step in row.moved("发放") if step[1].year == 2010]
    claim("031", "获创业贷款的农村妇女", 207, "位", "count", "loan.women", each(granted), where="residence=rural")


def other_claims(book):
    def rows(kind, year=2010, **wanted):
        return rows_of(book, kind, year, wanted)

    def claim(*values, **options):
        Claim(book, *values, **options)

    visits = rows("petition", 信访渠道="来访")
    settled = [row for row in visits if row.moved("办结") or row.moved("安全核查后办结")]
    claim("036", "县妇联接待来访", 80, "件", "count", "petition.received", each(visits), where="channel=visit")
    claim("037", "来访办结率", 100, "%", "percent", "petition.closingRate", each(settled), over=len(rows("petition")),
          scale=100)
    claim("039", "庭院整治队伍", 3, "支", "count", "body.active", each(rows("body", **{"组织（队伍）类型": "庭院整治队伍"})),
          where="type=courtyard")
    for number, category, code, level, value in [
        ("042", "低碳家庭", "lowCarbon", "county", 10), ("043", "学习型家庭", "learning", "county", 20),
        ("044", "低碳家庭", "lowCarbon", "city", 7), ("045", "学习型家庭", "learning", "city", 14),
        ("047", "助廉（廉洁）家庭", "integrity", "county", 11), ("049", "助廉（廉洁）家庭", "integrity", "city", 2)]:
        zh = {"county": "县级", "city": "市级"}[level]
        claim(number, f"{zh}{category}", value, "户", "households", "familyHonour.named",
              each(rows("familyHonour", 荣誉类别=category, 命名级别=zh)), where=f"category={code},level={level}")
    claim("048", "廉政文化进家庭先进单位", 1, "个", "count", "award.granted", each(rows("award", 荣誉称号="廉政文化进家庭先进")),
          where="honour=integrity,recipient=collective")
    claim("050", "听家庭教育课的家长", 5000, "位", "count", "activity.people",
          amounts(rows("activity", 活动类别="家庭教育"), "参加人次"), where="theme=familyEducation,audience=parents", qualifier="余")
    claim("052", "六一走访的学校和机构", 12, "所", "count", "aid.given", each(rows("aid", 帮扶对象="学校、福利院等机构")),
          where="recipient=institution,occasion=childrensDay")
    claim("053", "六一助学结对", 151, "人", "count", "pairing.added", each(rows("pairing", 结对类型="助学结对")),
          where="type=schooling")
    sisters = rows("pairing", year=None, 结对类型="姐妹帮扶")
    kept = [row for row in sisters for step in row.moved("巩固") if step[1].year == 2010]
    claim("056", "巩固的姐妹帮扶对子", 135, "对", "count", "pairing.consolidated", each(kept), where="type=sisters")
    claim("057", "新增姐妹帮扶对子", 393, "对", "count", "pairing.added", each(rows("pairing", 结对类型="姐妹帮扶")),
          where="type=sisters")
    claim("058", "县妇联机关救灾捐款", 7454, "元", "money", "donation.money",
          amounts(rows("donation", 募捐用途="赈灾", 捐赠来源="机关干部职工"), "捐款金额"), where="purpose=disaster,source=staff")
    checks = rows("healthService", 服务形式="免费健康体检")
    claim("060", "免费体检的妇女", 36_154, "名", "count", "healthService.examined", amounts(checks, "服务人数"),
          where="form=checkup")
    claim("061", "体检查出病例", 9330, "例", "count", "healthService.cases", amounts(checks, "查出病例数"))
    claim("062", "体检查出癌症", 4, "例", "count", "healthService.cancers", amounts(checks, "其中癌症"))
    topics = rows("topic")
    approved = moves(topics, "立项")
    claim("063", "每个乡镇的特色项目", 1, "品", "count", "topic.perTownship", approved, over=14)
    claim("064", "每个乡镇的年度课题", 1, "个", "count", "topic.perTownship", approved, over=14)
    claim("065", "初见成效的课题", 13, "个", "count", "topic.withResults", each([row for row in topics if row.moved("初见成效")]))
    officers = rows("course", 培训对象="妇女干部")
    claim("067", "参加培训的妇女干部和执委", 70, "人", "count", "course.learners", amounts(officers, "学员人数"),
          where="audience=officers", qualifier="余")
    claim("068", "妇女干部培训天数", 3, "天", "other", "course.days", amounts(officers, "天数"), where="audience=officers")
    applicants = rows("selection")
    appointed = [row for row in applicants if row.moved("任用")]
    claim("070", "竞争性选拔报名", 68, "名", "count", "selection.applied", each(applicants))
    months = [(row, (row.moved("任用")[0][1] - row.day).days * 100 // 30) for row in appointed]
    claim("071", "选拔历时", 1, "月", "other", "selection.duration", months, over=100 * len(appointed), qualifier="近")
    claim("072", "选拔任用的女干部", 3, "名", "count", "selection.appointed", each(appointed))
