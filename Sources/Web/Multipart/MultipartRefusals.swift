import Ledger

/// What is said when an upload cannot be taken.
enum MultipartRefusals {
  static var broken: Refusal {
    Refusal(
      .invalid, "上传的内容格式不对，没有接收；请用本系统的页面重新选择文件上传",
      "The upload is not a well-formed form and was not taken; choose the file again on the page and submit")
  }

  static var cutOff: Refusal {
    Refusal(
      .invalid, "上传中断，文件不完整，没有保存；请检查网络后重新上传",
      "The upload was cut off and nothing was saved; check the network and upload again")
  }

  static func total(_ limit: Int) -> Refusal {
    Refusal(
      .tooLarge, "一次最多上传\(size(limit))，请分几次上传", "One upload may hold at most \(size(limit)); upload in parts")
  }

  static func parts(_ limit: Int) -> Refusal {
    Refusal(.tooLarge, "一次最多提交\(limit)项，请分几次提交", "One form may hold at most \(limit) parts; submit several times")
  }

  static func part(_ head: MultipartHead, _ limit: Int) -> Refusal {
    guard let file = head.fileName else {
      return Refusal(
        .tooLarge, "这一项最多\(size(limit))，请缩短", "This answer may hold at most \(size(limit)); shorten it",
        at: String(head.name.prefix(100)))
    }
    return Refusal(
      .tooLarge, "文件“\(file)”超过\(size(limit))，请拆成几个文件", "The file “\(file)” is larger than \(size(limit)); split it",
      at: String(head.name.prefix(100)))
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MB" : bytes >= 1 << 10 ? "\(bytes >> 10) KB" : "\(bytes) B"
  }
}
