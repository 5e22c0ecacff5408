import Ledger

extension Mechanism {
  static let honours: [Mechanism] = [
    .next(
      "HON-01", "巾帼文明岗:申报、评审、命名", "model post: application, review, naming", .honours,
      already: .records("modelPost", counting: ["modelPost.named", "modelPost.standing"])),
    .next(
      "HON-02", "巾帼文明岗:复查、保留、撤销、移交", "re-check, keep, revoke, transfer", .honours,
      already: .records(
        "modelPost", counting: ["modelPost.rechecked", "modelPost.kept", "modelPost.revoked", "modelPost.handedOver"])),
    .next(
      "HON-03", "“巾帼建功”标兵与活动", "women's merit campaign", .honours,
      already: .records("award", counting: ["award.granted"])),
    .next(
      "HON-04", "三八红旗手(集体)", "March 8th red-banner pace-setters", .honours,
      already: .records("award", counting: ["award.granted"])),
    .next(
      "HON-05", "先进个人、先进集体年度评选表彰", "yearly commendation", .honours,
      already: .records("award", counting: ["award.granted"])),
    .next(
      "HON-06", "寻访优秀女性、“最美”系列", "search for outstanding women", .honours,
      already: .records("award", counting: ["award.granted"])),
    .next(
      "HON-07", "女能手、致富带头人", "capable farm women", .honours, already: .records("award", counting: ["award.granted"])),
    .next(
      "HON-08", "优秀少儿工作者、优秀家长、好父亲好母亲", "child-care workers and parents", .honours,
      already: .records("award", counting: ["award.granted"])),
    .next(
      "HON-09", "表彰大会与颁奖", "commendation meetings", .honours,
      already: .records("activity", "form=ceremony", counting: ["activity.held", "activity.people"])),
    .next(
      "HON-10", "本组织获奖簿", "the organisation's own honours", .honours,
      already: .records("award", counting: ["award.granted"])),
    .kept(
      "HON-11", "岗岗联动、百岗联村", "posts acting together",
      .records("pairing", "type=post", counting: ["pairing.added", "pairing.active"]),
      .records(
        "activity", "theme=modelPosts", "form=service", "partner", "volunteers",
        counting: ["activity.held", "activity.people", "activity.volunteers"]),
      .records("modelPost", ">keep", counting: ["modelPost.rechecked", "modelPost.kept"]),
      note: Names("在文明岗自己的页面“加：活动”，复查时都在那里", "Added on the post's own page, where the next re-check finds them")),
    .kept(
      "HON-12", "岗位负责人培训与交流", "training of post leaders",
      .records("course", "programme=modelPosts", "audience=postLeaders", counting: ["course.held", "course.learners"]),
      .records("activity", "theme=modelPosts", "form=exchange", counting: ["activity.held", "activity.people"])),
  ]
}
