import AllLines
import Ledger
import Store
import Testing
import UseCases

/// Whoever writes somebody into a register is told where she stands already, as far as the writer may look.
@Suite struct SamePersonTests {
  private static let catalogue = Catalogue(allLines)
  private static let number = "11010519491231002X"

  private func with(_ engine: TestEngine, _ body: (SmallCity) async throws -> Void) async throws {
    try await SmallCity.with(engine, catalogue: Self.catalogue) { city in
      try await body(city)
      try await city.expectSound()
    }
  }

  private func values(_ person: String) -> WrittenValues {
    ["person": person, "category": "poorMother", "consent": "是"]
  }

  private func register(_ city: SmallCity, _ person: String, at place: OrganizationID? = nil) async throws -> RecordID {
    try await city.application.perform(
      OpenRecord(kind: "hardship", organization: place ?? city.village, day: "2013-03-08", values: values(person)),
      as: city.chair
    ).id
  }

  private func found(
    _ city: SmallCity, _ person: String, at place: OrganizationID? = nil, kind: String = "hardship",
    as user: User? = nil, except: RecordID? = nil
  ) async throws -> [RecordID] {
    try await city.application.answer(
      FindSamePerson(kind: kind, organization: place ?? city.village, values: values(person), except: except),
      as: user ?? city.chair
    ).map(\.envelope.id)
  }

  @Test(arguments: TestEngine.allCases)
  func theSameNumberOrNameAndPhoneIsTheSamePerson(engine: TestEngine) async throws {
    try await with(engine) { city in
      let byNumber = try await register(city, "甲/\(Self.number)")
      let byPhone = try await register(city, "乙/13800000001")
      #expect(try await found(city, "别名/\(Self.number)") == [byNumber])
      #expect(try await found(city, "乙/138 0000 0001") == [byPhone])
      #expect(try await found(city, "丙/13800000001").isEmpty, "another member of the household")
      #expect(try await found(city, "乙").isEmpty, "a name alone says nothing")
      #expect(try await found(city, "乙/13800000001", except: byPhone).isEmpty)
      #expect(try await found(city, "错/1234").isEmpty, "what cannot be read is said elsewhere")
      // Of another register too, and as it is named since an amendment.
      let pool = try await city.application.answer(
        FindSamePerson(kind: "talent", organization: city.town, values: ["person": "甲/\(Self.number)"]), as: city.chair)
      #expect(pool.map(\.envelope.id) == [byNumber] && pool.first?.field == "person")
      _ = try await city.application.perform(
        AmendRecord(
          id: byPhone, revision: 1, day: "2013-03-08", values: values("乙/13900000002"), reason: "换号"), as: city.chair)
      #expect(try await found(city, "乙/13900000002") == [byPhone])
      try await city.application.perform(VoidRecord(id: byNumber, revision: 1, reason: "重复"), as: city.chair)
      #expect(try await found(city, "甲/\(Self.number)").isEmpty)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func nothingIsSaidOfWhatTheWriterMayNotOpen(engine: TestEngine) async throws {
    try await with(engine) { city in
      let far = try await register(city, "甲/13800000001", at: city.farVillage)
      let recorder = city.user(.recorder, at: city.village)
      #expect(try await found(city, "甲/13800000001", as: recorder).isEmpty)
      #expect(try await found(city, "甲/13800000001") == [far], "it would prove nothing")
      let other = city.user(named: "rights", User.Grant(.officer, at: city.county, lines: ["network"]))
      let seats = try await city.application.answer(
        FindSamePerson(kind: "officeHolder", organization: city.county, values: ["person": "甲/13800000001"]), as: other)
      #expect(seats.isEmpty, "another line of work")
      // An act of aid is no register, and another county has its own registry.
      _ = try await city.application.perform(
        OpenRecord(
          kind: "aid", organization: city.village, day: "2013-03-08",
          values: ["form": "visit", "recipient": "poorMother", "people": "1", "party": "丁/13800000009"]), as: city.chair
      )
      #expect(try await found(city, "丁/13800000009").isEmpty)
      #expect(try await found(city, "甲/13800000001", at: city.bridgeVillage).isEmpty)
    }
  }

  @Test(arguments: TestEngine.allCases)
  func importedEntriesAreFoundToo(engine: TestEngine) async throws {
    try await with(engine) { city in
      let csv = "组织,建档日期,户主姓名,困难类别,是否同意登记\n柳村妇联,2013-03-08,甲/13800000001,贫困母亲,是\n"
      let taken = try await city.take("a.csv", csv, kind: "hardship")
      #expect(taken.byKind == ["hardship": 1])
      #expect(try await found(city, "甲/13800000001").count == 1)
    }
  }
}
