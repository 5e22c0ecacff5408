import ArgumentParser
import Foundation
import Ledger
import Store
import UseCases

struct RecordCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Open, show, list, amend, move, hand over and void records; fetch their files.",
    subcommands: [Add.self, Show.self, List.self, File.self, Amend.self, Advance.self, Transfer.self, VoidIt.self])

  /// `field=value`, several times.
  struct Answers: ParsableArguments {
    @Option(name: .customLong("set"), help: "A field's answer, as field=value; repeat for each field.")
    var pairs: [String] = []

    @Option(name: .customLong("attach"), help: "A file for a field of files, as field=path; repeat for each file.")
    var attached: [String] = []

    func values() throws -> WrittenValues {
      Dictionary(try pairs.map { try halves($0, "--set") }, uniquingKeysWith: { _, last in last })
    }

    func files() throws -> [AttachedFile] {
      try attached.map { pair in
        let (field, path) = try halves(pair, "--attach")
        return AttachedFile(
          field: field, name: URL(fileURLWithPath: path).lastPathComponent, bytes: try readFile(path))
      }
    }

    private func halves(_ pair: String, _ option: String) throws -> (String, String) {
      guard let equals = pair.firstIndex(of: "=") else {
        throw ValidationError("\(option) 要写成 字段=值。 Write \(option) field=value, not “\(pair)”.")
      }
      return (String(pair[..<equals]), String(pair[pair.index(after: equals)...]))
    }
  }

  struct Add: Command {
    static let configuration = CommandConfiguration(
      abstract: "Record something.",
      discussion: """
        halfsky record add activity --organization 330122101 --day 2010-06-26 --set name=普法讲座 --set form=lecture \
          --set theme=law --set people=30余 --as tonglu-chair
        """)
    @Argument(help: "The kind's id or Chinese name; see halfsky kinds.") var kind: String
    @Option(help: "The organization's code or name.") var organization: String
    @Option(help: "The day, such as 2013-06-26.") var day: String
    @Option(help: "Your own number for it.") var number: String?
    @Option(help: "The id of the record it belongs to.") var parent: String?
    @OptionGroup var answers: Answers
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      let opened = try await session.perform(
        OpenRecord(
          kind: kind, organization: place.id, day: day, values: answers.values(), files: answers.files(),
          number: number, parent: try parent.map(recordID)))
      Console.out("\(opened.id)")
    }
  }

  struct Show: Command {
    static let configuration = CommandConfiguration(abstract: "Show a record with its history.")
    @Argument(help: "The record's id.") var id: String
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let answer = try await session.answer(ShowRecord(id: recordID(id)))
      if json { return Console.out(String(decoding: answer.json.bytes, as: UTF8.self)) }
      let e = answer.envelope
      let stage = answer.kind.workflow.stage(e.stage)?.names.zh ?? e.stage
      Console.out("\(answer.kind.names.zh)  \(answer.title)\(e.isVoided ? "  【已作废 void】" : "")")
      Console.table(
        [
          ["编号 id", "\(e.id)"], ["组织 organization", answer.organization.name], [answer.kind.dayNames.zh, "\(e.day)"],
          ["状态 stage", stage], ["修订 revision", "\(e.revision)"],
        ] + answer.shown.map { [$0.names.zh, $0.text.zh] })
      for file in (answer.shown + answer.moves.flatMap(\.shown)).flatMap(\.files) {
        Console.out("附件 file \(file.id)  \(file.name)  \(file.size) B")
      }
      if let link = answer.came {
        Console.out("\(link.since) 由外县移来 came from another county  \(link.organizationName)  \(link.record)")
      }
      if let link = answer.left {
        Console.out("\(link.since) 移到外县 passed to another county  \(link.organizationName)  \(link.record)")
      }
      for step in answer.history {
        let reason = step.detail["reason"]?.textValue.map { "  \($0)" } ?? ""
        Console.out("\(step.entry.at.chinaText) \(step.entry.actor) \(step.entry.act)\(reason)")
        for change in step.differences { Console.out("    \(change.names.zh): \(change.before) → \(change.after)") }
      }
    }
  }

  struct List: Command {
    static let configuration = CommandConfiguration(abstract: "List records, newest first.")
    @Option(help: "The organization's code or name.") var organization: String
    @Option(help: "Only this kind.") var kind: String?
    @Option(help: "Only days in this period.") var period: String?
    @Flag(help: "Only those still open.") var open = false
    @Option(help: "How many at most.") var limit = 50
    @Flag(help: "Print JSON, one object a line.") var json = false
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let place = try await session.organization(organization)
      let kind = try kind.map { try session.application.catalogue.kind($0).id }
      let period = period.flatMap { Period($0) }
      var cursor: RecordCursor?
      var left = limit
      repeat {
        let page = try await session.answer(
          ListRecords(
            RecordSelection(
              organization: place.id, kind: kind, from: period?.first, through: period?.last, onlyOpen: open,
              after: cursor)))
        let lines = page.lines.prefix(left)
        if json {
          for line in lines { Console.out(String(decoding: line.json.bytes, as: UTF8.self)) }
        } else {
          Console.table(
            lines.map { line in
              ["\(line.envelope.id)", "\(line.envelope.day)", line.organizationName, line.kind.names.zh, line.title]
            })
        }
        left -= page.lines.count
        cursor = page.next
      } while cursor != nil && left > 0
    }
  }

  struct File: Command {
    static let configuration = CommandConfiguration(abstract: "Write a file that is attached to a record to disk.")
    @Argument(help: "The record's id.") var id: String
    @Argument(help: "The file's id; halfsky record show lists them.") var file: String
    @Option(name: .shortAndLong, help: "The file to write.") var output: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let answer = try await session.answer(ReadAttachment(file, of: recordID(id)))
      try writeFile(answer.bytes, to: output)
      Console.out("\(answer.file.name) → \(output)")
    }
  }

  struct Amend: Command {
    static let configuration = CommandConfiguration(
      abstract: "Correct a record: the answers given replace those fields; a reason is required.")
    @Argument(help: "The record's id.") var id: String
    @Option(help: "Why.") var reason: String
    @Option(help: "A corrected day.") var day: String?
    @OptionGroup var answers: Answers
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let id = try recordID(id)
      let shown = try await session.answer(ShowRecord(id: id))
      var values = shown.keptValues
      values.merge(try answers.values(), uniquingKeysWith: { _, new in new })
      let revision = try await session.perform(
        AmendRecord(
          id: id, revision: shown.envelope.revision, day: day ?? "\(shown.envelope.day)", values: values,
          files: answers.files(), reason: reason))
      Console.out("\(id) revision \(revision)")
    }
  }

  struct Advance: Command {
    static let configuration = CommandConfiguration(
      commandName: "move", abstract: "Make a declared move, such as close.")
    @Argument(help: "The record's id.") var id: String
    @Argument(help: "The move's id or Chinese name.") var move: String
    @Option(help: "The day it was made.") var day: String
    @OptionGroup var answers: Answers
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let id = try recordID(id)
      let shown = try await session.answer(ShowRecord(id: id))
      let revision = try await session.perform(
        AdvanceRecord(
          id: id, revision: shown.envelope.revision, move: move, day: day, values: answers.values(),
          files: answers.files()))
      Console.out("\(id) revision \(revision)")
    }
  }

  struct Transfer: Command {
    static let configuration = CommandConfiguration(
      abstract: "Hand a record over to another organization; in another county it goes on as a record of its own.")
    @Argument(help: "The record's id.") var id: String
    @Option(help: "To which organization: code or name.") var to: String
    @Option(help: "From which day on.") var day: String
    @Option(help: "Why.") var reason: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let id = try recordID(id)
      let shown = try await session.answer(ShowRecord(id: id))
      let place = try await session.organization(to)
      let kept = try await session.perform(
        TransferRecord(id: id, revision: shown.envelope.revision, to: place.id, day: day, reason: reason))
      Console.out("\(id) → \(place.name)" + (kept == id ? "" : "  \(kept)"))
    }
  }

  struct VoidIt: Command {
    static let configuration = CommandConfiguration(
      commandName: "void", abstract: "Declare a record void: it no longer counts, but stays with the reason.")
    @Argument(help: "The record's id.") var id: String
    @Option(help: "Why.") var reason: String
    @OptionGroup var acting: ActingOptions

    func perform() async throws {
      let session = try await acting.open()
      let id = try recordID(id)
      let shown = try await session.answer(ShowRecord(id: id))
      try await session.perform(
        VoidRecord(id: id, revision: shown.envelope.revision, reason: reason))
      Console.out("\(id) void")
    }
  }
}

func recordID(_ text: String) throws -> RecordID {
  guard let id = RecordID(text) else {
    throw ValidationError("“\(text)”不是记录编号。 “\(text)” is no record id; halfsky record list shows them.")
  }
  return id
}
