"""Fuzhou: model posts and their re-check, training, loans, fairs, awards, families, bases, lectures and media."""

from .shared import loans, spread_over
from .spread import date, shares, weighted, workday, workdays

ROOT = "350100"
SECTORS = ["窗口服务", "党政机关", "政法税务", "医疗卫生", "教育", "金融保险", "公用事业", "企业车间班组", "商贸旅游", "社区"]


def work(book):
    posts(book)
    training(book)
    lending(book)
    fairs(book)
    awards(book)
    families_and_bases(book)
    lectures(book)
    media(book)


def posts(book):
    """862 posts named by city, province or nation before 2013 are re-checked in spring; 114 new ones are named."""
    rng = book.rng
    levels = ["国家级"] * 52 + ["省级"] * 170 + ["市级"] * 640
    rng.shuffle(levels)
    results = ["移交"] * 23 + ["撤销"] * 113 + ["保留"] * 726
    places = [ROOT] * 23 + weighted_places(book, 839)
    for level, result, place in zip(levels, results, places):
        entered = workday(rng, date("2001-03-01"), date("2012-12-14"), 0)
        checked = workday(rng, date("2013-03-18"), date("2013-06-28"), 0)
        move = {"保留": ("复查保留", checked, {"复查意见": rng.choice(["符合标准，重新命名", "台账齐全，继续保留", "已整改，保留"])}),
                "撤销": ("复查撤销", checked, {"撤销原因": rng.choice(["机构撤并", "女职工比例不足", "长期未开展创建"])}),
                "移交": ("管理权限移交", date("2013-06-28"), {"接收单位": "平潭综合实验区妇联"})}[result]
        post(book, "model-posts.csv", place, entered, level, "命名", [move])
    for level, count, first in [("国家级", 8, "2013-03-04"), ("省级", 28, "2013-03-04"), ("市级", 78, "2013-03-06")]:
        for place in weighted_places(book, count):
            post(book, "model-posts-2013.xlsx", place, workday(rng, date(first), date("2013-12-06"), 0), level, "命名",
                 [])
    for place in weighted_places(book, 60):
        post(book, "county-posts.csv", place if place != ROOT else book.counties[0],
             workday(rng, date("2008-03-03"), date("2012-12-10"), 0), "县级", "命名", [])


def post(book, file, place, day, level, entry, moves):
    return book.add(file, "modelPost", place, day, moves, 岗位名称=book.words.post(""), 命名级别=level,
                    行业=book.rng.choice(SECTORS),
                    来源=entry)


def weighted_places(book, count):
    """Counties and the city office; the city's own units hold a good share."""
    places = [ROOT] + book.counties
    return [places[index] for index in weighted(book.rng, count, [4] + [1.6, 1.2, 1.2, 0.7, 1.1, 1, 1, 0.6, 0.7, 0.7,
            1.5, 1.1])]


def training(book):
    rng = book.rng
    subjects = ["种养技术", "种养技术", "手工刺绣编织", "家政服务", "月嫂育婴", "电商", "加工技能"]
    for year, count, total in [(2012, 66, 6120), (2013, 72, 6814)]:
        learners = shares(rng, total, count, low=40, high=210, spread=0.6)
        for number, (place, day) in zip(learners, spread_over(book, count, book.all_towns[::3] + book.counties,
                                                              f"{year}-02-25", f"{year}-12-06", 0.1)):
            book.add("courses.csv", "course", place, day, 培训班名称="双学双比培训班", 培训项目="双学双比", 培训内容=rng.choice(subjects),
                     培训对象=rng.choice(["农村妇女", "城乡妇女"]), 学员人数=number, 天数=rng.choice([1, 2, 3, 5]))
    book.add("courses.csv", "course", ROOT, date("2012-04-12"), 培训班名称="巾帼文明岗创建工作培训班", 培训项目="巾帼建功", 培训内容="岗位管理",
             培训对象="文明岗负责人", 学员人数=132, 天数=1)
    book.add("courses.csv", "course", ROOT, date("2013-04-11"), 培训班名称="巾帼文明岗创建工作培训班", 培训项目="巾帼建功", 培训内容="岗位管理",
             培训对象="文明岗负责人", 学员人数=150, 天数=1)


def lending(book):
    rng = book.rng
    counts = {2012: (604, 31_260_000), 2013: (1527, 88_880_000)}
    for year, (count, total) in counts.items():
        amounts = shares(rng, total, count, low=20_000, high=100_000, spread=0.45, step=10_000)
        days = workdays(rng, count, f"{year}-02-25", f"{year}-12-20", weekends=0)
        lenders = book.all_towns
        loans(book, lambda day, place: f"loans-{day.year}-{'a' if place < '350124' else 'b'}.csv", lenders, amounts,
              days,
              "农村信用社", "是", date("2013-12-31"), term=24)


def fairs(book):
    rng = book.rng
    for year, count, total in [(2012, 79, 11_840), (2013, 86, 13_170)]:
        employed = shares(rng, total, count, low=30, high=480, spread=0.8)
        for number, (place, day) in zip(employed, spread_over(book, count, book.counties * 5 + book.all_towns[::6],
                                                              f"{year}-02-21", f"{year}-12-06", 0.5)):
            book.add("job-fairs.csv", "jobFair", place, day, 招聘形式=rng.choice(["妇女专场招聘会", "妇女专场招聘会", "综合招聘会", "岗位推介"]),
                     面向对象=rng.choice(["城乡妇女", "女大学生", "女农民工", "下岗失业妇女"]), 参会企业数=rng.randrange(12, 90),
                     提供岗位数=number * rng.randrange(3, 6), 实现就业人数=number)


def awards(book):
    """143 persons and 84 bodies honoured by city, province or nation in 2013; the merit workers are among them."""
    rng = book.rng
    persons = [("巾帼建功标兵", "国家级", 3), ("巾帼建功标兵", "省级", 19), ("巾帼建功标兵", "市级", 72), ("农村科技致富女能手", "国家级", 2),
               ("反拐项目先进", "国家级", 2), ("最美女性", "市级", 10), ("三八红旗手", "国家级", 1), ("三八红旗手", "省级", 7), ("三八红旗手", "市级", 27)]
    bodies = [("农村妇女岗位建功先进集体", "国家级", 2), ("反拐项目先进", "国家级", 1), ("三八红旗集体", "国家级", 1), ("三八红旗集体", "省级", 6),
              ("三八红旗集体", "市级", 24), ("巾帼建功先进集体", "省级", 9), ("巾帼建功先进集体", "市级", 27), ("先进工作者（集体）", "市级", 14)]
    for honour, level, count in persons:
        for place in weighted_places(book, count):
            book.add("awards.csv", "award", place, workday(rng, date("2013-02-28"), date("2013-12-13"), 0),
                     荣誉称号=honour, 表彰级别=level,
                     获奖者类别="个人", 获奖个人=book.words.person())
    for honour, level, count in bodies:
        for place in weighted_places(book, count):
            book.add("awards.csv", "award", place, workday(rng, date("2013-02-28"), date("2013-12-13"), 0),
                     荣誉称号=honour, 表彰级别=level,
                     获奖者类别="集体", 获奖单位=book.words.post(""))
    for place, day in spread_over(book, 28, [ROOT] + book.counties, "2013-10-14", "2013-11-29", 0):
        book.add("papers.csv", "paper", place, day, 题目=rng.choice(["妇女之家建设", "农村妇女创业", "女性参与基层治理", "留守儿童关爱",
                                                                   "家庭教育指导"]) + "研究",
                 成果形式="理论研讨论文", 获奖级别="省级", 获奖等次=rng.choice(["三等奖（优秀奖）", "二等奖", "一等奖"]))


def families_and_bases(book):
    rng = book.rng
    for place, day in spread_over(book, 60, book.counties, "2013-05-27", "2013-06-07", 0):
        book.add("families.csv", "familyHonour", place, day, 荣誉类别="环保文明家庭", 命名级别="市级", 家庭=book.words.household())
    for day in workdays(rng, 20, "2013-07-29", "2013-08-02", 0):
        book.add("families.csv", "familyHonour", ROOT, day, 荣誉类别="好妻子、好母亲", 命名级别="市级", 家庭=book.words.household())
    for level, count in [("国家级", 2), ("省级", 15), ("市级", 37)]:
        for place in weighted(rng, count, [1] * len(book.all_towns)):
            book.add("bases.csv", "base", book.all_towns[place], workday(rng, date("2013-03-04"), date("2013-12-06"),
                    0),
                     基地名称=book.words.firm(), 基地类型="巾帼示范基地（村）", 命名级别=level,
                     产业=rng.choice(["种植", "养殖", "渔业", "加工", "乡村旅游"]), 带动妇女人数=rng.randrange(25, 260))
    saplings = shares(rng, 12_340, 36, low=120, high=480, spread=0.6)
    for number, (town, day) in zip(saplings, spread_over(book, 36, rng.sample(book.all_towns, 36), "2013-02-25",
                                                         "2013-04-12", 0.3)):
        book.add("planting.csv", "activity", town, day, 活动名称="营建巾帼林", 活动形式="植绿护绿", 活动类别="绿色环保", 参加对象="城乡妇女",
                 参加人次=rng.randrange(20, 90), **{"发放（成果）类别": "树苗（株）", "发放（成果）数量": number})


def lectures(book):
    rng = book.rng
    for year, count in [(2012, 61), (2013, 74)]:
        for place, day in spread_over(book, count, book.counties * 3 + book.all_towns[::5] + [ROOT] * 6,
                                      f"{year}-03-01", f"{year}-12-13", 0.4):
            book.add("open-lectures.csv", "activity", place, day, 活动名称="公益大讲堂", 活动形式="公益大讲堂", 活动类别="女性素质", 参加对象="城乡妇女",
                     参加人次=rng.choice([60, 80, 96, "100余", 120, 145, "200多"]))
    for day in workdays(rng, 12, "2013-01-21", "2013-12-18", 0):
        book.add("open-lectures.csv", "activity", ROOT, day, 活动名称="机关道德讲堂", 活动形式="道德讲堂", 活动类别="廉政文化", 参加对象="妇女干部",
                 参加人次=rng.randrange(24, 46))
    for year, count, total in [(2012, 58, 9760), (2013, 66, 11_212)]:
        people = shares(rng, total, count, low=60, high=420, spread=0.7)
        for number, (place, day) in zip(people, spread_over(book, count, book.all_towns[::2], f"{year}-03-04",
                                                            f"{year}-12-06", 0.4)):
            book.add("parent-education.csv", "activity", place, day, 活动名称=rng.choice(["家庭教育讲座", "亲子沟通讲座", "科学育儿宣传"]),
                     活动形式=rng.choice(["讲座", "讲座", "宣传活动"]), 活动类别="家庭教育", 参加对象="家长", 参加人次=number)


def media(book):
    outlets = [("中国妇女报", "中央媒体", "专题报道"), ("福州日报", "市级媒体", "专题报道"), ("中国日报网", "中央媒体", "消息"), ("台海网", "省级媒体", "消息"),
               ("中新社", "中央媒体", "专题报道")]
    outlets += [(f"{name}", rank, "转载") for name, rank in
                [(f"省内网站第{index}家", "省级媒体") for index in range(1, 11)] + [(f"商业网站第{index}家", "商业网站")
                        for index in range(1, 13)]
                + [(f"海外华文媒体第{index}家", "海外媒体") for index in range(1, 7)]]
    for (name, rank, form), day in zip(outlets, workdays(book.rng, len(outlets), "2013-03-08", "2013-03-22", 0.4)):
        book.add("coverage.csv", "coverage", ROOT, day, 媒体名称=name, 媒体级别=rank, 报道形式=form, 报道内容="先进女性", 标题="十位最美女性",
                 **{"篇（条）数": book.rng.choice([1, 1, 1, 2, 3])})
