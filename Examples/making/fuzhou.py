"""Fuzhou city in 2013, as S000-2 tells it, with a modest 2012; Pingtan has left and receives twenty-three posts."""

from .book import Book
from .fuzhou_care import care
from .fuzhou_claims import claims
from .fuzhou_network import network
from .fuzhou_work import work
from .shared import villages

ROOT = "350100"
# Code, name, townships and streets, villages and communities: their order of size, not their exact numbers.
COUNTIES = [("350102", "鼓楼区", 10, 70), ("350103", "台江区", 10, 66), ("350104", "仓山区", 13, 190),
            ("350105", "马尾区", 4, 72), ("350111", "晋安区", 9, 178), ("350121", "闽侯县", 15, 322),
            ("350122", "连江县", 22, 284), ("350123", "罗源县", 11, 200), ("350124", "闽清县", 16, 292),
            ("350125", "永泰县", 21, 268), ("350181", "福清市", 24, 318), ("350182", "长乐市", 18, 260)]
OUTSIDE = ("350128", "平潭综合实验区妇联")
TOWN_WORDS = "东西南北上下新古青白金银龙凤松竹梅洋江海山湖溪桥塘浦安宁乐清永福"


def fuzhou():
    book = Book("fuzhou", "福州市2013年", "Fuzhou city, 2013", "S000-2", ROOT, "2013", seed=20131231)
    book.organization(ROOT, "福州市妇联", "市", None, opened="1950-03-08")
    book.organization(OUTSIDE[0], OUTSIDE[1], "县（市、区）", None, opened="1982-03-08")
    for index, agency in enumerate(["教育局", "卫生局", "财政局", "公安局", "国资委", "交通委", "建委", "市直机关工委"]):
        book.organization(f"{ROOT}{901 + index}", f"福州市{agency}妇委会", "市", ROOT, kind="机关企事业单位妇委会")
    book.counties = [code for code, *_ in COUNTIES]
    book.towns, book.villages = {}, {}
    for code, county, towns, places in COUNTIES:
        book.organization(code, f"{county}妇联", "县（市、区）", ROOT, opened="1984-03-08")
        named = town_names(book, code, county, towns)
        book.towns[code] = [town for town, _ in named]
        for town, name in named:
            book.organization(town, f"{county}{name}妇联", "乡镇（街道）", code)
        suffixes = (["社区", "村"], [9, 1]) if county.endswith("区") and towns == 10 else (["村", "社区"], [8, 2])
        for town, codes in villages(book, named, places, suffixes, county).items():
            book.villages[town] = codes
        book.organization(f"{code}901", f"{county}直机关妇委会", "县（市、区）", code, kind="机关企事业单位妇委会")
    network(book)
    work(book)
    care(book)
    claims(book)
    return book


def town_names(book, code, county, count):
    """Invented names: streets in the city, towns and villages outside it."""
    names = set()
    while len(names) < count:
        street = county.endswith("区") and count <= 13
        suffix = "街道" if street else book.rng.choice(["镇", "镇", "镇", "乡"])
        names.add(book.rng.choice(TOWN_WORDS) + book.rng.choice(TOWN_WORDS) + suffix)
    return [(f"{code}{101 + index}", name) for index, name in enumerate(sorted(names))]
