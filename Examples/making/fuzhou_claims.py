"""What the report on Fuzhou stated, and the figures that must say the same."""

from .claims import Claim, amounts, each, move_amounts, moves

HIGHER = ("市级", "省级", "国家级")


def claims(book):
    work_claims(book)
    rights_claims(book)
    care_and_network_claims(book)


def picker(book):
    def rows(kind, year=2013, **wanted):
        found = []
        for row in book.rows(kind):
            if year and row.day.year != year:
                continue
            if all(row[heading] in value if isinstance(value, tuple) else row[heading] == value
                   for heading, value in wanted.items()):
                found.append(row)
        return found

    def claim(*values, **options):
        Claim(book, *values, **options)
    return rows, claim


def work_claims(book):
    rows, claim = picker(book)
    posts = rows("modelPost", year=None, 命名级别=HIGHER)
    for identifier, what, value, measure, names in [
        ("001", "复查市级以上文明岗", 862, "rechecked", ("复查保留", "复查撤销", "管理权限移交")), ("002", "复查后保留", 726, "kept", ("复查保留",)),
        ("003", "复查后撤销", 113, "revoked", ("复查撤销",)), ("004", "管理权限移交平潭", 23, "handedOver", ("管理权限移交",))]:
        claim(identifier, what, value, "个", "count", "modelPost." + measure, moves(posts, *names), where="level>=city")
    claim("005", "参加培训的文明岗负责人", 150, "名", "count", "course.learners", amounts(rows("course", 培训对象="文明岗负责人"), "学员人数"),
          where="audience=postLeaders", one_act="一期培训班")
    claim("006", "市级以上巾帼建功标兵", 94, "个", "count", "award.granted", each(rows("award", 荣誉称号="巾帼建功标兵", 表彰级别=HIGHER)),
          where="honour=merit,level>=city")
    claim("007", "新命名市级以上文明岗", 114, "个", "count", "modelPost.named", each(rows("modelPost", 命名级别=HIGHER)),
          where="level>=city")
    courses = rows("course", 培训项目="双学双比")
    claim("008", "双学双比培训班", 72, "期", "count", "course.held", each(courses), where="programme=learningAndCompeting")
    claim("009", "双学双比培训妇女", 6814, "人", "count", "course.learners", amounts(courses, "学员人数"),
          where="programme=learningAndCompeting")
    claim("010", "市级以上巾帼示范基地（村）", 54, "个", "count", "base.named", each(rows("base", 基地类型="巾帼示范基地（村）", 命名级别=HIGHER)),
          where="type=demonstration,level>=city")
    claim("011", "全国农村妇女岗位建功先进集体", 2, "个", "count", "award.granted",
          each(rows("award", 荣誉称号="农村妇女岗位建功先进集体", 表彰级别="国家级")), where="honour=ruralCollective,level=nation")
    claim("012", "全国农村科技致富女能手", 2, "名", "count", "award.granted",
          each(rows("award", 荣誉称号="农村科技致富女能手", 表彰级别="国家级")), where="honour=ruralTechnology,level=nation")
    claim("013", "巾帼林树苗", 10_000, "株", "count", "activity.output",
          amounts(rows("activity", **{"发放（成果）类别": "树苗（株）"}), "发放（成果）数量"), where="output=sapling", qualifier="多")
    granted = [row for row in rows("loan", year=None) for move in row.moved("发放") if move[1].year == 2013]
    claim("014", "新增妇女小额贷款", 88_880_000, "元", "money", "loan.money", move_amounts(granted, "发放", "发放金额"))
    claim("015", "小额贷款扶持妇女", 1527, "人", "count", "loan.women", moves(granted, "发放"))
    claim("016", "招聘会", 86, "场次", "count", "jobFair.held", each(rows("jobFair")))
    claim("017", "实现就业的女性", 13_170, "名", "count", "jobFair.employed", amounts(rows("jobFair"), "实现就业人数"))


def rights_claims(book):
    rows, claim = picker(book)
    received = rows("petition")
    settled = [row for row in received if row.moved("办结") or row.moved("安全核查后办结")]
    claim("020", "处理来信来访", 1455, "件", "count", "petition.received", each(received))
    claim("021", "来信来访办结率", 100, "%", "percent", "petition.closingRate", each(settled), over=len(received), scale=100)
    sessions = rows("activity", 活动类别="普法维权")
    claim("022", "普法宣传活动", 130, "场", "count", "activity.held", each(sessions), where="theme=law")
    claim("023", "普法宣传惠及妇女", 100_000, "名", "count", "activity.people", amounts(sessions, "参加人次"), where="theme=law",
          qualifier="余")
    claim("025", "受国际项目表彰的个人", 2, "名", "count", "award.granted", each(rows("award", 荣誉称号="反拐项目先进", 获奖者类别="个人")),
          where="honour=antiTrafficking,recipient=person")
    councils, groups = ([row for row in rows("body", year=None) if row["组织（队伍）类型"] == kind]
                        for kind in ("妇女议事会", "妇女互助组"))
    agents = rows("officeHolder", year=None, 担任职务="信访代理（协理）员")
    places = sum(row["村社区数"] for row in rows("networkReturn", year=None, 年度="2013"))
    claim("027", "维权三制覆盖率", 80, "%", "percent", "network.threeSystemsRate", each(councils + groups + agents),
          over=3 * places,
          scale=100, qualifier="以上")
    models = rows("site", year=None, 阵地类型="维权三制示范点")
    claim("028", "省市级三制示范点", 27, "个", "count", "site.models", moves(models, "评定示范点"),
          where="type=threeSystems,titleLevel>=city")
    claim("029", "妇女议事机构和组织", 2438, "个", "count", "body.active", each(councils), where="type=deliberation")
    claim("030", "妇女互助组", 1738, "个", "count", "body.active", each(groups), where="type=mutualHelp")
    claim("031", "信访代理（协理）员", 2232, "名", "count", "officeHolder.serving", each(agents), where="role=petitionAgent")


def care_and_network_claims(book):
    rows, claim = picker(book)
    for identifier, what, value, zh, recipient, unit in [("032", "表彰的市级以上先进个人", 143, "个人", "person", "名"),
                                                         ("033", "表彰的市级以上先进集体", 84, "集体", "collective", "个")]:
        claim(identifier, what, value, unit, "count", "award.granted", each(rows("award", 获奖者类别=zh, 表彰级别=HIGHER)),
              where=f"recipient={recipient},level>=city")
    claim("034", "十大最美女性", 10, "名", "count", "award.granted", each(rows("award", 荣誉称号="最美女性")),
          where="honour=mostBeautiful")
    claim("035", "报道最美女性的媒体", 30, "家", "count", "coverage.media", each(rows("coverage", 报道内容="先进女性")),
          where="subject=women",
          qualifier="多")
    for identifier, form, code, value in [("036", "公益大讲堂", "openLecture", 74), ("056", "道德讲堂", "moralLecture", 12)]:
        claim(identifier, form, value, "场", "count", "activity.held", each(rows("activity", 活动形式=form)),
              where=f"form={code}")
    claim("037", "环保文明家庭", 60, "户", "households", "familyHonour.named", each(rows("familyHonour", 荣誉类别="环保文明家庭")),
          where="category=environment")
    claim("038", "好妻子、好母亲", 20, "名", "count", "familyHonour.named", each(rows("familyHonour", 荣誉类别="好妻子、好母亲")),
          where="category=spouse")
    parents = rows("activity", 活动类别="家庭教育")
    claim("039", "科学家教活动", 66, "场", "count", "activity.held", each(parents), where="theme=familyEducation")
    claim("040", "培训家长", 11_212, "人次", "person_times", "activity.people", amounts(parents, "参加人次"),
          where="theme=familyEducation")
    claim("042", "活动中心已投入资金", 170_000_000, "元", "money", "fundUse.money", amounts(rows("fundUse", year=None), "支出金额"),
          where="purpose=construction", period="2010..2013")
    claim("043", "健康关爱惠及妇女儿童", 20_000, "人", "count", "healthService.served", amounts(rows("healthService"), "服务人数"),
          qualifier="余")
    claim("044", "募集社会爱心资金", 726_300, "元", "money", "donation.money", amounts(rows("donation"), "捐款金额"))
    claim("045", "援建留守流动儿童之家", 12, "个", "count", "site.opened", each(rows("site", 阵地类型="留守流动儿童之家")),
          where="type=leftBehindHome,funding=aided")
    claim("046", "救助贫困妇女儿童", 669, "名", "count", "aid.relieved", amounts(rows("aid", 帮扶形式="困难救助"), "受助人数"))
    homes = rows("site", year=None, 阵地类型="妇女之家")
    for identifier, zh, code, value, unit in [("048", "省级", "province", 27, "个"), ("049", "市级", "city", 30, "家")]:
        named = [(row, 1) for row in homes for move in row.moved("评定示范点") if move[2]["示范点级别"] == zh]
        claim(identifier, f"{zh}妇女之家示范点", value, unit, "count", "site.models", named,
              where=f"type=womensHome,titleLevel={code}")
    units = rows("site", 阵地类型="妇女之家", 依托单位类别="机关企事业单位、窗口")
    claim("051", "机关事业单位新建妇女之家", 56, "个", "count", "site.opened", each(units), where="type=womensHome,host=unit")
    claim("052", "省级获奖论文", 28, "篇", "count", "paper.prized", each(rows("paper", 获奖级别="省级")),
          where="form=paper,prize=province")
