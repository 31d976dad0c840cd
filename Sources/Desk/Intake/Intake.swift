internal import Foundation
internal import MailMessage

/// Takes in customers' mail from a folder: each message once, with its acknowledgement intended or declined in the same step.
package struct Intake: Sendable {
    package var account: String
    package var ledger: any Ledger
    package var policy: AcknowledgementPolicy
    package var writer: AcknowledgementWriter
    package var world: DeskWorld
    /// At most so much of a message is fetched, in bytes. Attachments beyond it aren't needed to acknowledge.
    package var byteLimit: Int

    package init(
        account: String, ledger: any Ledger, policy: AcknowledgementPolicy, writer: AcknowledgementWriter,
        world: DeskWorld, byteLimit: Int
    ) {
        self.account = account
        self.ledger = ledger
        self.policy = policy
        self.writer = writer
        self.world = world
        self.byteLimit = byteLimit
    }

    /// What became of one message.
    package enum Report: Sendable {
        case taken(uid: UInt32, messageID: String, outcome: IntakeOutcome)
        case parked(uid: UInt32, reason: String)
    }

    /// Takes in what is new in the folder since the last round, telling `report` of each message.
    /// - Returns: how many messages were looked at.
    @discardableResult
    package func round(
        store: any MailStore, folder: String, report: @Sendable (Report) -> Void
    ) async throws -> Int {
        let selected = try await store.select(folder)
        let known = try await ledger.progress(account: account, folder: folder)
        // A new UIDVALIDITY says that the numbers mean other messages now: all are looked at again, and the ledger
        // knows which of them it has seen.
        let start = known.flatMap { $0.uidValidity == selected.uidValidity ? $0.lastUID &+ 1 : nil } ?? 1
        guard start > 0 else { return 0 }
        let uids = try await store.uids(from: start)
        for uid in uids {
            if world.isStopping() { throw CancellationError() }
            try await takeOne(uid, store: store, folder: folder, report: report)
            try await ledger.record(
                FolderProgress(uidValidity: selected.uidValidity, lastUID: uid), account: account, folder: folder)
        }
        if uids.isEmpty, known?.uidValidity != selected.uidValidity {
            try await ledger.record(
                FolderProgress(uidValidity: selected.uidValidity, lastUID: 0), account: account, folder: folder)
        }
        return uids.count
    }

    private func takeOne(
        _ uid: UInt32, store: any MailStore, folder: String, report: @Sendable (Report) -> Void
    ) async throws {
        let fetched: FetchedMessage?
        do {
            fetched = try await store.fetch(uid, byteLimit: byteLimit)
        } catch let failure as MailFailure where failure.kind == .permanent {
            try await ledger.park(
                account: account, folder: folder, uid: uid, reason: failure.description, at: world.now())
            report(.parked(uid: uid, reason: failure.description))
            return
        }
        guard let fetched else { return }  // expunged in the meantime
        let mail = read(fetched, folder: folder)
        let outcome = try await ledger.take(mail) { context in plan(mail, context: context) }
        report(.taken(uid: uid, messageID: mail.message.messageID ?? "", outcome: outcome))
    }

    package func read(_ fetched: FetchedMessage, folder: String) -> IncomingMail {
        let message = Message(fetched.bytes)
        return IncomingMail(
            account: account, folder: folder, message: message,
            identity: MessageIdentity(of: message, bytes: fetched.bytes),
            receivedAt: fetched.internalDate ?? world.now(),
            takenAt: world.now(),
            hardBounces: message.automatic.kind == .bounce ? DeliveryStatus.failedRecipients(in: fetched.bytes) : [])
    }

    package func plan(_ mail: IncomingMail, context: IntakeContext) -> AcknowledgementPlan {
        let decision = policy.decide(mail, context: context, now: world.now())
        guard decision.isToSend, let recipient = decision.recipient else {
            return AcknowledgementPlan(decision: decision, acknowledgement: nil)
        }
        let acknowledgement = writer.write(to: recipient, answering: mail, reference: context.reference)
        return AcknowledgementPlan(decision: decision, acknowledgement: acknowledgement)
    }
}
