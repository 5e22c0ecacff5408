import Ledger

extension Mechanism {
  static let education: [Mechanism] = [
    .kept(
      "EDU-01", "家庭教育指导服务体系", "guidance service system",
      .records("site", "type=guidanceCentre", counting: ["site.inUse"]),
      .records("service", "what=familyEducation", counting: ["service.given", "service.people"]),
      .records("memberUnit", "standing=member", counting: ["memberUnit.active"])),
    .next(
      "EDU-02", "家长学校", "parent schools", .honours,
      already: .records("site", "type=parentSchool", counting: ["site.inUse", "site.models"])),
    .kept(
      "EDU-03", "讲师团、集中备课与菜单式点课", "lecturers and ordering of classes",
      .records("officeHolder", "role=lecturer", counting: ["officeHolder.serving"]),
      .records("matter", "source=classOrder", ">resolve", ">feedBack", counting: ["matter.raised", "matter.closed"]),
      .records(
        "activity", "theme=familyEducation", "form=lecture", "speakers",
        counting: ["activity.held", "activity.speakers"])),
    .kept(
      "EDU-04", "家庭教育讲座与报告会", "lectures",
      .records(
        "activity", "theme=familyEducation", "form=lecture", "audience=parents", "people", "roster",
        counting: ["activity.held", "activity.people", "activity.persons"]),
      note: Names("人数按人次计；要按人计的写名单", "A headcount is person-times; to count persons, write the roster")),
    .kept(
      "EDU-05", "亲子阅读:心绘堂、快乐周末", "reading for families", .records("series", "rhythm=monthly"),
      .records("series", "rhythm=weekly"),
      .records(
        "activity", "theme=reading", "form=workshop", "series", "children",
        counting: ["activity.held", "activity.inSeries", "activity.children"]),
      .page("/series", "没有办的场次", "sessions that were missed")),
    .kept(
      "EDU-06", "空中课堂与家长群", "radio course and parents' groups", .records("series", "rhythm=weekly"),
      .records(
        "activity", "form=broadcast", "theme=familyEducation", "series",
        counting: ["activity.held", "activity.inSeries"]),
      .records("networkReturn", "parentGroups", counting: ["networkReturn.parentGroups", "network.parentGroupRate"]),
      note: Names("家长群只填群数，不填成员", "How many groups, never their members")),
    .kept(
      "EDU-07", "“小海星”心理咨询室", "counselling room",
      .records("counselling", ">session", counting: ["counselling.opened", "counselling.sessions"]),
      note: Names("计件数和次数，不计时长；记录只有辅导人员看得到", "Counted by case and session, not by time; notes are the counsellor's")),
    .next(
      "EDU-08", "“母亲学堂”", "mothers' classrooms with stars", .honours,
      already: .records("site", "type=mothersClassroom", counting: ["site.inUse", "site.models"])),
    .kept(
      "EDU-09", "母亲素养工程", "programme of mothers' learning",
      .records(
        "course", "programme=mothers", "lessons", "learners", "completed",
        counting: ["course.held", "course.learners", "course.completed", "course.lessons"]),
      note: Names(
        "课时是班的，结业只计人数；不记每人学了多久", "Lessons belong to the course and completion is a count; nobody's own time is kept")),
    .kept(
      "EDU-10", "女性综合素质培训与“六学”", "women's learning",
      .records("activity", "theme=quality", "form=openLecture", counting: ["activity.held", "activity.people"]),
      .records("course", "programme=quality", counting: ["course.held", "course.learners"])),
    .kept(
      "EDU-11", "未成年人思想道德与征文", "children's moral education",
      .records(
        "activity", "theme=childVirtue", "form=collection", "children",
        counting: ["activity.held", "activity.children"]),
      .records("entry", "type=essay", "group=child", ">choose", counting: ["entry.received", "entry.chosen"]),
      note: Names("儿童作品不登记姓名", "A child's work is registered without a name")),
    .kept(
      "EDU-12", "女性活动阵地与课堂", "venues",
      .records("course", "free", "lessons", counting: ["course.held", "course.free", "course.lessons"]),
      .records("site", counting: ["site.inUse"])),
  ]
}
