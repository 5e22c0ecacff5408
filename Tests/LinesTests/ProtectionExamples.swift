extension WorkedExample {
  /// The facts of protected kinds are dated to their month.
  static let protection = [
    WorkedExample(
      "violenceCase", "2026-03-05",
      [
        "source": "hotline", "learnedAt": "21:40", "dangerNow": "否", "dependent": "是", "code": "山茶",
        "safeContact": "上午十点后，打她姐姐的电话",
        "forms": "身体暴力、经济控制", "relation": "配偶", "childrenThere": "是", "wishes": "报警、有人说说话",
      ],
      moves: [
        ("report 2026-03-05", ["reportedTo": "公安", "reportedAt": "21:55"]),
        ("help 2026-03-06", ["given": "协助报警、商量安全计划"]),
        (
          "safetyCheck 2026-03-12",
          ["checkedHow": "phone", "checkedBy": "staff", "found": "danger", "nextCheck": "2026-03-14"]
        ), ("safetyCheck 2026-03-14", ["checkedHow": "当面", "checkedBy": "socialWorker", "found": "guarded"]),
        ("close 2026-04-20", ["outcome": "court", "answer": "知道找谁"]),
      ],
      gives: [
        "violenceCase.checks 2026-03-01 2", "violenceCase.closed 2026-04-01 1", "violenceCase.received 2026-03-01 1",
        "violenceCase.reports 2026-03-01 1", "violenceCase.sources 2026-03-01 relation=husband;source=hotline 1",
      ]),
    WorkedExample(
      "childCase", "2026-05-11",
      [
        "source": "school", "learnedAt": "10:20", "dangerNow": "否", "code": "小满", "age": "under14",
        "harms": "疏于照看或遗弃", "guardianInvolved": "是",
      ],
      moves: [
        ("report 2026-05-11", ["reportedTo": "公安、民政、教育", "reportedAt": "10:50"]),
        ("screen 2026-05-12", ["screened": "属实"]),
        ("protect 2026-05-12", ["placed": "亲属照料", "unit": "民政局"]),
        ("assess 2026-05-15", ["needs": "心理辅导、就学"]), ("plan 2026-05-18", ["plan": "学校和社工各负责一项"]),
        ("serve 2026-06-02", ["served": "心理辅导", "unit": "社工站"]), ("serve 2026-06-16", ["served": "心理辅导"]),
        ("safetyCheck 2026-07-01", ["checkedHow": "visit", "checkedBy": "socialWorker", "found": "safe"]),
        ("close 2026-09-01", ["outcome": "guardian", "answer": "已告诉孩子和照料人"]),
      ],
      gives: ["childCase.closed 2026-09-01 1", "childCase.received 2026-05-01 1", "childCase.services 2026-06-01 2"]),
    WorkedExample(
      "counselling", "2026-03-05",
      ["place": "registry", "client": "couple", "topic": "marriage", "counsellor": "family"],
      moves: [
        ("session 2026-03-05", [:]), ("session 2026-03-12", ["note": "约定每周谈一次"]),
        ("close 2026-04-01", ["outcome": "done"]),
      ],
      gives: ["counselling.opened 2026-03-01 1", "counselling.sessions 2026-03-01 2"]),
    WorkedExample(
      "warningLetter", "2026-03-06",
      ["letterNumber": "某公告诫〔2026〕3号", "station": "某派出所", "contents": "加害人身份信息、家庭暴力的事实、禁止实施家庭暴力"],
      moves: [
        ("deliver 2026-03-06", ["deliveredTo": "加害人、受害人", "nextVisit": "2026-03-13"]),
        (
          "visit 2026-03-13",
          ["visited": "加害人、受害人（单独）", "visitedBy": "together", "found": "calm", "nextVisit": "2026-04-13"]
        ), ("visit 2026-04-13", ["visited": "受害人（单独）", "visitedBy": "village", "found": "calm"]),
        ("end 2026-06-13", [:]),
      ],
      gives: [
        "warningLetter.issued 2026-03-01 1", "warningLetter.visits 2026-03-01 1", "warningLetter.visits 2026-04-01 1",
      ]),
    WorkedExample(
      "protectionOrder", "2026-03-06",
      ["applicant": "federation", "court": "某县人民法院", "urgent": "是", "asked": "禁止实施家庭暴力、责令迁出住所"],
      moves: [
        ("submit 2026-03-07", [:]), ("accept 2026-03-07", ["acceptedAt": "15:00"]),
        ("grant 2026-03-08", ["decidedAt": "11:30", "granted": "禁止实施家庭暴力", "validUntil": "2026-09-08"]),
        ("breach 2026-05-02", ["breach": "contact", "reportedTo": "公安、法院"]),
        ("extend 2026-08-20", ["validUntil": "2027-03-08"]), ("lapse 2027-03-09", [:]),
      ],
      gives: [
        "protectionOrder.applied 2026-03-01 1", "protectionOrder.breaches 2026-05-01 1",
        "protectionOrder.granted 2026-03-01 1", "protectionOrder.inForce 2026-03-01 1",
        "protectionOrder.inForce 2027-03-01 -1", "protectionOrder.onBehalf 2026-03-01 1",
      ]),
    WorkedExample(
      "referral", "2026-03-06",
      [
        "to": "assessment", "receiver": "某伤情鉴定中心", "need": "伤情鉴定", "ground": "consent", "consentedOn": "2026-03-06",
        "code": "山茶",
      ],
      moves: [
        ("accept 2026-03-06", [:]), ("conclude 2026-03-10", ["result": "certified", "certificate": "鉴2026-17"]),
      ],
      gives: [
        "referral.accepted 2026-03-01 1", "referral.receivers 2026-03-01 to=assessment 1", "referral.sent 2026-03-01 1",
      ]),
    WorkedExample(
      "referral", "2026-03-09",
      ["to": "法律援助", "receiver": "某法律援助中心", "need": "代理离婚诉讼", "ground": "duty", "article": "反家庭暴力法第十九条"],
      moves: [("accept 2026-03-12", [:]), ("assign 2026-03-13", [:]), ("conclude 2026-07-01", ["result": "won"])],
      gives: [
        "referral.accepted 2026-03-01 1", "referral.legalAid 2026-03-01 1",
        "referral.receivers 2026-03-01 to=legalAid 1", "referral.sent 2026-03-01 1",
      ]),
    WorkedExample(
      "consent", "2026-03-06",
      [
        "code": "山茶", "purposes": "用于帮助本人、告知其他单位", "wording": "为了验伤，我们把您的称呼告诉鉴定中心，可以吗？", "givenBy": "herself",
        "form": "spoken",
        "sharedWith": "某伤情鉴定中心",
      ], moves: [("withdraw 2026-05-01", [:])], gives: ["consent.given 2026-03-01 1"]),
  ]
}
