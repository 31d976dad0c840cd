import Desk
import Foundation
import LedgerStore
import MailMessage
import ReplyAnalysis
import Synchronization
import TextTemplates
import WorkingTime

/// An outbox with its gatekeeper, the real ledger and the real judge; the clock can be set.
final class GateFixture: Sendable {
    let folder: TemporaryFolder
    let mailbox: FakeMailbox
    let submission: FakeSubmission
    private let clock = Mutex(noon)
    private let reports = Mutex<[Gatekeeper.Report]>([])

    init(failing outcomes: [any Error] = [], mailbox: FakeMailbox = FakeMailbox()) throws {
        folder = try TemporaryFolder()
        self.mailbox = mailbox
        submission = FakeSubmission(failing: outcomes)
    }

    func wait(_ seconds: TimeInterval) { clock.withLock { $0 += seconds } }

    func ledger() throws -> any Ledger { try LedgerStore(path: folder.ledgerPath) }

    var world: DeskWorld {
        let counter = Counter()
        return DeskWorld(
            now: { [self] in clock.withLock { $0 } }, timeZone: TimeZone(secondsFromGMT: 0) ?? .current,
            uniqueID: { "id-\(counter.next())" }, isStopping: { false })
    }

    /// As after a start of the process: with a ledger opened anew.
    func gatekeeper(byteLimit: Int = 1 << 20, gate: Gate = Gate()) throws -> Gatekeeper {
        let utc = TimeZone(secondsFromGMT: 0) ?? .current
        // Only a placeholder holds a reply here: how good the judge is, its own tests say.
        var rules = JudgeRules.builtIn
        rules.disabled = Set(JudgeRules.ruleIDs).subtracting(["FillThePlaceholder"])
        let ledger = try ledger()
        let template = try TextTemplate(
            "{{agent}}: {{subject}}\n{{problem}}\n{{#findings}}{{rule}} > {{marked}}\n{{/findings}}", kind: .text)
        return Gatekeeper(
            account: "help",
            folders: .init(inboxes: ["INBOX"], outbox: "Outbox", held: "Held", sent: "Sent", parked: "Parked"),
            ledger: ledger,
            submission: submission,
            judging: ReplyJudging(
                judge: Judge(rules: rules, calendar: .weekdays(timeZone: utc)), desk: fernhill,
                templates: InMemoryReuseSources(), ledger: ledger),
            gate: gate, notes: HeldNoteWriter(desk: fernhill, world: world, template: template), world: world,
            byteLimit: byteLimit)
    }

    @discardableResult
    func round(byteLimit: Int = 1 << 20, gate: Gate = Gate()) async throws -> [Gatekeeper.Report] {
        reports.withLock { $0 = [] }
        try await gatekeeper(byteLimit: byteLimit, gate: gate).round(store: mailbox) { [self] report in
            reports.withLock { $0.append(report) }
        }
        return reports.withLock { $0 }
    }

    func records() async throws -> [ReplyRecord] {
        try await ledger().replies(
            in: [.intended, .transmitting, .sent, .held, .unknown, .refused, .discarded], account: nil)
    }

    /// Texts of the notes in a folder.
    func notes(in folder: String = "Held") -> [String] {
        mailbox.messages(in: folder).map { Message($0.bytes) }.filter {
            $0.headers.contains(AcknowledgementMark.headerName)
        }.map(\.text)
    }

    /// How many messages in a folder are no notes.
    func replies(in folder: String) -> Int { mailbox.messages(in: folder).count - notes(in: folder).count }
}

/// A reply of Sam's in bytes; a field given as nil is left out.
func reply(_ fields: [(String, String?)] = [], body: String = "Hello Lena,\n\nyour order comes on Friday.\n\nSam\n")
    -> [UInt8]
{
    mail(
        [
            ("Return-Path", nil), ("From", "Sam Reed <sam@desk.test>"), ("To", "Lena <lena@customer.test>"),
            ("Subject", "Re: Where is my order?"), ("Message-ID", "<r1@desk.test>"),
            ("In-Reply-To", "<m1@customer.test>"),
        ].filter { field in !fields.contains { $0.0 == field.0 } } + fields, body: body)
}

/// A reply that the gate holds.
func poorReply(_ fields: [(String, String?)] = []) -> [UInt8] {
    reply(fields, body: "Dear [FIRST NAME],\n\nyour order [ORDER NUMBER] comes on Friday.\n\nSam\n")
}
