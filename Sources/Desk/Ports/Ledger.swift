package import Foundation
package import ReplyAnalysis

/// What happened, kept: the one place where decisions survive a restart. Implemented by SQLite.
///
/// Every call is one transaction: it has happened wholly, or it throws `LedgerFailure` and has not happened at all.
package protocol Ledger: Sendable {
    // Reading folders
    func progress(account: String, folder: String) async throws -> FolderProgress?
    func record(_ progress: FolderProgress, account: String, folder: String) async throws

    // Customers' mail
    /// Records a message unless it is known, finds or opens its conversation, and asks `decide` for the acknowledgement
    /// with the history that stands at that moment. Message, conversation and intended acknowledgement become one.
    func take(
        _ mail: IncomingMail, decide: @escaping @Sendable (IntakeContext) throws -> AcknowledgementPlan
    ) async throws -> IntakeOutcome
    /// What `take` would show `decide`, without recording anything.
    func context(for mail: IncomingMail) async throws -> IntakeContext
    func park(account: String, folder: String, uid: UInt32, reason: String, at: Date) async throws

    // Acknowledgements on their way
    /// Intended acknowledgements whose next attempt is due, oldest first.
    func dueAcknowledgements(account: String, at: Date, limit: Int) async throws -> [OutgoingAcknowledgement]
    /// When the next intended acknowledgement falls due; nil when none waits.
    func nextAcknowledgementAttempt(account: String) async throws -> Date?
    /// False when it was not in the state from which that step leads on: `transmitting` is entered by one process only.
    @discardableResult
    func advanceAcknowledgement(_ id: Int64, to step: DeliveryStep, at: Date) async throws -> Bool

    /// Notes that a server refused an address for good. Of addresses that the desk never wrote to nothing is noted.
    func recordHardBounce(of address: String, detail: String, at: Date) async throws

    // Agents' replies
    func reply(identity: MessageIdentity) async throws -> ReplyRecord?
    func reply(id: Int64) async throws -> ReplyRecord?
    func replies(in states: [ReplyRecord.State], account: String?) async throws -> [ReplyRecord]
    /// Records a judged reply with its decision and its promises; the reply's record with its id. A reply that is known
    /// (another process judged it meanwhile) keeps the record that stands.
    func record(_ reply: NewReply) async throws -> ReplyRecord
    /// False when it was not in the state from which that step leads on.
    @discardableResult
    func advanceReply(_ id: Int64, to step: DeliveryStep, at: Date) async throws -> Bool
    /// Lets a held reply go out with a reason. False when it was not held.
    func release(replyID: Int64, reason: String, at: Date) async throws -> Bool
    /// False when it was not held.
    func discard(replyID: Int64, at: Date) async throws -> Bool
    /// The conversation that any of these Message-IDs belongs to, with its mails, oldest first.
    func conversation(referencing messageIDs: [String]) async throws -> ConversationMail?

    // Reuse
    /// Adds a text that was sent earlier, known by its identity, so that adding it again changes nothing. False when known.
    func remember(sent text: String, identity: MessageIdentity, recipient: String, at: Date?) async throws -> Bool
    /// What the desk sent before, searchable by fingerprint.
    /// - Parameter recipient: texts sent to this address are left out: reuse is of what went to *other* customers.
    func reuseSources(exceptTo recipient: String?) -> any ReuseSources

    // Recovery and reports
    /// Turns what has been `transmitting` since before `before` into `unknown`: the process that sent it has died.
    /// - Returns: how many acknowledgements and replies.
    @discardableResult
    func settleInterrupted(account: String, before: Date) async throws -> Int
    func history(of interval: DateInterval) async throws -> DeskHistory
    /// Conversations in which the desk has the turn, with all their events.
    func waiting() async throws -> [ConversationRecord]
    /// Promises that are open: made, due or past due, and no later reply has gone out.
    func openPromises() async throws -> [OpenPromise]
}

/// How far a folder has been read.
package struct FolderProgress: Sendable, Equatable {
    package var uidValidity: UInt32
    package var lastUID: UInt32
    package init(uidValidity: UInt32, lastUID: UInt32) {
        self.uidValidity = uidValidity
        self.lastUID = lastUID
    }
}

/// One step of a message's way out.
package enum DeliveryStep: Sendable, Equatable {
    case transmitting
    case sent(serverReply: String)
    /// The server can't take it now; it is tried again at `until`.
    case deferred(until: Date, detail: String)
    case refused(detail: String)
    /// Handed over, and the connection died before the server's answer came.
    case unknown(detail: String)
    /// The reply was put back before the agent.
    case held(detail: String)
}

/// The ledger could not be read or written: disk full, file damaged, permission.
package struct LedgerFailure: Error, Sendable, Equatable, CustomStringConvertible {
    package var operation: String
    package var detail: String
    package var remedy: String?
    package init(operation: String, detail: String, remedy: String? = nil) {
        self.operation = operation
        self.detail = detail
        self.remedy = remedy
    }
    package var description: String { "ledger \(operation): \(detail)" + (remedy.map { "; \($0)" } ?? "") }
}
