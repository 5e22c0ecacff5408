extension WorkedExample {
  static let learningAndRights = [
    WorkedExample(
      "petition", "2013-03-05", ["channel": "来访", "topic": "婚姻家庭", "otherTopics": "财产权益", "isRepeat": "否"],
      moves: [("accept 2013-03-06", [:]), ("办结 2013-04-02", ["answer": "已解答", "measuresTaken": "解答咨询、调解"])],
      gives: [
        "petition.closed 2013-04-02 channel=visit;topic=marriage 1",
        "petition.received 2013-03-05 channel=visit;topic=marriage 1",
        "petition.settled 2013-03-05 channel=visit;topic=marriage 1",
      ]),
    WorkedExample(
      "mediation", "2013-03-05",
      [
        "dispute": "couple", "mediator": "committee", "consent": "是", "afraid": "否", "hurt": "否", "confined": "否",
        "ordered": "否",
      ],
      moves: [("agree 2013-03-20", ["outcome": "双方和好"])],
      gives: [
        "mediation.agreed 2013-03-05 dispute=couple;mediator=committee 1",
        "mediation.opened 2013-03-05 dispute=couple;mediator=committee 1",
      ]),
    WorkedExample(
      "legalAid", "2023-03-06", ["form": "司法救助", "ground": "injury", "applicant": "甲"],
      moves: [("grant 2023-03-10", [:]), ("conclude 2023-04-10", ["result": "relieved", "relief": "5000"])],
      gives: [
        "legalAid.applied 2023-03-06 form=judicialRelief;ground=injury 1",
        "legalAid.granted 2023-03-10 form=judicialRelief;ground=injury 1",
        "legalAid.people 2023-03-10 form=judicialRelief;ground=injury 1",
        "legalAid.relief 2023-04-10 form=judicialRelief;ground=injury 500000",
      ]),
    WorkedExample(
      "activity", "2013-05-11",
      [
        "name": "送法下乡", "form": "campaign", "theme": "law", "audience": "women", "people": "300余",
        "output": "contactCard",
        "quantity": "260",
      ],
      gives: [
        "activity.held 2013-05-11 audience=women;form=campaign;theme=law 1",
        "activity.output 2013-05-11 output=contactCard;theme=law 260",
        "activity.people 2013-05-11 audience=women;form=campaign;theme=law 300余",
      ]),
    WorkedExample(
      "course", "2013-04-11",
      [
        "name": "文明岗负责人班", "programme": "modelPosts", "subject": "management", "audience": "postLeaders",
        "learners": "150", "days": "2", "employed": "0", "roster": "甲一、乙二",
      ],
      gives: [
        "course.days 2013-04-11 audience=postLeaders;programme=modelPosts;subject=management 2",
        "course.held 2013-04-11 audience=postLeaders;programme=modelPosts;subject=management 1",
        "course.learners 2013-04-11 audience=postLeaders;programme=modelPosts;subject=management 150",
        "course.personDays 2013-04-11 audience=postLeaders;programme=modelPosts;subject=management 300",
        "course.persons 2013-04-11 audience=postLeaders;programme=modelPosts;subject=management 1",
        "course.persons 2013-04-11 audience=postLeaders;programme=modelPosts;subject=management 1",
      ]),
    WorkedExample(
      "course", "2013-06-03",
      [
        "name": "月嫂班", "programme": "employment", "subject": "maternity", "audience": "laidOff", "learners": "40",
        "employed": "近30",
      ],
      gives: [
        "course.employed 2013-06-03 audience=laidOff;programme=employment;subject=maternity 30近",
        "course.held 2013-06-03 audience=laidOff;programme=employment;subject=maternity 1",
        "course.learners 2013-06-03 audience=laidOff;programme=employment;subject=maternity 40",
      ]),
    WorkedExample(
      "coverage", "2013-03-08",
      ["outlet": "某晚报", "rank": "city", "form": "report", "subject": "women", "items": "3"],
      gives: [
        "coverage.items 2013-03-08 form=report;rank=city;subject=women 3",
        "coverage.media 2013-03-08 form=report;rank=city;subject=women 1",
      ]),
    WorkedExample(
      "paper", "2013-11-20", ["title": "妇女之家研究", "form": "paper", "prize": "省级", "grade": "second"],
      gives: [
        "paper.prized 2013-11-20 form=paper;prize=province 1",
        "paper.written 2013-11-20 form=paper;prize=province 1",
      ]),
  ]
}
