"""Fuzhou: relief, gifts, health days, the activity centre's costs, and the year's events."""

from .shared import spread_over
from .spread import date, shares, workdays

ROOT = "350100"


def care(book):
    relief(book)
    gifts(book)
    health(book)
    centre(book)
    events(book)


def relief(book):
    rng = book.rng
    for year, count, total in [(2012, 66, 604), (2013, 72, 669)]:
        people = shares(rng, total, count, low=3, high=24, spread=0.7)
        for number, (town, day) in zip(people, spread_over(book, count, rng.sample(book.all_towns, 72),
                                                           f"{year}-01-14", f"{year}-12-13")):
            book.add("relief.csv", "aid", town, day, 帮扶形式="困难救助", 帮扶对象="困难妇女儿童", 受助人数=number,
                     慰问金额=number * rng.choice([300, 500, 800]), 时节="平时")
    for occasion, first, last in [("元旦春节", "2013-01-21", "2013-02-06"), ("三八节", "2013-03-04", "2013-03-08"),
                                  ("母亲节", "2013-05-08", "2013-05-12")]:
        for day in workdays(rng, 6, first, last, 0):
            book.add("festival-visits.csv", "aid", rng.choice([ROOT] + book.counties), day, 帮扶形式="走访慰问",
                     帮扶对象=rng.choice(["贫困母亲", "困难妇女干部", "先进典型"]), 受助人数=rng.randrange(2, 9),
                     慰问金额=rng.randrange(10, 50) * 100, 时节=occasion)


def gifts(book):
    rng = book.rng
    for year, count, total in [(2012, 96, 612_500), (2013, 118, 726_300)]:
        amounts = shares(rng, total, count, low=300, high=32_000, spread=0.9, step=100)
        for amount, (place, day) in zip(amounts, spread_over(book, count, [ROOT] * 6 + book.counties, f"{year}-02-25",
                                                             f"{year}-12-13", 0.05)):
            source = rng.choice(["企业", "企业", "机关企事业单位", "社会组织", "个人", "义卖"])
            book.add("donations.csv", "donation", place, day, 募捐用途=rng.choice(["春蕾计划", "春蕾计划", "母亲健康", "儿童关爱"]),
                     捐赠来源=source,
                     捐款金额=amount, 捐赠方=book.words.firm() if source == "企业" else None)


def health(book):
    rng = book.rng
    people = shares(rng, 23_480, 92, low=60, high=720, spread=0.8)
    for number, (town, day) in zip(people, spread_over(book, 92, book.all_towns[::2], "2013-03-01", "2013-11-29", 0.4)):
        form = rng.choice(["义诊", "义诊", "两癌检查", "免费手术征询"])
        book.add("health-days.csv", "healthService", town, day, 服务形式=form, 服务人数=number if number % 7
                 else f"{number // 10 * 10}余",
                 承办单位=rng.choice(["市妇幼保健院", "县医院", "专家义诊队"]))


def centre(book):
    """Payments for land, structure and fitting out since 2010, none above a twentieth of the whole."""
    rng = book.rng
    moves = [("开工", date("2011-04-18"), {}), ("主体封顶", date("2013-01-25"), {}), ("进入装修", date("2013-09-16"), {})]
    book.add("facility.csv", "facility", ROOT, date("2010-03-22"), moves, 项目名称="海峡妇女儿童活动中心", 项目类型="妇女儿童活动中心")
    payments = shares(rng, 170_000_000, 34, low=1_500_000, high=8_000_000, spread=0.6, step=10_000)
    for amount, day in zip(payments, workdays(rng, 34, "2010-04-12", "2013-12-13", 0)):
        source = "财政投入" if rng.random() < 0.85 else "自筹"
        book.add("centre-payments.csv", "fundUse", ROOT, day, 资金用途="阵地建设", 项目名称="海峡妇女儿童活动中心", 资金来源=source, 支出金额=amount)


def events(book):
    counties = book.counties
    for day, name, form, theme, audience, place in [
        ("2013-10-11", "重阳敬老志愿服务", "志愿服务", "敬老", "老年人", counties[0]),
        ("2013-03-29", "文明交通志愿服务", "志愿服务", "城市建设和大型活动", "群众", counties[1]),
        ("2013-04-19", "厉行节约签名", "宣传活动", "绿色环保", "群众", ROOT),
        ("2013-03-06", "女性摄影作品展", "展览", "三八节", "城乡妇女", ROOT), ("2013-03-07", "花艺展示", "演出展演", "三八节", "城乡妇女", ROOT),
        ("2013-05-11", "健康母亲自行车骑行", "竞赛比武", "文体健身", "城乡妇女", ROOT), ("2013-06-01", "全城亲子运动会", "竞赛比武", "六一节", "家庭", ROOT),
        ("2013-09-25", "预防性侵宣讲", "讲座", "儿童保护、防侵害", "少年儿童", counties[4]),
        ("2013-06-19", "女企业家参加项目成果交易会", "参展洽谈", "创业就业", "女企业家", ROOT),
        ("2013-08-21", "妇女干部赴台交流", "考察交流", "联谊交流", "妇女干部", ROOT),
        ("2013-10-29", "妇女之家示范点推进会", "启动、表彰、推进会", "组织建设", "妇女干部", ROOT),
        ("2013-11-21", "学习贯彻三中全会精神座谈", "理论学习", "理论政策学习", "妇女干部", ROOT)]:
        book.add("events.csv", "activity", place, date(day), 活动名称=name, 活动形式=form, 活动类别=theme, 参加对象=audience)
