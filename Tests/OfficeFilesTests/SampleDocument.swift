import OfficeFiles
import Testing

/// A report with everything that a document can hold, of invented content.
func sampleDocument(paragraphs: Int = 6, rows: Int = 30) throws -> WordDocument {
  typealias Run = WordDocument.Run
  let created = try #require(OfficeDate(year: 2014, month: 1, day: 15))
  let sentence = "全年走访慰问困难妇女家庭，组织巾帼志愿者入户宣讲“平安家庭”知识，受到群众欢迎；同时加强阵地建设——把妇女之家办到家门口。"
  var blocks: [WordDocument.Block] = [
    .title("云溪县妇女联合会\n关于2013年度工作情况的报告"),
    .paragraph(["县人民政府："], .flush),
    .paragraph([
      "2013年，全县各级妇联组织共受理来信来访",
      Run("286", link: .url("https://example.org/figures/petitions?period=2013&organization=云溪"), bookmark: "text-1"),
      "件次，办结", Run("279", isBold: true, link: .bookmark("云溪/办结")), "件次，办结率97.6%。现将有关情况报告如下。",
    ]),
    .heading(.one, ["一、维护妇女儿童合法权益"]),
    .heading(.two, ["（一）畅通信访渠道"]),
    .heading(.three, ["1.健全接访制度"]),
    .heading(.four, ["（1）领导接访日"]),
  ]
  blocks += (0..<paragraphs).map { _ in .paragraph([Run(sentence)]) }
  let header: [WordDocument.Table.Cell] = ["序号", "指标", "数值", "依据"]
  blocks += [
    .signature(name: "云溪县妇女联合会", date: "2014年1月15日"),
    .appendix(label: "附件", title: "本报告所引数据一览"),
    .table(
      WordDocument.Table(
        columns: [
          .init(weight: 1, alignment: .centre), .init(weight: 4), .init(weight: 2, alignment: .end), .init(weight: 3),
        ],
        header: header,
        rows: (1...max(1, rows)).map { number in
          [
            .init([Run("\(number)")]), "受理妇女儿童来信来访（含电话、网络）的件次数",
            .init([Run("\(number * 37)", bookmark: number == 1 ? "云溪/办结" : nil)]), "记录 12 条",
          ]
        })),
    .table(.init(columns: [.init(), .init()], header: ["甲", "乙"], rows: [["1", "2"]], textSize: .five)),
    .paragraph(["注：数据截至2013年12月31日。"], .note),
    .paragraph(["（此页无正文）"], .centred),
    .pageBreak,
    .paragraph(["末页。"]),
  ]
  return WordDocument(title: "2013年度工作情况的报告", author: "云溪县妇女联合会", created: created, blocks: blocks)
}
