extension WorkedExample {
  /// What the catalogue quotes, as records: a monthly service day, a festival's show, a class with a subsidy, a column.
  static let activities = [
    WorkedExample(
      "activity", "2018-10-15",
      [
        "name": "巾帼志愿者活动日", "form": "志愿服务", "theme": "敬老", "occasion": "重阳节", "audience": "老年人", "people": "60余",
        "series": "巾帼志愿者活动日", "venue": "村社区", "volunteers": "25", "speakers": "甲一", "roster": "乙一、乙二",
      ],
      gives: [
        "activity.held 2018-10-15 audience=elderly;form=service;occasion=doubleNinth;theme=elderly;venue=village 1",
        "activity.inSeries 2018-10-15 series=巾帼志愿者活动日 1",
        "activity.people 2018-10-15 audience=elderly;form=service;occasion=doubleNinth;theme=elderly;venue=village 60余",
        "activity.persons 2018-10-15 form=service;occasion=doubleNinth;theme=elderly 1",
        "activity.persons 2018-10-15 form=service;occasion=doubleNinth;theme=elderly 1",
        "activity.speakers 2018-10-15 form=service;occasion=doubleNinth;theme=elderly 1",
        "activity.volunteers 2018-10-15 form=service;occasion=doubleNinth;theme=elderly 25",
      ]),
    WorkedExample(
      "activity", "2018-06-01",
      [
        "name": "防拐演练", "form": "演练", "theme": "儿童保护、防侵害", "occasion": "六一儿童节", "people": "420", "children": "400",
        "output": "宣传册、传单（份）", "quantity": "500", "output2": "图书（册）", "quantity2": "80", "value": "2400",
        "cost": "1万",
      ],
      gives: [
        "activity.children 2018-06-01 form=drill;occasion=childrensDay;theme=childSafety 400",
        "activity.cost 2018-06-01 form=drill;occasion=childrensDay;theme=childSafety 1000000",
        "activity.held 2018-06-01 form=drill;occasion=childrensDay;theme=childSafety 1",
        "activity.output 2018-06-01 output=book;theme=childSafety 80",
        "activity.output 2018-06-01 output=leaflet;theme=childSafety 500",
        "activity.people 2018-06-01 form=drill;occasion=childrensDay;theme=childSafety 420",
        "activity.value 2018-06-01 form=drill;occasion=childrensDay;theme=childSafety 240000",
      ]),
    WorkedExample(
      "course", "2018-05-14",
      [
        "name": "女领导干部读书会", "programme": "officers", "subject": "culture", "audience": "leaders", "learners": "50",
        "days": "2", "series": "女领导干部读书会", "lessons": "16", "completed": "48", "certified": "40", "free": "是",
        "subsidy": "2万", "venue": "党校",
      ],
      gives: [
        "course.certified 2018-05-14 audience=leaders;programme=officers;subject=culture 40",
        "course.completed 2018-05-14 audience=leaders;programme=officers;subject=culture 48",
        "course.days 2018-05-14 audience=leaders;programme=officers;subject=culture 2",
        "course.free 2018-05-14 audience=leaders;programme=officers;subject=culture 1",
        "course.held 2018-05-14 audience=leaders;programme=officers;subject=culture 1",
        "course.inSeries 2018-05-14 series=女领导干部读书会 1",
        "course.learners 2018-05-14 audience=leaders;programme=officers;subject=culture 50",
        "course.lessons 2018-05-14 audience=leaders;programme=officers;subject=culture 16",
        "course.personDays 2018-05-14 audience=leaders;programme=officers;subject=culture 100",
        "course.subsidy 2018-05-14 audience=leaders;programme=officers;subject=culture 2000000",
      ]),
    WorkedExample(
      "coverage", "2018-04-20",
      ["outlet": "某日报", "rank": "city", "form": "专版专栏", "subject": "federation", "series": "每月专版"],
      gives: [
        "coverage.inSeries 2018-04-20 series=每月专版 1",
        "coverage.items 2018-04-20 form=column;rank=city;subject=federation 1",
        "coverage.media 2018-04-20 form=column;rank=city;subject=federation 1",
      ]),
    WorkedExample(
      "series", "2018-01-01",
      [
        "name": "巾帼志愿者活动日", "session": "活动", "rhythm": "每月一次", "dayOfMonth": "15", "holders": "所辖各村社区",
        "form": "志愿服务",
      ], moves: [("end 2019-12-31", [:]), ("resume 2020-06-01", [:])],
      gives: [
        "series.running 2018-01-01 rhythm=monthly 1", "series.running 2019-12-31 rhythm=monthly -1",
        "series.running 2020-06-01 rhythm=monthly 1",
      ]),
    WorkedExample(
      "entry", "2018-05-02",
      ["title": "我家的家训", "type": "家风家训", "group": "家庭", "entrant": "甲家", "consent": "是"],
      moves: [
        ("choose 2018-05-20", ["prize": "县级", "grade": "一等奖"]), ("publish 2018-06-01", ["shownIn": "家风馆"]),
      ],
      gives: [
        "entry.chosen 2018-05-20 group=family;prize=county;type=motto 1",
        "entry.published 2018-06-01 group=family;type=motto 1", "entry.received 2018-05-02 group=family;type=motto 1",
      ]),
  ]
}
