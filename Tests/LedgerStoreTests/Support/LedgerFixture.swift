import Desk
import Foundation
import LedgerStore
import MailMessage
import ReplyAnalysis
import Synchronization

/// Wednesday, 4 March 2026, 10:00 UTC.
let noon = Date(timeIntervalSince1970: 1_772_618_400)

/// A ledger in a folder of its own, gone with it.
final class LedgerFixture: Sendable {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rightback-\(UUID().uuidString)")
    let ledger: LedgerStore

    init() throws { ledger = try LedgerStore(path: folder.appendingPathComponent("ledger.sqlite").path) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var path: String { folder.appendingPathComponent("ledger.sqlite").path }

    /// Another process's view of the same file.
    func again() throws -> LedgerStore { try LedgerStore(path: path) }
}

/// A customer's mail.
struct Mail: Sendable {
    var id: String? = "m1@customer.test"
    var from = "lena@customer.test"
    var returnPath: String?
    var subject = "Where is my order?"
    var inReplyTo: String?
    var references: [String] = []
    var extra = ""
    var body = "Hello, where is my order?"
    var at = noon
    var hardBounces: [String] = []

    var incoming: IncomingMail {
        var head = "Return-Path: <\(returnPath ?? from)>\r\nFrom: \(from)\r\nSubject: \(subject)\r\n"
        head += id.map { "Message-ID: <\($0)>\r\n" } ?? ""
        head += inReplyTo.map { "In-Reply-To: <\($0)>\r\n" } ?? ""
        head += references.isEmpty ? "" : "References: \(references.map { "<\($0)>" }.joined(separator: " "))\r\n"
        let bytes = Array((head + extra + "\r\n" + body + "\r\n").utf8)
        let message = Message(bytes)
        return IncomingMail(
            account: "help", folder: "INBOX", message: message, identity: MessageIdentity(of: message, bytes: bytes),
            receivedAt: at, takenAt: at, hardBounces: hardBounces)
    }
}

/// The real policy with a finished acknowledgement for what is to be acknowledged.
func plan(_ mail: IncomingMail, _ context: IntakeContext, deadline: Date? = nil) -> AcknowledgementPlan {
    var settings = AcknowledgementPolicy.Settings()
    settings.ownAddresses = ["help@desk.test", "sam@desk.test"]
    let decision = AcknowledgementPolicy(settings: settings).decide(mail, context: context, now: mail.takenAt)
    guard decision.isToSend, let recipient = decision.recipient else {
        return AcknowledgementPlan(decision: decision, acknowledgement: nil)
    }
    let acknowledgement = Acknowledgement(
        recipient: recipient, messageID: "ack-\(context.reference)@rightback.desk.test", bytes: Array("ack".utf8),
        promise: "An answer to \(context.reference)", deadline: deadline)
    return AcknowledgementPlan(decision: decision, acknowledgement: acknowledgement)
}

extension LedgerStore {
    @discardableResult
    func take(_ mail: Mail, deadline: Date? = nil) async throws -> IntakeOutcome {
        let incoming = mail.incoming
        return try await take(incoming) { plan(incoming, $0, deadline: deadline) }
    }

    /// The conversation that a mail comes into.
    func conversation(of mail: Mail) async throws -> Int64? {
        try await context(for: mail.incoming).conversation?.id
    }

    /// Takes a mail in and gives its conversation and reference.
    func open(_ mail: Mail = Mail()) async throws -> KnownConversation {
        try await take(mail)
        guard let conversation = try await context(for: mail.incoming).conversation else { throw Missing() }
        return conversation
    }

    struct Missing: Error {}

    /// Sends all acknowledgements that are due.
    func sendAcknowledgements(at: Date = noon) async throws {
        for due in try await dueAcknowledgements(account: "help", at: at, limit: 100) {
            try await advanceAcknowledgement(due.id, to: .transmitting, at: at)
            try await advanceAcknowledgement(due.id, to: .sent(serverReply: "250 ok"), at: at)
        }
    }

    /// Records a reply of Sam's, judged at an instant.
    func judged(
        _ id: String = "r1@desk.test", in conversation: Int64? = nil, to recipient: String = "lena@customer.test",
        decision: GateDecision = .send, promises: [Judgement.Promise] = [], body: String = "It comes on Friday.",
        at: Date = noon
    ) async throws -> ReplyRecord {
        var judgement = Judgement()
        judgement.verdict = decision == .send ? .send : .hold
        judgement.promises = promises
        return try await record(
            NewReply(
                identity: MessageIdentity(messageID: id, contentHash: Array(id.utf8)), conversationID: conversation,
                account: "help", agent: "Sam Reed", agentAddress: "sam@desk.test", recipient: recipient,
                subject: "Re: order", judgedAt: at, judgement: judgement, decision: decision, body: body))
    }

    func send(_ reply: ReplyRecord, at: Date) async throws {
        try await advanceReply(reply.id, to: .transmitting, at: at)
        try await advanceReply(reply.id, to: .sent(serverReply: "250 ok"), at: at)
    }
}
