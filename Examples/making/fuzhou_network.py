"""Fuzhou: the three systems village by village, Women's Homes and model sites, returns, petitions and law."""

from .shared import petition, pick, spread_over
from .spread import date, shares, workday, workdays

ROOT = "350100"


def network(book):
    rng = book.rng
    book.all_towns = [town for county in book.counties for town in book.towns[county]]
    book.all_villages = [village for town in book.all_towns for village in book.villages[town]]
    for year in (2012, 2013):
        for town in book.all_towns:
            book.add("networks.csv", "networkReturn", town, workday(rng, date(f"{year + 1}-01-06"),
                                                                    date(f"{year + 1}-01-24")),
                     年度=str(year), 村社区数=len(book.villages[town]), 专职妇女干部数=1, 兼职妇女干部数=rng.choice([1, 2, 3]))
    three_systems(book)
    sites(book)
    petitions(book)
    law(book)


def three_systems(book):
    """A council in nearly every village, a mutual-help group in most, and an agent in most; one of each at the most."""
    rng = book.rng
    for file, count, kind, name in [("councils.csv", 2438, "妇女议事会", "妇女议事会"), ("mutual-help.csv", 1738, "妇女互助组",
            "妇女互助组")]:
        days = workdays(rng, count, "2009-04-01", "2013-11-29", weekends=0.1)
        for village, day in zip(rng.sample(book.all_villages, count), days):
            book.add(file, "body", village, day, 名称=name, 成员人数=rng.randrange(7, 26), **{"组织（队伍）类型": kind})
    days = workdays(rng, 2232, "2010-03-01", "2013-11-29", weekends=0.1)
    for village, day in zip(rng.sample(book.all_villages, 2232), days):
        book.add("petition-agents.csv", "officeHolder", village, day, 姓名=book.words.person(), 担任职务="信访代理（协理）员",
                 任职方式="兼职",
                 已参加培训="是" if rng.random() < 0.7 else "否")


def sites(book):
    rng = book.rng
    chosen = rng.sample(book.all_villages, 84)
    for index, village in enumerate(chosen[:27]):
        level = "省级" if index < 9 else "市级"
        site(book, village, "妇女维权三制示范点", "维权三制示范点", level, None, "2013-04-15", "2013-10-30")
    for village in chosen[27:54]:
        site(book, village, "妇女之家", "妇女之家", "省级", None, "2013-05-20", "2013-06-28")
    for village in chosen[54:]:
        site(book, village, "妇女之家", "妇女之家", "市级", 1, "2013-09-09", "2013-10-25")
    hosts = [f"{ROOT}{901 + index}" for index in range(8)] + [f"{county}901" for county in book.counties]
    for organization, day in spread_over(book, 56, hosts, "2013-02-25", "2013-12-13", 0):
        book.add("womens-homes-in-units.csv", "site", organization, day, 阵地名称="妇女之家", 阵地类型="妇女之家", 依托单位类别="机关企事业单位、窗口",
                 建设方式="自建", **{"面积（平方米）": rng.randrange(18, 90)})
    for place, day in spread_over(book, 12, rng.sample(book.all_villages, 12), "2013-03-20", "2013-11-20", 0):
        book.add("childrens-homes.csv", "site", place, day, 阵地名称="留守流动儿童之家", 阵地类型="留守流动儿童之家", 依托单位类别="村社区", 建设方式="援建",
                 **{"面积（平方米）": rng.randrange(30, 120)})


def site(book, village, name, kind, level, batch, first, last):
    opened = workday(book.rng, date("2010-03-01"), date("2012-11-30"), 0)
    named = workday(book.rng, date(first), date(last), 0)
    book.add("model-sites.csv", "site", village, opened, [("评定示范点", named, {"示范点级别": level, "批次": batch or ""})],
             阵地名称=name, 阵地类型=kind, 依托单位类别="村社区", 建设方式="自建", **{"面积（平方米）": book.rng.randrange(25, 160)})


def petitions(book):
    """Half at county offices, a third in townships, the rest at the city; all of 2013 are answered within it."""
    rng = book.rng
    channels = {"来访": 70, "来信": 22, "下访接待": 8}
    for year, count, left_open in [(2012, 1368, 6), (2013, 1455, 0)]:
        days = workdays(rng, count, f"{year}-01-05", f"{year}-11-27", weekends=0.01)
        for index, day in enumerate(days):
            county = book.counties[rng.randrange(12)]
            place = rng.choices([county, rng.choice(book.towns[county]), ROOT], [50, 33, 17])[0]
            file = f"petitions-{year}.jsonl" if place.startswith("350102") else f"petitions-{year}.csv"
            petition(book, file, place, day, pick(rng, channels), open_at=year if index < left_open else None)


def law(book):
    """A hundred and thirty sessions of law publicity in 2013, in towns and counties."""
    rng = book.rng
    names = ["送法上门", "送法进社区", "妇女权益保障法宣传", "婚姻法咨询", "反家庭暴力宣传", "反拐知识宣传", "禁毒防艾宣传"]
    for year, count, total in [(2012, 112, 93_400), (2013, 130, 118_600)]:
        people = shares(rng, total, count, low=150, high=4600, spread=0.85)
        places = rng.sample(book.all_towns, 100) + book.counties * 4 + [ROOT] * 4
        for number, (place, day) in zip(people, spread_over(book, count, places, f"{year}-03-01", f"{year}-12-12",
                                                            0.3)):
            written = f"{number // 100 * 100}余" if number % 5 == 0 else number
            book.add("law-publicity.csv", "activity", place, day, 活动名称=rng.choice(names),
                     活动形式=rng.choice(["宣传活动", "讲座", "咨询辅导"]),
                     活动类别="普法维权", 参加对象=rng.choice(["群众", "城乡妇女"]), 参加人次=written)
