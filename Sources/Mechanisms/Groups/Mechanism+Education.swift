import Ledger

extension Mechanism {
  static let education: [Mechanism] = [
    .open("EDU-01", "家庭教育指导服务体系", "guidance service system", .registry),
    .next(
      "EDU-02", "家长学校", "parent schools", .honours,
      already: .records("site", "type=parentSchool", counting: ["site.inUse", "site.models"])),
    .open("EDU-03", "讲师团、集中备课与菜单式点课", "lecturers and ordering of classes", .activities),
    .open("EDU-04", "家庭教育讲座与报告会", "lectures", .activities),
    .open("EDU-05", "亲子阅读:心绘堂、快乐周末", "reading for families", .activities),
    .open("EDU-06", "空中课堂与家长群", "radio course and parents' groups", .activities),
    .kept(
      "EDU-07", "“小海星”心理咨询室", "counselling room",
      .records("counselling", ">session", counting: ["counselling.opened", "counselling.sessions"]),
      note: Names("计件数和次数，不计时长；记录只有辅导人员看得到", "Counted by case and session, not by time; notes are the counsellor's")),
    .next(
      "EDU-08", "“母亲学堂”", "mothers' classrooms with stars", .honours,
      already: .records("site", "type=mothersClassroom", counting: ["site.inUse", "site.models"])),
    .open("EDU-09", "母亲素养工程", "programme of mothers' learning", .activities),
    .kept(
      "EDU-10", "女性综合素质培训与“六学”", "women's learning",
      .records("activity", "theme=quality", "form=openLecture", counting: ["activity.held", "activity.people"]),
      .records("course", "programme=quality", counting: ["course.held", "course.learners"])),
    .open("EDU-11", "未成年人思想道德与征文", "children's moral education", .activities),
    .open("EDU-12", "女性活动阵地与课堂", "venues", .activities),
  ]
}
