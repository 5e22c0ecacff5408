import Ledger
import Testing
import UseCases

/// What is exported can be taken in by a fresh installation, and gives the same figures there.
@Suite struct ExportTests {
  private static let questions = [
    "lecture.held", "lecture.people", "lecture.cost", "lecture.persons", "petition.received", "petition.closed",
    "petition.open", "post.standing", "post.members", "post.kept", "profile.households", "petition.rate",
  ]

  private func live(_ city: SmallCity) async throws {
    try await city.lecture(
      "2013-03-08", ["people": "30余", "theme": "law", "cost": "12.50", "partners": "梅村妇联、d13"])
    try await city.lecture(at: city.farVillage, "2013-04-08", ["people": "近50", "roster": "张三、李四"])
    try await city.petition(moves: [
      .init(move: "close", day: "2013-05-01", values: ["result": "调解，\"双方\"满意"]),
      .init(move: "reopen", day: "2013-06-01"), .init(move: "close", day: "2013-07-01", values: ["result": "再调"]),
    ])
    try await city.petition("2013-08-01", channel: "call")
    let post = try await city.post(members: "12")
    for (revision, day) in [(Int64(1), "2013-06-01"), (2, "2013-06-01"), (3, "2013-09-01")] {
      try await city.application.perform(
        AdvanceRecord(id: post, revision: revision, move: "keep", day: day, values: ["note": "好"]), as: city.chair)
    }
    let gone = try await city.post(level: "city")
    try await city.application.perform(VoidRecord(id: gone, revision: 1, reason: "误登"), as: city.chair)
    try await city.application.perform(
      OpenRecord(
        kind: "profile", organization: city.town, day: "2013-12-01", values: ["year": "2013", "households": "约900"]),
      as: city.chair)
  }

  private func figures(_ city: SmallCity) async throws -> [FigureValue?] {
    var figures: [FigureValue?] = []
    for measure in Self.questions {
      for place in [city.village, city.town, city.county] {
        for period in ["2013", "2013-05", "2013-06-15..2013-08-20"] {
          figures.append(try await city.figure(measure, place, period))
        }
      }
    }
    return figures
  }

  @Test(arguments: TestEngine.allCases)
  func comesBackWithTheSameFigures(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      try await live(city)
      let wanted = try await figures(city)
      for form in ExportForm.allCases {
        var files: [(String, [UInt8])] = []
        for kind in Trial.catalogue.kinds {
          files.append(("\(kind.id).\(form.rawValue)", try await city.exported(kind.id, as: form)))
        }
        try await SmallCity.with(engine) { fresh in
          for (name, bytes) in files {
            let kind = name.hasSuffix(".csv") ? String(name.dropLast(4)) : nil
            _ = try await fresh.take(name, bytes, kind: kind)
          }
          #expect(try await figures(fresh) == wanted, "\(form)")
          try await fresh.expectSound()
        }
      }
    }
  }

  @Test(arguments: TestEngine.allCases)
  func isForThoseWhoMayExport(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      for role in [Role.recorder, .leader, .administrator] {
        _ = await refusal(.forbidden) {
          _ = try await city.exported("lecture", as: .csv, by: city.user(role, at: city.city))
        }
      }
    }
  }
}

/// What a form shows for correction can be written back as it is.
@Suite struct CorrectionTests {
  @Test(arguments: TestEngine.allCases)
  func organizationsThatShareANameOrAreClosedStayThemselves(engine: TestEngine) async throws {
    try await SmallCity.with(engine) { city in
      let id = try await city.lecture("2013-03-08", ["people": "30", "partners": "梅村妇联、d13、竹村妇联"])
      try await city.application.perform(CloseOrganization(id: city.farVillage, day: "2013-07-01"), as: city.chair)
      let shown = try await city.shown(id)
      #expect(shown.shown.first { $0.field == "partners" }?.text.zh == "梅村妇联、中心村妇联、竹村妇联")
      var values = Dictionary(uniqueKeysWithValues: shown.shown.map { ($0.field, $0.written) })
      values["people"] = "31"
      try await city.application.perform(
        AmendRecord(id: id, revision: 1, day: "2013-03-08", values: values, reason: "核对"), as: city.chair)
      #expect(try await city.shown(id).record[Trial.partners] == shown.record[Trial.partners])
      #expect(try await city.figure("lecture.people", city.farVillage)?.value == 31)
    }
  }
}
