import AllLines
import Ledger
import Testing

@Suite struct CatalogueTests {
  let catalogue = Catalogue(allLines)

  @Test func idsAreUniqueAcrossLines() {
    expectUnique(allLines.map(\.id), "line")
    expectUnique(catalogue.kinds.map(\.id), "kind")
    expectUnique(catalogue.kinds.map(\.names.zh), "name of a kind")
    expectUnique(catalogue.measures.map(\.id), "measure")
    for kind in catalogue.kinds {
      expectUnique(kind.fields.map(\.id), "field of \(kind.id)")
      expectUnique(kind.workflow.stages.map(\.id), "stage of \(kind.id)")
      expectUnique(kind.workflow.moves.map(\.id), "move of \(kind.id)")
    }
  }

  @Test func aMeasureIsNamedAfterTheKindItCounts() {
    for kind in catalogue.kinds {
      for measure in kind.measures { #expect(measure.id.hasPrefix(kind.id + "."), "\(measure.id)") }
    }
  }

  @Test func everythingIsNamedAndDefinedInBothLanguages() {
    for line in allLines { expectNamed(line.names, line.id) }
    for kind in catalogue.kinds {
      for names in [kind.names, kind.purpose, kind.dayNames] { expectNamed(names, kind.id) }
      for stage in kind.workflow.stages { expectNamed(stage.names, "\(kind.id) \(stage.id)") }
      for move in kind.workflow.moves { expectNamed(move.names, "\(kind.id) \(move.id)") }
      for field in allFields(of: kind) {
        expectNamed(field.names, "\(kind.id) \(field.id)")
        for choice in field.choices { expectNamed(choice.names, "\(kind.id) \(field.id) \(choice.code)") }
      }
    }
    for measure in catalogue.measures {
      expectNamed(measure.names, measure.id)
      expectNamed(measure.definition, measure.id)
      #expect(measure.definition.zh.count >= 8, "\(measure.id) is not defined by a sentence")
      if case .once(let reason)? = measure.people { expectNamed(reason, measure.id) }
    }
  }

  @Test func choicesAreToldApart() {
    for kind in catalogue.kinds {
      for field in allFields(of: kind) {
        expectUnique(field.choices.map(\.code), "code of \(kind.id) \(field.id)")
        expectUnique(field.choices.map(\.names.zh), "choice of \(kind.id) \(field.id)")
        expectUnique(field.choices.compactMap(\.rank), "rank of \(kind.id) \(field.id)")
      }
    }
  }

  @Test func noHeadingOfAnImportFileMeansTwoThings() {
    for kind in catalogue.kinds {
      var headings = ["编号", "组织", "组织名称", "填报单位", "单位名称", "日期", "台账类别", "序号", kind.dayNames.zh]
      headings += ["number", "organization", "day", "kind"]
      headings += kind.workflow.moves.map { $0.names.zh + "日期" }
      headings += kind.fields.flatMap(headingsOf)
      expectUnique(headings, "heading of \(kind.id)")
      // Two moves may ask the same field; no move may ask what the record itself holds.
      for asked in kind.workflow.moves.flatMap(\.fields) {
        #expect(headingsOf(asked).isDisjoint(with: headings), "\(kind.id) \(asked.id) is asked twice")
      }
    }
  }

  @Test func derivedMeasuresNameExistingMeasuresAndValidFilters() throws {
    for measure in allLines.flatMap(\.derived) {
      for term in terms(of: measure) {
        let source = try catalogue.measure(term.measure)
        #expect(try Filter(term.filter.description, for: source) == term.filter, "\(measure.id)")
      }
      #expect(measure.nature == .derived, "\(measure.id)")
      #expect(!terms(of: measure).isEmpty, "\(measure.id)")
    }
  }

  @Test func titlesParticipantsAndPeriodsAreFieldsOfTheirKind() {
    for kind in catalogue.kinds {
      for id in kind.titleFields { #expect(kind.field(id) != nil, "\(kind.id) \(id)") }
      #expect(!kind.titleFields.isEmpty && kind.titleFields.count <= 3, "\(kind.id)")
      if let id = kind.participants { #expect(kind.field(id) != nil, "\(kind.id) \(id)") }
      #expect((kind.shape == .return) == (kind.periodField.flatMap(kind.field) != nil), "\(kind.id)")
    }
  }

  @Test func allFourShapesAreInUse() {
    #expect(Set(catalogue.kinds.map(\.shape)) == Set(Shape.allCases))
  }

  @Test func peopleAreCountedInADeclaredWay() {
    for measure in catalogue.measures where [.times, .persons].contains(measure.unit) {
      #expect(measure.people != nil, "\(measure.id) does not say how")
    }
  }

  @Test func aVillageChairSeesAboutADozenThingsToRecord() {
    // Returns come to her when they are due, parts are offered where they belong; these she must think of herself.
    let village = catalogue.kinds.filter {
      $0.shape != .return && $0.standsAlone && ($0.levels.isEmpty || $0.levels.contains(.village))
    }
    // Somebody who needs protection is one thing to know of: whether woman or child is asked then.
    let things = village.filter { !$0.isConfidential }.count + (village.contains(where: \.isConfidential) ? 1 : 0)
    #expect((10...15).contains(things), "\(village.map(\.names.zh))")
  }

  @Test func personsAreNamedInPartyFieldsOnly() {
    for kind in catalogue.kinds {
      for field in allFields(of: kind) where ["姓名", "户主", "身份证号"].contains(where: field.names.zh.contains) {
        // A case's own traces, sealed with it and open to its team alone: by them an open matter about her is noticed.
        if kind.isConfidential, field.id == "numbers" { continue }
        guard case .party = field.type else {
          Issue.record("\(kind.id) \(field.id) holds a name outside the registry of parties")
          continue
        }
      }
    }
  }
}

private func terms(of measure: Measure) -> [Measure.Term] {
  switch measure.source {
  case .record: []
  case .ratio(let numerator, let denominator), .average(let numerator, let denominator): numerator + denominator
  case .total(let terms): terms
  }
}

/// What a column may be headed with to mean a field; letter case does not matter.
private func headingsOf(_ field: FieldDeclaration) -> Set<String> {
  Set(([field.id, field.names.zh, field.names.en] + field.aliases).map { $0.lowercased() })
}

func allFields(of kind: RecordKind) -> [FieldDeclaration] { kind.fields + kind.workflow.moves.flatMap(\.fields) }

private func expectUnique<T: Hashable>(_ values: [T], _ what: String) {
  let twice = Dictionary(grouping: values, by: \.self).filter { $0.value.count > 1 }.keys
  #expect(twice.isEmpty, "\(what) twice: \(twice)")
}

private func expectNamed(_ names: Names, _ place: String) {
  #expect(!names.zh.isEmpty && !(names.en.isEmpty && names != .pieces), "\(place) lacks a name")
  #expect(
    names.zh.unicodeScalars.contains { $0.value >= 0x4E00 && $0.value <= 0x9FFF } || names == .percent, "\(place)")
  #expect(names.en.unicodeScalars.allSatisfy { $0.value < 0x4E00 }, "\(place) is not English: \(names.en)")
}
