"""Linjiang: sponsored classes, aid to poor mothers, agreements with goods, and the money raised."""

from .spread import DAY, after, date, shares, weighted, workday, workdays

OCCASIONS = [("元旦春节", "01-08", "01-30"), ("三八节", "03-01", "03-12"), ("母亲节", "05-04", "05-14"),
             ("中秋重阳", "09-10", "09-28")]


def care(book, towns, places):
    sponsored(book, towns)
    visits(book, towns, places)
    goods(book, towns)
    money(book, towns)
    for year in range(2018, 2023):
        book.add("meetings.csv", "activity", "320690", workday(book.rng, date(f"{year}-05-22"), date(f"{year}-05-31"),
                                                               0),
                 活动名称="献爱心助春蕾总结表彰会", 活动形式="启动、表彰、推进会", 活动类别="六一节", 参加对象="群众",
                 参加人次=book.rng.choice([120, "150余", 136, 144]))
    for name, theme, day in [("救助贫困母亲捐款发动大会", "家庭文明", "2018-06-14"), ("第二轮救助贫困母亲捐款仪式", "家庭文明", "2022-06-17"),
                             ("签订家庭赡养协议现场推进会", "敬老", "2021-05-20")]:
        book.add("meetings.csv", "activity", "320690", date(day), 活动名称=name, 活动形式="启动、表彰、推进会", 活动类别=theme, 参加对象="妇女干部")


def sponsored(book, towns):
    rng = book.rng
    hosts = list(range(14)) + weighted(rng, 17, [1] * 14)
    pupils = shares(rng, 881, 31, low=18, high=44, spread=0.35)
    yearly = shares(rng, 376_400, 31, low=8000, high=18_000, spread=0.35, step=100)
    for index, host in enumerate(hosts):
        first = index < 14
        day = workday(rng, date("2015-09-01" if first else "2017-03-01"), date("2017-02-20" if first
                else "2020-10-30"), 0)
        book.add("sponsored-classes.csv", "sponsoredClass", towns[host], day, 班级名称=f"春蕾班（{index + 1}）",
                 学校=f"{'中心' if first else '第二'}小学", 资助方=book.words.firm(), 学员人数=pupils[index], 年资助额=yearly[index],
                 本乡镇首个="是" if first else "否")


def visits(book, towns, places):
    """Two hundred yuan a visit to each mother, village by village, at four seasons of five years."""
    rng = book.rng
    people = shares(rng, 1389, 268, low=2, high=12, spread=0.7)
    seasons = [(year, season) for year in range(2018, 2023) for season in OCCASIONS]
    for number, turn in zip(people, weighted(rng, len(people), [3, 1, 2, 1] * 5)):
        year, (occasion, first, last) = seasons[turn]
        village = rng.choice(places[rng.choice(towns)])
        book.add("visits.csv", "aid", village, workday(rng, date(f"{year}-{first}"), date(f"{year}-{last}"), 0.3),
                 帮扶形式="走访慰问",
                 帮扶对象="贫困母亲", 受助人数=number, 慰问金额=number * 200, 时节=occasion)


def goods(book, towns):
    """One mother a town in each of four years: four piglets, or five or six goats, worth eight hundred yuan."""
    rng = book.rng
    given = [("苗猪（头）", 4)] * 31 + [("山羊（只）", 6)] * 23 + [("山羊（只）", 5)] * 2
    rng.shuffle(given)
    lifted = set(rng.sample(range(42), 12))
    for index, (kind, quantity) in enumerate(given):
        year, town = 2019 + index // 14, towns[index % 14]
        chosen = workday(rng, date(f"{year}-02-20"), date(f"{year}-03-15"), 0)
        signed = after(rng, chosen, 6, 18)
        delivered = after(rng, signed, 2, 12)
        moves = [("签订协议", signed, {}), ("物资送达", delivered, {})]
        for first in [date(f"{year}-06-20"), date(f"{year}-12-05")]:
            moves.append(("回访", after(rng, first, 0, 12),
                          {"回访情况": rng.choice(["长势好", "已出栏一批，准备再养", "家中劳力不足，镇妇联帮助照看"])}))
        if index in lifted:
            moves.append(("脱贫认定", after(rng, moves[-1][1] + DAY * 30, 1, 20), {}))
        book.add("aid-agreements.csv", "aidAgreement", town, chosen, moves, 帮扶对象=book.words.person(), 帮扶物资=kind,
                 数量=quantity, 物资价值=800, 责任人职务="镇妇联主席、村妇代会主任")


def money(book, towns):
    rng = book.rng
    first, second = 366_600 - 159_215, 159_215
    grants = shares(rng, 48_000, 6, low=5000, high=12_000, step=500)
    for amount, day in zip(grants, workdays(rng, 6, "2018-03-20", "2021-11-20", 0)):
        gift(book, "320690", day, "第一轮", "争取拨款", amount)
    for amount, day in zip(shares(rng, first - 48_000, 64, low=400, high=7_900, spread=0.8),
                           workdays(rng, 64, "2018-06-14", "2021-10-30", 0.05)):
        gift(book, place(rng, towns), day, "第一轮", rng.choice(["机关企事业单位", "企业", "机关干部职工", "个人"]), amount)
    for amount, day in zip(shares(rng, second, 88, low=200, high=5_600, spread=0.85),
                           workdays(rng, 88, "2022-06-17", "2022-12-09", 0.05)):
        gift(book, place(rng, towns), day, "第二轮", rng.choice(["机关企事业单位", "企业", "机关干部职工", "个人"]), amount)


def place(rng, towns):
    """The county's office, an agency's committee, or a town."""
    if rng.random() < 0.4:
        return "320690"
    return f"320690{901 + rng.randrange(6)}" if rng.random() < 0.3 else rng.choice(towns)


def gift(book, organization, day, turn, source, amount):
    book.add("donations.csv", "donation", organization, day, 募捐用途="救助贫困母亲", 轮次=turn, 捐赠来源=source, 捐款金额=amount,
             捐赠方=book.words.firm() if source == "企业" else None)
