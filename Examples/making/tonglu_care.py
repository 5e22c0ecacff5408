"""Tonglu: family education, visits at Children's Day, pairings, gifts after disasters, check-ups, and events."""

from .shared import spread_over
from .spread import after, date, shares, workday, workdays

ROOT = "330122"


def care(book, towns, places):
    lectures(book, towns)
    childrens_day(book, towns)
    pairings(book, towns, places)
    gifts(book)
    check_ups(book, [village for town in towns for village in places[town]])
    events(book, towns)


def lectures(book, towns):
    rng = book.rng
    for year, count, people in [(2009, 33, 3870), (2010, 41, 5260)]:
        numbers = shares(rng, people, count, low=50, high=240, spread=0.6)
        for number, (town, day) in zip(numbers, spread_over(book, count, towns, f"{year}-03-04", f"{year}-12-10",
                                                            0.25)):
            book.add("lectures.csv", "activity", town, day,
                     活动名称=rng.choice(["隔代教育讲座", "单亲家庭教育讲座", "入学准备讲座", "青春期沟通讲座"]),
                     活动形式="讲座", 活动类别="家庭教育", 参加对象="家长", 参加人次=number)


def childrens_day(book, towns):
    rng = book.rng
    schools = ["县实验小学", "城关幼儿园", "分水中心小学", "横村中心小学", "江南中学", "县福利院", "健康学校", "瑶琳中心小学", "百江中心小学", "合村中心小学", "钟山幼儿园",
               "新合小学"]
    for school, day in zip(schools, workdays(rng, 12, "2010-05-26", "2010-06-01", weekends=0)):
        book.add("visits.csv", "aid", ROOT, day, 帮扶形式="走访慰问", 帮扶对象="学校、福利院等机构", 受助人数=rng.randrange(40, 320),
                 物资折价=rng.randrange(15, 60) * 100, 时节="六一", 事由=school)
    for town, day in spread_over(book, 18, towns, "2010-05-24", "2010-06-01"):
        book.add("visits.csv", "aid", town, day, 帮扶形式="走访慰问", 帮扶对象="困难儿童", 受助人数=rng.randrange(3, 20),
                 慰问金额=rng.randrange(6, 40) * 100, 时节="六一")


def pairings(book, towns, places):
    rng = book.rng
    for town, day in spread_over(book, 151, towns, "2010-05-25", "2010-06-04", 0.2):
        book.add("pairings.csv", "pairing", town, day, 结对类型="助学结对", 帮扶方类别="社会各界", 帮扶内容="资金、学习")
    helpers = ["巾帼文明岗", "女经纪人", "女企业家", "女致富带头人"]
    for town, day in spread_over(book, 135, towns, "2009-03-02", "2009-11-27"):
        moves = [("巩固", after(rng, date("2010-01-18"), 0, 60), {"帮扶成效": rng.choice(["已学会加工技术", "收入有增加", "继续联系"])})]
        book.add("pairings.csv", "pairing", town, day, moves, 结对类型="姐妹帮扶", 帮扶方类别=rng.choice(helpers), 帮扶内容="技术、信息销路")
    everywhere = [village for town in towns for village in places[town]]
    for index, (place, day) in enumerate(spread_over(book, 393, everywhere + towns * 4, "2010-02-22", "2010-12-10",
                                                     0.15)):
        helper = "乡镇妇联" if len(place) == 9 else rng.choice(["村妇联", "村妇联", "女致富带头人", "女经纪人"])
        book.add("pairings-2010.csv", "pairing", place, day, 结对类型="姐妹帮扶", 帮扶方类别=helper,
                 帮扶内容=rng.choice(["技术", "资金、技术", "信息销路", "劳务", "陪伴关爱"]))


def gifts(book):
    """The office's own staff give twice: for the drought in the south-west, and after the earthquake at Yushu."""
    rng = book.rng
    amounts = shares(rng, 7454, 46, low=50, high=360, spread=0.6)
    for index, amount in enumerate(amounts):
        day = workday(rng, date("2010-03-29" if index < 22 else "2010-04-16"), date("2010-04-02" if index < 22
                else "2010-04-22"), 0)
        book.add("donations.csv", "donation", ROOT, day, 募捐用途="赈灾", 捐赠来源="机关干部职工", 捐款金额=amount)


def check_ups(book, everywhere):
    rng = book.rng
    for year, women, cases, cancers in [(2009, 31_870, 8410, 3), (2010, 36_154, 9330, 4)]:
        people = shares(rng, women, len(everywhere), low=40, spread=0.7)
        found = shares(rng, cases, len(everywhere), low=5, spread=0.3)
        found = [min(number, served // 2) for number, served in zip(found, people)]
        for index in rng.sample(range(len(everywhere)), len(everywhere)):
            more = min(cases - sum(found), people[index] // 2 - found[index])
            found[index] += max(0, more)
        ill = set(rng.sample(range(len(everywhere)), cancers))
        days = workdays(rng, len(everywhere), f"{year}-03-08", f"{year}-11-30", weekends=0.15)
        rng.shuffle(days)
        for index, village in enumerate(everywhere):
            book.add(f"check-ups-{year}.csv", "healthService", village, days[index], 服务形式="免费健康体检", 服务人数=people[index],
                     查出病例数=found[index], 其中癌症=1 if index in ill else 0, 承办单位="县妇幼保健院")


def events(book, towns):
    for day, name, form, theme, audience, place in [
        ("2010-09-09", "预防和制止家庭暴力条例宣传动员大会", "启动、表彰、推进会", "反家庭暴力", "妇女干部", ROOT),
        ("2010-10-14", "反家暴条例专题培训", "讲座", "反家庭暴力", "妇女干部", ROOT),
        ("2010-11-09", "反家暴条例进社区宣讲", "宣传活动", "反家庭暴力", "群众", towns[0]),
        ("2010-04-06", "低碳家庭时尚生活活动启动", "启动、表彰、推进会", "绿色环保", "家庭", ROOT),
        ("2010-06-10", "针织技能比武", "竞赛比武", "技能手工", "城乡妇女", towns[5]),
        ("2010-07-08", "绣花鞋技能比赛", "竞赛比武", "技能手工", "城乡妇女", towns[13]),
        ("2010-09-02", "制笔装配技能大赛", "竞赛比武", "技能手工", "女职工", towns[6]),
        ("2010-07-20", "关爱留守流动儿童夏令营", "夏令营", "关爱留守流动儿童", "少年儿童", ROOT),
        ("2010-09-15", "健康管理讲座", "讲座", "健康", "妇女干部", ROOT),
        ("2010-03-05", "排舞展演", "演出展演", "文体健身", "城乡妇女", ROOT),
        ("2010-11-18", "婆媳文化节", "演出展演", "家庭文明", "家庭", towns[5])]:
        book.add("events.csv", "activity", place, date(day), 活动名称=name, 活动形式=form, 活动类别=theme, 参加对象=audience)
    book.add("documents.csv", "document", ROOT, date("2010-09-20"), 文件标题="贯彻预防和制止家庭暴力条例的实施意见", 收发类别="发文",
             发文级别="县级", 内容类别="反家庭暴力")
    book.add("documents.csv", "document", ROOT, date("2010-02-10"), 文件标题="一镇一品实施办法", 收发类别="发文", 发文级别="县级", 内容类别="组织建设")
