/// What document sites and word processors add: pages, sizes, counters, collections.
enum Furniture {
  static func reason(_ characters: [UInt16], _ statement: Statement) -> NotStatement? {
    let start = statement.span.lowerBound
    let window = max(0, start - 7)..<start
    if sites.length(characters, endingAt: start) > 0 { return .furniture }
    if statement.unit == "字", omissions.occurs(characters, in: window) { return .furniture }
    if statement.unit == "篇", collections.occurs(characters, in: window) { return .furniture }
    return nil
  }

  private static let sites = Words("浏览 阅读 下载 点击 大小: ID: 客服: 页数: 字数: 次数: 浏览: 下载: 点击: 阅读: 收藏 评论 浏览量 访问量:")
  private static let omissions = Words("省略 全文 共 字数")
  private static let collections = Words("汇总 精选 范文 合集 大全 通用 推荐 集锦 模板 优秀 最新 必备 荐")
}
