"""Tonglu: training and work, outwork, loans, model posts, petitions, families and the federation itself."""

from .shared import loans, petition, pick
from .spread import DAY, after, date, shares, weighted, workday, workdays

ROOT = "330122"
TRADES = {"针织服装": 40, "刺绣鞋帽": 18, "制笔文具": 16, "玩具饰品": 10, "竹木编织": 8, "电子配件": 5, "其他": 3}


def work(book, towns, places):
    training(book, towns)
    outwork(book, towns, places)
    lending(book, towns)
    posts(book, towns)
    visits(book)
    families(book, towns)
    federation(book, towns, places)


def training(book, towns):
    def course(day, name, programme, subject, audience, learners, days=None, organization=ROOT, partner=None):
        book.add("courses.csv", "course", organization, date(day), 培训班名称=name, 培训项目=programme, 培训内容=subject,
                 培训对象=audience,
                 学员人数=learners, 天数=days, **{"承办（联合）单位": partner})

    course("2009-02-17", "家政服务培训", "就业技能", "家政服务", "农村妇女", 24, 5)
    course("2009-03-19", "巾帼文明岗负责人培训班", "巾帼建功", "岗位管理", "文明岗负责人", 118, 1)
    course("2009-04-22", "来料加工女经纪人培训", "来料加工", "经纪人业务", "女经纪人", 16, 2)
    course("2009-11-05", "妇女干部培训班", "妇女干部", "组织工作实务", "妇女干部", 62, 2)
    course("2010-01-19", "赴杭家政免费培训", "就业技能", "家政服务", "城乡妇女", "30余", 6, partner="家政服务企业")
    course("2010-03-15", "女大学生创业培训班", "创业培训", "创业（SYB）", "女大学生", 19, 10, towns[0])
    course("2010-03-17", "巾帼文明岗负责人培训班", "巾帼建功", "岗位管理", "文明岗负责人", 136, 1)
    course("2010-04-28", "全市来料加工女经纪人培训", "来料加工", "经纪人业务", "女经纪人", 20, 3)
    course("2010-10-19", "绣花鞋培训班", "来料加工", "手工刺绣编织", "城乡妇女", 45, 5, partner="县农办")
    course("2010-10-20", "刺绣技能辅导班", "来料加工", "手工刺绣编织", "手工爱好者", "20多", 4, partner="县农办")
    course("2010-10-25", "妇女干部培训班", "妇女干部", "组织工作实务", "妇女干部", "70余", 3)
    book.add("job-fairs.csv", "jobFair", ROOT, date("2009-03-10"), 招聘形式="岗位推介", 面向对象="城乡妇女", 提供岗位数="80多", 联合单位="县劳动保障局")
    book.add("job-fairs.csv", "jobFair", ROOT, date("2010-03-09"), 招聘形式="岗位推介", 面向对象="城乡妇女", 提供岗位数="100多",
             联合单位="县劳动保障局")
    book.add("job-fairs.csv", "jobFair", ROOT, date("2010-07-15"), 招聘形式="综合招聘会", 面向对象="女大学生")
    started = ["2009-05-12", "2009-06-03", "2010-03-29", "2010-04-02"]
    for index, day in enumerate(started):
        at = date(day)
        moves = [("立项", after(book.rng, at, 10, 25), {})]
        if index >= 2:
            moves.append(("基金援助", date("2010-10-18"), {}))
        moves.append(("实现创业", date(["2010-03-22", "2010-05-17", "2010-11-15", "2010-12-06"][index]), {}))
        book.add("start-up-plans.csv", "startUpPlan", towns[0], at, moves, 创业者=book.words.person(), 人员类别="女大学生",
                 创业构想=["网上花店", "手工布艺", "儿童托管", "生态农场"][index], 援助金额=[None, None, 10_000, 8_000][index])


def outwork(book, towns, places):
    rng = book.rng
    for place in weighted(rng, 690, [1 + rng.random() for _ in towns]):
        broker(book, towns[place], workday(rng, date("2005-03-01"), date("2009-12-20")), "一般" if rng.random() < 0.85
               else "优秀")
    for place in weighted(rng, 50, [1] * len(towns)):
        broker(book, towns[place], workday(rng, date("2010-01-20"), date("2010-12-10")), "优秀")
    for town, day, name in [(5, "2010-05-11", "针织加工基地"), (13, "2010-06-22", "绣花鞋加工基地"), (6, "2010-08-17", "制笔加工基地")]:
        book.add("bases.csv", "base", towns[town], date(day), 基地名称=name, 基地类型="来料加工重要基地", 命名级别="县级", 产业="加工",
                 带动妇女人数=rng.randrange(180, 420))
    book.add("bases.csv", "base", towns[0], date("2010-05-18"), 基地名称="女大学生创业实习基地", 基地类型="创业实践（实习）基地", 命名级别="乡级",
             产业="服务")
    everywhere = [village for town in towns for village in places[town]]
    women = shares(rng, 55_653, len(everywhere), low=60, spread=0.7)
    poor = shares(rng, 940, len(everywhere), spread=0.9, high=30)
    poor_fees = shares(rng, 3_390_000, 2 * len(everywhere), low=1000, high=24_000, spread=0.6, step=100)
    for index, village in enumerate(everywhere):
        returned(book, "outwork-2009.csv", village, "2009", "2010-01-06", women[index] - rng.randrange(0, 14),
                 max(0, poor[index] - rng.randrange(0, 2)), rng.randrange(11_000, 14_500),
                 women[index] * rng.randrange(40, 44) * 100)
        for half, file, day in [(1, "outwork-2010.csv", "2010-07-05"), (2, "outwork-2010.csv", "2011-01-05")]:
            returned(book, file, village, f"2010H{half}", day, women[index] - (rng.randrange(0, 6) if half == 1
                    else 0), poor[index],
                     poor_fees[2 * index + half - 1], women[index] * rng.randrange(21, 26) * 100)


def returned(book, file, village, period, day, women, poor, poor_fees, fees):
    first = date(day)
    book.add(file, "outworkReturn", village, workday(book.rng, first, first + DAY * 12), 所属期=period, 从业妇女人数=women,
             加工费=fees,
             其中低收入妇女=poor, 其中低收入妇女加工费=min(poor_fees, fees))


def broker(book, town, day, standing):
    book.add("brokers.csv", "broker", town, day, 经纪人=book.words.person(), 加工门类=pick(book.rng, TRADES), 经纪人类别=standing,
             带动户数=book.rng.randrange(12, 140), 列入实用人才库="是" if standing == "优秀" else "否")


def lending(book, towns):
    rng = book.rng
    for year, count in [(2009, 168), (2010, 207)]:
        amounts = [rng.choice([20, 30, 30, 40, 50]) * 1000 for _ in range(count)]
        days = workdays(rng, count, f"{year}-02-22", f"{year}-12-17", weekends=0)
        before = len(book.rows("loan"))
        loans(book, lambda day, _: "loans.csv", towns, amounts, days, "县农村合作银行", "否", date("2010-12-31"))
        for row in book.rows("loan")[before:]:
            row.values["城乡"] = "农村"


def posts(book, towns):
    rng = book.rng
    for level, earlier, new in [("国家级", 1, 0), ("省级", 5, 2), ("市级", 17, 6), ("县级", 31, 7)]:
        for index in range(earlier + new):
            is_new = index >= earlier
            day = workday(rng, date("2010-03-01" if is_new else "2003-03-01"), date("2010-12-10" if is_new
                    else "2009-12-10"), 0)
            book.add("model-posts.csv", "modelPost", ROOT, day, 岗位名称=book.words.post("县"), 命名级别=level,
                     行业=rng.choice(["窗口服务", "政法税务", "医疗卫生", "教育", "金融保险", "公用事业"]), 来源="命名")
    book.add("awards.csv", "award", ROOT, date("2010-09-28"), 荣誉称号="廉政文化进家庭先进", 表彰级别="县级", 获奖者类别="集体",
             获奖单位=book.words.post("县"))


def visits(book):
    for year, count in [(2009, 74), (2010, 80)]:
        for day in workdays(book.rng, count, f"{year}-01-06", f"{year}-12-03", weekends=0):
            petition(book, "petitions.jsonl", ROOT, day, "来访")


def families(book, towns):
    rng = book.rng
    named = [("低碳家庭", "县级", 10, "06-18", 2010), ("学习型家庭", "县级", 20, "06-18", 2010), ("低碳家庭", "市级", 7, "07-22", 2010),
             ("学习型家庭", "市级", 14, "07-22", 2010), ("助廉（廉洁）家庭", "县级", 11, "09-28", 2010),
             ("助廉（廉洁）家庭", "市级", 2, "10-26", 2010),
             ("学习型家庭", "县级", 16, "06-24", 2009), ("五好文明家庭", "县级", 24, "05-13", 2009)]
    names = {}
    for category, level, count, day, year in named:
        pool = names.setdefault((category, year), [])
        for index in range(count):
            if level == "县级":
                pool.append((rng.choice(towns), book.words.household()))
            elif index >= len(pool):
                pool.append((rng.choice(towns), book.words.household()))
            town, household = pool[index]
            book.add("families.xlsx", "familyHonour", town if level == "县级" else ROOT, date(f"{year}-{day}"),
                     荣誉类别=category,
                     命名级别=level, 家庭=household)


def federation(book, towns, places):
    rng = book.rng
    for year in (2009, 2010):
        for town in towns:
            book.add("networks.csv", "networkReturn", town, workday(rng, date(f"{year + 1}-01-05"),
                                                                    date(f"{year + 1}-01-20")), 年度=str(year),
                     村社区数=len(places[town]), 专职妇女干部数=1, 兼职妇女干部数=rng.choice([2, 3, 4]))
    titles = ["女子维权议事", "婆媳文化", "来料加工进万家", "留守儿童假日学堂", "女子文艺队", "庭院整治示范线", "姐妹帮扶", "低碳生活进家庭",
              "巾帼清洁队", "农家乐女主人", "妇女读书会", "山乡绣娘", "山乡巾帼风采", "银发关爱"]
    fields = ["维权", "家庭", "创业就业", "关爱帮扶", "文化", "环境", "关爱帮扶", "环境", "环境", "创业就业", "素质提升", "创业就业", "文化", "关爱帮扶"]
    for index, town in enumerate(towns):
        day = workday(rng, date("2010-02-22"), date("2010-03-12"), 0)
        approved = after(rng, day, 10, 24)
        moves = [("立项", approved, {}), ("开始实施", after(rng, approved, 5, 20), {})]
        if index != 9:
            moves.append(("初见成效", after(rng, date("2010-10-11"), 0, 60), {"成效": "已形成固定做法，参加妇女增多"}))
        book.add("topics.csv", "topic", town, day, moves, 课题名称=titles[index], 课题方向=fields[index])
    for name, kind, day, members in [
        ("巾帼清洁志愿队", "庭院整治队伍", "2010-03-16", 120), ("庭院环境监督队", "庭院整治队伍", "2010-03-16", 45),
        ("庭院环境评比委员会", "庭院整治队伍", "2010-03-16", 15),
        ("县预防和制止家庭暴力委员会", "反家暴委员会", "2010-09-17", 21), ("低碳家庭志愿者队伍", "巾帼志愿服务队", "2010-04-06", "60余")]:
        book.add("bodies.csv", "body", ROOT, date(day), 名称=name, 成员人数=members, **{"组织（队伍）类型": kind})
    applicants(book)


def applicants(book):
    """Sixty-eight apply within three days of April; each round leaves fewer, and three are appointed in early May."""
    rng = book.rng
    rounds = [("资格审查通过", "2010-04-14", 61), ("笔试通过", "2010-04-20", 18), ("面试通过", "2010-04-26", 9),
              ("完成考察", "2010-05-04", 6)]
    days = sorted(rng.choice(["2010-04-08", "2010-04-09", "2010-04-10"]) for _ in range(68))
    order = rng.sample(range(68), 68)
    for index, day in enumerate(days):
        moves = [(name, date(at), {}) for name, at, left in rounds if order[index] < left]
        if order[index] < 3:
            moves.append(("任用", date("2010-05-07"), {"任用单位": "乡镇妇联"}))
        else:
            moves.append(("未任用", date("2010-05-07") if moves else date("2010-04-14"), {}))
        book.add("selection.csv", "selection", ROOT, date(day), moves, 选拔职位="乡镇（街道）妇联主席", 报名人=book.words.person(),
                 人员来源=rng.choice(["党政机关", "事业单位", "事业单位", "大学生村官"]))
