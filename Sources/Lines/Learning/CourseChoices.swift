import Ledger

extension Course {
  static let programmes = [
    Choice("learningAndCompeting", "双学双比", "learning and competing"), Choice("employment", "就业技能", "skills for work"),
    Choice("startUp", "创业培训", "starting a business"), Choice("outwork", "来料加工", "outwork"),
    Choice("modelPosts", "巾帼建功", "women's merit"), Choice("officers", "妇女干部", "women's officers"),
    Choice("rights", "维权队伍", "rights workers"), Choice("family", "家庭教育", "family education"),
    Choice("quality", "女性素质", "women's learning"), Choice("volunteers", "志愿服务", "volunteers"),
    Choice("mothers", "母亲素养", "mothers' learning"),
  ]

  static let subjects = [
    Choice("farming", "种养技术", "crops and livestock"), Choice("housekeeping", "家政服务", "housekeeping"),
    Choice("maternity", "月嫂育婴", "maternity and infant care"), Choice("elderCare", "养老护理", "care of the old"),
    Choice("craft", "手工刺绣编织", "crafts"), Choice("processing", "加工技能", "processing"),
    Choice("business", "创业（SYB）", "starting a business (SYB)"), Choice("online", "电商", "online trade"),
    Choice("catering", "餐饮服务", "food and service"), Choice("brokerage", "经纪人业务", "brokerage"),
    Choice("management", "岗位管理", "managing a post"), Choice("office", "组织工作实务", "work of the federation"),
    Choice("law", "法律和维权", "law and rights"), Choice("parenting", "家庭教育指导", "guiding parents"),
    Choice("health", "健康知识", "health"), Choice("culture", "文化素养", "culture"), Choice("computer", "电脑网络", "computers"),
    Choice("finance", "金融理财", "money matters"), Choice("manners", "礼仪形象", "manners and dress"),
  ]

  static let audiences = [
    Choice("ruralWomen", "农村妇女", "rural women"), Choice("women", "城乡妇女", "women"),
    Choice("graduates", "女大学生", "graduates"), Choice("brokers", "女经纪人", "brokers"),
    Choice("postLeaders", "文明岗负责人", "leaders of model posts"), Choice("officers", "妇女干部", "women's officers"),
    Choice("leaders", "女领导干部", "women leaders"), Choice("rightsWorkers", "维权干部和志愿者", "rights workers"),
    Choice("parents", "家长", "parents"), Choice("lecturers", "讲师骨干", "lecturers"),
    Choice("laidOff", "失业失地妇女", "without work or land"), Choice("migrants", "进城务工妇女", "migrant women"),
    Choice("hobbyists", "手工爱好者", "lovers of a craft"), Choice("volunteers", "志愿者", "volunteers"),
    Choice("businesswomen", "女企业家", "women in business"),
  ]
}
