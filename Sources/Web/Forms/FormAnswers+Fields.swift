import Ledger

extension FormAnswers {
  /// The written answer to a field, in the form that `FieldDeclaration.read` takes: ticked choices joined by `、`, a
  /// party's name, identity number and phone joined by `/`. Empty when nothing was answered.
  func written(_ field: FieldDeclaration) -> String {
    switch field.type {
    case .choices, .organizations, .attachment: all(field.id).filter { !$0.isEmpty }.joined(separator: "、")
    case .party: party(field)
    case .text, .longText, .integer, .counted, .decimal, .money, .percent, .day, .time, .period, .choice, .yesNo,
      .organization, .parties, .record, .phone, .identityNumber:
      self[field.id]
    }
  }

  /// What is wrong with the parts of an answer that joining them would hide.
  func partProblems(_ field: FieldDeclaration) -> [Problem] {
    guard case .party = field.type else { return [] }
    let name = self[field.id].trimmed
    let number = self[field.id + ".number"].trimmed
    var problems: [Problem] = []
    if !number.isEmpty, IdentityNumber(number) == nil {
      problems.append(
        Problem(
          field.id, "“\(field.names.zh)”的身份证号无效：应为18位且校验码正确，请核对证件",
          "The identity number of “\(field.names.en)” is not valid: 18 characters with a correct check digit"))
    }
    if name.isEmpty, !number.isEmpty || !self[field.id + ".phone"].trimmed.isEmpty {
      problems.append(
        Problem(
          field.id, "“\(field.names.zh)”写了证件或电话，还要写姓名或名称",
          "“\(field.names.en)” has a number or phone; write the name as well"))
    }
    return problems
  }

  private func party(_ field: FieldDeclaration) -> String {
    let parts = [self[field.id], self[field.id + ".number"], self[field.id + ".phone"]].map(\.trimmed)
    return parts.filter { !$0.isEmpty }.joined(separator: "/")
  }
}
