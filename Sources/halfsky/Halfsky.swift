import ArgumentParser

/// The program: settings, wiring, commands.
@main
struct Halfsky: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "halfsky",
    abstract: "妇联工作平台：一次录入，取数不填表，数出有源。 Record once; every figure follows, with its source.",
    discussion: """
      Every command acts as a named user: --as USER, or HALFSKY_USER. The data file is --data FILE, or HALFSKY_DATA.
      Exit codes: 0 done; 1 refused, or verify found something (it says what and why); 2 wrong usage.

      First steps:  halfsky example --data county.sqlite     load an example federation
                    halfsky serve --data county.sqlite       and look at it in a browser
      """,
    version: "0.1.0",
    subcommands: [
      Serve.self, Example.self, Import.self, Imports.self, RecordCommand.self, FigureCommand.self, ReportCommand.self,
      Read.self,
      Verify.self,
      Export.self, Desk.self, SeriesCommand.self, CasesCommand.self, CalendarCommand.self, Organizations.self,
      UserCommand.self, Backup.self, Restore.self, Kinds.self, CatalogueCommand.self, Migrate.self, Release.self,
      Permissions.self, SealCommand.self, KeyCommand.self,
      PartyCommand.self, EraseRecordCommand.self, Retention.self, Feed.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let refusal as Refused {
      Console.show(refusal.refusal)
      Console.exit(1)
    } catch {
      // ArgumentParser's own code for usage errors is 64; ours is 2.
      let code = exitCode(for: error).rawValue
      let text = fullMessage(for: error)
      if code == 0 { Console.out(text) } else { Console.err(text) }
      Console.exit(code == 0 ? 0 : code == 1 ? 1 : 2)
    }
  }
}
