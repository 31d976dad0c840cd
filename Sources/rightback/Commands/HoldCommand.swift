internal import App
internal import ArgumentParser
internal import Desk
internal import Foundation
internal import LedgerStore
internal import ReplyAnalysis

struct HoldCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold", abstract: "Shows, releases or discards the held replies.",
        discussion: """
            Examples:
              rightback hold list
              rightback hold show 17
              rightback hold release 17 --reason "the customer asked for exactly this form"
              rightback hold discard 17
            """,
        subcommands: [List.self, Show.self, Release.self, Discard.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the held replies.")
        @OptionGroup var options: ConfigurationOption

        func run() async throws {
            let ledger = try LedgerStore(path: options.load().ledger)
            let held = try await ledger.replies(in: [.held, .unknown, .refused], account: nil)
            if held.isEmpty { print("Nothing is held.") }
            for reply in held {
                let why = reply.state == .held ? reply.holdingRules.joined(separator: ", ") : reply.state.rawValue
                print(
                    "\(reply.id)  \(PrintableLine.of(reply.agent))  to \(PrintableLine.of(reply.recipient))  \(why)  \(PrintableLine.of(reply.subject))"
                )
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Shows a held reply with its findings.")
        @OptionGroup var options: ConfigurationOption
        @Argument(help: "Its number, as \"hold list\" shows it.") var id: Int64

        func run() async throws {
            let ledger = try LedgerStore(path: options.load().ledger)
            guard let reply = try await ledger.reply(id: id) else { throw Complaint(noReply(id)) }
            print(
                "\(PrintableLine.of(reply.agent)) to \(PrintableLine.of(reply.recipient)), \(reply.state.rawValue): \(PrintableLine.of(reply.subject))\n"
            )
            print(
                LintText(name: "reply \(id)", body: reply.body, judgement: reply.judgement, usesColour: false).rendered)
            print(
                "\n"
                    + reply.body.split(separator: "\n", omittingEmptySubsequences: false).map {
                        "  " + PrintableLine.of(String($0))
                    }.joined(separator: "\n"))
        }
    }

    struct Release: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lets a held reply go out; the service sends it on its next round.")
        @OptionGroup var options: ConfigurationOption
        @Argument(help: "Its number, as \"hold list\" shows it.") var id: Int64
        @Option(help: "Why; it is recorded and reported.") var reason: String

        func validate() throws {
            if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason: give a reason; it is recorded") }
        }

        func run() async throws {
            let ledger = try LedgerStore(path: options.load().ledger)
            guard try await ledger.release(replyID: id, reason: reason, at: Date()) else {
                throw Complaint(noReply(id))
            }
            print("released; the service sends it on its next round")
        }
    }

    struct Discard: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Gives a held reply up; the service moves it to the parked mail.")
        @OptionGroup var options: ConfigurationOption
        @Argument(help: "Its number, as \"hold list\" shows it.") var id: Int64

        func run() async throws {
            let ledger = try LedgerStore(path: options.load().ledger)
            guard try await ledger.discard(replyID: id, at: Date()) else { throw Complaint(noReply(id)) }
            print("discarded")
        }
    }

    private static func noReply(_ id: Int64) -> String { "no held reply \(id); \"rightback hold list\" shows them" }
}
