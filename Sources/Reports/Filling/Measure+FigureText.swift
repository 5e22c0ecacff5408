public import Ledger

extension Measure {
  /// A figure as reports write it, with unit and qualifier: `36.66万元`, `30余人`, `96.8%`; a dash when there is none.
  public func written(_ value: FigureValue?, _ language: Language) -> String {
    FigureText.text(value, self, language)
  }

  /// How a figure stands against the same period a year earlier: `比上年增加12件、增长9.8%`.
  public func comparison(_ now: FigureValue?, _ before: FigureValue?, over period: Period, _ language: Language)
    -> String
  {
    ComparisonText(measure: self, language: language, earlier: period.previousNames).text(now, before)
  }

  /// The name with the part of it that a filter lets through: `接待来访（渠道：来访）`.
  public func title(_ filter: Filter, _ language: Language) -> String { name(filter, language) }
}
