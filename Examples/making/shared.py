"""Records that several examples need in the same way: petitions, loans, organizations."""

from .spread import after, shares, weighted, workdays

TOPICS = {"婚姻家庭": 26, "离婚咨询": 18, "家庭暴力": 16, "抚养赡养": 9, "财产权益": 9, "土地承包权益": 6,
          "劳动和社会保障": 6, "生活困难求助": 5, "政策咨询和建议": 3, "未成年人保护": 2}
WITH_SAFETY = {"家庭暴力", "性骚扰、性侵害", "未成年人保护", "拐卖"}
REQUESTS = {
    "婚姻家庭": ["夫妻长期不和，想听听意见", "丈夫不顾家，希望帮助调和", "婆媳同住有矛盾"],
    "离婚咨询": ["想了解离婚的程序", "问离婚后孩子由谁抚养", "问离婚时房屋怎么分"],
    "抚养赡养": ["孩子父亲不付抚养费", "子女不赡养老人"], "财产权益": ["夫妻共同房产被单独出售", "借款被要求共同偿还"],
    "土地承包权益": ["出嫁后承包地被收回", "征地补偿款没有分到"], "劳动和社会保障": ["怀孕后被辞退", "拖欠工资"],
    # Of protected matters the contact alone is kept; what happened stands in a protected case.
    "家庭暴力": [None] * 3, "未成年人保护": [None] * 2,
    "生活困难求助": ["家中有人大病，生活困难", "孩子上学有困难"], "政策咨询和建议": ["问小额贷款怎么申请", "建议增加妇女病检查次数"],
}
ANSWERS = ["已当面解答，本人表示清楚", "已约双方谈话，情况缓和", "已联系村妇联跟进并回访", "已告知办理程序并陪同前往", "已商有关部门解决"]
USES = {"种植业": 30, "养殖业": 24, "加工业": 16, "手工艺": 8, "商贸零售": 12, "餐饮住宿": 5, "生活服务": 5}


def pick(rng, weights):
    return rng.choices(list(weights), list(weights.values()))[0]


def petition(book, file, organization, day, channel, open_at=None, topic=None):
    """One petition and what became of it; left open when the last day of the story comes first."""
    rng = book.rng
    topic = topic or pick(rng, TOPICS)
    moves, at = [], day
    if rng.random() < 0.55:
        at = after(rng, at, 1, 6)
        if rng.random() < 0.4:
            moves.append(("转办", at, {"转办单位": rng.choice(["司法所", "派出所", "民政办", "人社所", "村调委会"])}))
        else:
            moves.append(("受理", at, {}))
    if not open_at:
        at = after(rng, at, 2, 24)
        answer = rng.choice(ANSWERS)
        if topic in WITH_SAFETY:
            moves.append(("安全核查后办结", at, {"答复方式": "已另立保护性个案办理，本人知道", "安全核查": "本人确认目前安全"}))
        else:
            moves.append(("办结", at, {"答复": answer}))
    return book.add(file, "petition", organization, day, moves, 信访渠道=channel, 诉求类别=topic,
                    诉求内容=rng.choice(REQUESTS[topic]))


def loans(book, file_of, organizations, amounts, days, bank, subsidized, repaid_before, term=12):
    """Loans that were granted: applied for some weeks earlier, repaid when their term ends before the given day."""
    rng = book.rng
    places = weighted(rng, len(amounts), [1 + rng.random() for _ in organizations])
    for amount, day, place in zip(amounts, days, places):
        applied = day - (day - after(rng, day, -34, -9))
        moves = []
        if rng.random() < 0.8:
            moves.append(("初审推荐", after(rng, applied, 1, 7), {}))
        moves.append(("发放", day, {"发放金额": amount, "期限（月）": term, "财政贴息": subsidized}))
        repaid = after(rng, day, term * 30 - 12, term * 30 + 5)
        if repaid <= repaid_before:
            moves.append(("还清", repaid, {}))
        asked = amount if rng.random() < 0.8 else amount + 10_000
        book.add(file_of(day, organizations[place]), "loan", organizations[place], applied, moves,
                 贷款人=book.words.person(), 城乡="农村" if rng.random() < 0.8 else "城镇",
                 贷款用途=pick(rng, USES), 申请金额=asked, 经办银行=bank)


def villages(book, towns, count, suffixes, parent_name):
    """So many villages under the towns, each with a name of its own in the county; returns their codes by town."""
    rng, taken, found = book.rng, set(), {}
    numbers = shares(rng, count, len(towns), low=max(1, count // len(towns) // 3), spread=0.45)
    for (code, town), number in zip(towns, numbers):
        found[code] = []
        for index in range(number):
            name = book.words.village(rng.choices(*suffixes)[0])
            while (town, name) in taken:
                name = book.words.village(rng.choices(*suffixes)[0])
            taken.add((town, name))
            village = f"{code}{201 + index}"
            book.organization(village, f"{parent_name}{town}{name}妇联", "村（社区）", code)
            found[code].append(village)
    return found


def spread_over(book, days_total, organizations, first, last, weekends=0.08):
    """(organization, day) pairs: every organization in turn, days spread over the stretch."""
    days = workdays(book.rng, days_total, first, last, weekends)
    places = weighted(book.rng, days_total, [1] * len(organizations))
    return [(organizations[place], day) for place, day in zip(places, days)]
