import Ledger

extension Activity {
  static let forms = [
    Choice("lecture", "讲座", "lecture"), Choice("openLecture", "公益大讲堂", "open lecture hall"),
    Choice("moralLecture", "道德讲堂", "moral lecture hall"), Choice("campaign", "宣传活动", "publicity in public"),
    Choice("handOut", "发放资料", "handing out"), Choice("meeting", "会议", "meeting"),
    Choice("ceremony", "启动、表彰、推进会", "launch, commendation or on-site meeting"),
    Choice("show", "演出展演", "show"), Choice("contest", "竞赛比武", "contest"), Choice("exhibition", "展览", "exhibition"),
    Choice("service", "志愿服务", "voluntary service"), Choice("planting", "植绿护绿", "planting"),
    Choice("study", "理论学习", "study session"), Choice("survey", "调研走访", "survey"), Choice("camp", "夏令营", "camp"),
    Choice("exchange", "考察交流", "visit and exchange"), Choice("trade", "参展洽谈", "trade event"),
    Choice("counselling", "咨询辅导", "advice and guidance"), Choice("deliberation", "议事协商", "deliberation"),
    Choice("broadcast", "广播电视专题", "broadcast"), Choice("posting", "新媒体发布", "own posting online"),
    Choice("committee", "执委会、例会", "committee or regular meeting"), Choice("forum", "座谈会、茶话会", "forum or tea party"),
    Choice("reception", "接访接待", "receiving visitors"), Choice("duty", "值班巡防", "duty or patrol"),
    Choice("drill", "演练", "drill"), Choice("collection", "作品征集", "collecting works"),
    Choice("workshop", "读书、手工、体验课", "reading, craft or taster session"),
    Choice("display", "布置宣传栏、横幅", "putting up boards and banners"),
    Choice("childcare", "儿童托管", "looking after children"),
    Choice("abroad", "因公出访", "visit abroad"), Choice("guests", "接待来宾", "receiving guests"),
  ]

  static let themes = [
    Choice("law", "普法维权", "law and rights"), Choice("violence", "反家庭暴力", "against domestic violence"),
    Choice("childSafety", "儿童保护、防侵害", "child safety"), Choice("drugs", "禁毒", "against drugs"),
    Choice("equality", "男女平等国策", "gender equality"), Choice("familyEducation", "家庭教育", "family education"),
    Choice("family", "家庭文明", "family virtues"), Choice("reading", "亲子阅读", "reading"),
    Choice("quality", "女性素质", "women's learning"), Choice("health", "健康", "health"),
    Choice("business", "创业就业", "business and work"), Choice("skills", "技能手工", "skills and crafts"),
    Choice("environment", "绿色环保", "environment"), Choice("courtyard", "庭院整治", "courtyards"),
    Choice("culture", "文体健身", "culture and sports"), Choice("womensDay", "三八节", "Women's Day"),
    Choice("childrensDay", "六一节", "Children's Day"), Choice("festival", "其他节庆", "other festivals"),
    Choice("elderly", "敬老", "the old"), Choice("leftBehind", "关爱留守流动儿童", "left-behind children"),
    Choice("customs", "移风易俗", "customs"), Choice("integrity", "廉政文化", "integrity"),
    Choice("theory", "理论政策学习", "theory and policy"), Choice("organization", "组织建设", "building the federation"),
    Choice("city", "城市建设和大型活动", "city and large events"), Choice("exchange", "联谊交流", "exchange"),
    Choice("civic", "文明创建", "civic campaign"), Choice("safety", "平安建设", "safety"),
    Choice("hardship", "困境妇女儿童关爱", "women and children in need"), Choice("girls", "关爱女孩", "girls"),
    Choice("childVirtue", "儿童品德成长", "children's growing up"), Choice("digital", "家庭上网、数字生活", "families online"),
    Choice("modelPosts", "巾帼建功、岗村联动", "model posts acting together"), Choice("antiCult", "反邪教知识", "against cults"),
    Choice("plans", "妇女儿童规划", "the plans for women and children"),
  ]

  static let audiences = [
    Choice("women", "城乡妇女", "women"), Choice("parents", "家长", "parents"), Choice("children", "少年儿童", "children"),
    Choice("families", "家庭", "families"), Choice("officers", "妇女干部", "women's officers"),
    Choice("workers", "女职工", "women workers"), Choice("students", "女大学生", "students"),
    Choice("businesswomen", "女企业家", "women in business"), Choice("elderly", "老年人", "old people"),
    Choice("migrants", "流动妇女", "mobile women"), Choice("public", "群众", "the public"),
    Choice("leaders", "女领导干部", "women leaders"), Choice("representatives", "妇女代表、执委", "representatives and committee"),
    Choice("volunteers", "志愿者", "volunteers"), Choice("hardship", "困难妇女儿童", "women and children in need"),
  ]

  static let outputs = [
    Choice("leaflet", "宣传册、传单（份）", "leaflets"), Choice("contactCard", "维权（投诉）联系卡（份）", "contact cards"),
    Choice("appeal", "倡议书、公开信（份）", "appeals"), Choice("banner", "横幅标语（条）", "banners"),
    Choice("board", "展板宣传栏（块）", "boards"), Choice("sapling", "树苗（株）", "saplings"),
    Choice("answerSheet", "知识答卷（份）", "answer sheets"), Choice("work", "作品（件）", "works"),
    Choice("signature", "签名、承诺（人）", "signatures"), Choice("suggestion", "意见建议（条）", "suggestions"),
    Choice("book", "图书（册）", "books"), Choice("loveGoods", "爱心物品（件）", "things made or given"),
    Choice("team", "参赛队伍（支）", "teams"), Choice("contract", "签约意向（项）", "contracts or letters of intent"),
    Choice("household", "走访家庭（户）", "households called on"),
  ]

  static let venues = [
    Choice("village", "村社区", "village or community"), Choice("family", "家庭", "home"), Choice("school", "学校", "school"),
    Choice("unit", "机关事业单位", "agency or institution"), Choice("enterprise", "企业", "enterprise"),
    Choice("partySchool", "党校", "Party school"), Choice("square", "广场集市", "square or market"),
    Choice("site", "妇女儿童阵地", "site of the federation"), Choice("police", "公安司法场所", "police or court"),
    Choice("hospital", "医疗机构", "hospital"), Choice("barracks", "军营", "barracks"),
    Choice("away", "外地", "away from home"),
    Choice("online", "线上", "online"),
  ]
}
