"""Invented names of persons, households, bodies, schools and villages: ordinary, generated, nobody's."""

SURNAMES = "陈林黄张李王吴刘蔡杨许郑谢郭洪曾邱廖赖徐周叶苏庄吕江何罗高肖潘简朱钟游詹沈彭胡方施余卢梁赵颜柯翁魏孙戴范宋邓杜傅侯曹薛丁马"
GIVEN = "雪梅春燕桂香金花美玲丽娟秀英月娥小红晓云玉兰淑珍惠芬巧云彩霞凤琴素萍亚男佳慧文婷思琪雨欣若琳诗涵海棠银杏青莲碧荷翠竹含笑向阳迎春"
SINGLE = "芳敏静娜艳洁颖琳雯倩蓉岚璐瑶薇菲妍萱筠筱莹婧媛瑛"
VILLAGE_FIRST = "东西南北上下前后大小新古青白金银龙凤松竹梅桃柳石沙清长安永福和兴富泰双三红丰仁义"
VILLAGE_SECOND = "溪桥塘浦湾岭坑坂洋墩坪园庄宅屋洲港埠亭井林田畈岗垄头口源泉峰屏渡坞"
VILLAGE_THIRD = ["", "", "", "头", "尾", "边", "坪", "前", "里", "坂"]
TRADES = ["纺织", "制衣", "工艺品", "食品", "建材", "机械", "电器", "物流", "农业", "水产", "鞋业", "包装", "印务", "园林"]
FIRMS = ["宏达", "恒信", "嘉和", "瑞丰", "盛源", "天和", "永兴", "华茂", "金鼎", "鸿运", "联创", "汇通", "康宁", "锦程", "海悦", "东升"]
POSTS = ["办税服务厅", "营业部", "护理站", "收费窗口", "便民服务中心", "客服中心", "门诊部", "信访接待室", "幼儿园教研组", "检验科",
         "班组", "售票窗口", "登记窗口", "图书借阅部", "社区服务站", "质检车间", "储蓄所", "话务班"]
OFFICES = ["财税局", "国税局", "卫生局", "教育局", "供电局", "人民医院", "邮政局", "工商局", "农村信用社", "公积金中心", "交警大队",
           "法院", "检察院", "民政局", "人社局", "图书馆", "水务公司", "电信公司", "妇幼保健院", "实验幼儿园", "公交公司", "房管局"]


class Words:
    """Draws names that have not been drawn before."""

    def __init__(self, rng):
        self.rng = rng
        self.drawn = set()

    def fresh(self, draw):
        for _ in range(10_000):
            word = draw()
            if word not in self.drawn:
                self.drawn.add(word)
                return word
        raise ValueError("the list of names is used up")

    def person(self):
        def draw():
            surname = self.rng.choice(SURNAMES)
            if self.rng.random() < 0.12:
                return surname + self.rng.choice(SINGLE)
            return surname + self.rng.choice(GIVEN) + self.rng.choice(GIVEN)
        return self.fresh(draw)

    def household(self):
        return self.person() + "家庭"

    def village(self, suffix):
        def draw():
            return (self.rng.choice(VILLAGE_FIRST) + self.rng.choice(VILLAGE_SECOND)
                    + self.rng.choice(VILLAGE_THIRD) + suffix)
        return draw()

    def firm(self):
        return self.fresh(lambda: self.rng.choice(VILLAGE_FIRST) + self.rng.choice(FIRMS) + self.rng.choice(TRADES)
                          + self.rng.choice(["有限公司", "厂", "合作社"]))

    def post(self, place):
        return self.fresh(lambda: place + self.rng.choice(OFFICES)
                          + self.rng.choice(["", "城东", "城西", "城南", "城北", "新区", "开发区", "第一", "第二", "第三"])
                          + self.rng.choice(POSTS))
