internal import Foundation
internal import MailMessage
internal import ReplyAnalysis

/// Works off an outbox: each reply is judged once, then sent and filed, or moved to `Held` with a note that says why.
///
/// What was decided stands in the ledger before anything is done, so that a round that was interrupted is taken up where
/// it ended: a reply is never judged a second time, and never sent a second time.
package struct Gatekeeper: Sendable {
    package struct Folders: Sendable, Equatable {
        package var inboxes: [String]
        package var outbox: String
        package var held: String
        package var sent: String
        package var parked: String
        package init(inboxes: [String], outbox: String, held: String, sent: String, parked: String) {
            self.inboxes = inboxes
            self.outbox = outbox
            self.held = held
            self.sent = sent
            self.parked = parked
        }
    }

    package var account: String
    package var folders: Folders
    package var ledger: any Ledger
    package var submission: any MailSubmission
    package var judging: ReplyJudging
    package var gate: Gate
    package var notes: HeldNoteWriter
    package var world: DeskWorld
    package var retry = RetrySchedule()
    /// Larger replies are parked, in bytes.
    package var byteLimit: Int

    package init(
        account: String, folders: Folders, ledger: any Ledger, submission: any MailSubmission, judging: ReplyJudging,
        gate: Gate, notes: HeldNoteWriter, world: DeskWorld, byteLimit: Int
    ) {
        self.account = account
        self.folders = folders
        self.ledger = ledger
        self.submission = submission
        self.judging = judging
        self.gate = gate
        self.notes = notes
        self.world = world
        self.byteLimit = byteLimit
    }

    package enum Report: Sendable {
        case sent(ReplyRecord, serverReply: String)
        case held(ReplyRecord)
        case deferred(ReplyRecord, detail: String)
        case parked(folder: String, uid: UInt32, reason: String)
    }

    var desk: DeskIdentity { judging.desk }

    /// Works off the outbox, then what was released in `Held`.
    package func round(store: any MailStore, report: @Sendable (Report) -> Void) async throws {
        try await workOffOutbox(store: store, report: report)
        try await workOffHeld(store: store, report: report)
    }

    func workOffOutbox(store: any MailStore, report: @Sendable (Report) -> Void) async throws {
        _ = try await store.select(folders.outbox)
        let uids = try await store.uids(from: 1)
        for uid in uids {
            if world.isStopping() { throw CancellationError() }
            guard let fetched = try await store.fetch(uid, byteLimit: byteLimit) else { continue }
            if fetched.flags.contains("\\Deleted") { continue }
            guard fetched.size <= fetched.bytes.count else {
                try await park(uid, because: "it is larger than \(byteLimit) bytes", store: store, report: report)
                continue
            }
            let reply = AgentReply(bytes: fetched.bytes, desk: desk)
            guard !reply.recipients.isEmpty else {
                try await park(uid, because: "it has no recipient", store: store, report: report)
                continue
            }
            try await workOff(reply, uid: uid, flags: fetched.flags, store: store, report: report)
        }
    }

    private func workOff(
        _ reply: AgentReply, uid: UInt32, flags: Set<String>, store: any MailStore, report: @Sendable (Report) -> Void
    ) async throws {
        let override = reply.overrideReason ?? (flags.contains("\\Flagged") ? "flagged by its agent" : nil)
        var record = try await ledger.reply(identity: reply.identity)
        if record == nil { record = try await judge(reply, override: override) }
        guard var record else { return }
        if record.state == .held, let override {
            // A held reply that was put back with an override: its agent has decided.
            if try await ledger.release(replyID: record.id, reason: override, at: world.now()) {
                record.state = .intended
                record.overrideReason = override
            }
        }
        switch record.state {
        case .intended:
            try await send(reply, record: record, uid: uid, store: store, report: report)
        case .sent:
            try await file(uid, reply: reply, store: store)
            _ = try await store.select(folders.outbox)
        case .transmitting: break  // by another process, or by one that died and is settled in a while
        case .held, .unknown, .refused, .discarded:
            try await putBack(record, uid: uid, store: store)
            report(.held(record))
        }
    }

    func judge(_ reply: AgentReply, override: String?) async throws -> ReplyRecord {
        let result = try await judging.judge(reply, now: world.now())
        let customer = reply.customer(desk: desk)
        return try await ledger.record(
            NewReply(
                identity: reply.identity, conversationID: result.conversationID, account: account,
                agent: reply.agent.name, agentAddress: reply.agent.address,
                recipient: customer?.address.lowercased() ?? reply.recipients[0], subject: reply.message.subject,
                judgedAt: world.now(), judgement: result.judgement,
                decision: gate.decide(result.judgement, override: override), body: reply.message.text))
    }

    /// - Precondition: the folder in which `uid` lies is selected; it is again afterwards.
    func send(
        _ reply: AgentReply, record: ReplyRecord, uid: UInt32, from folder: String? = nil, store: any MailStore,
        report: @Sendable (Report) -> Void
    ) async throws {
        let folder = folder ?? folders.outbox
        if let until = record.nextAttemptAt, until > world.now() { return }
        guard try await ledger.advanceReply(record.id, to: .transmitting, at: world.now()) else { return }
        let step = try await transmit(reply, attempts: record.attempts)
        try await ledger.advanceReply(record.id, to: step, at: world.now())
        switch step {
        case .sent(let serverReply):
            try await file(uid, reply: reply, store: store)
            report(.sent(record, serverReply: serverReply))
        case .deferred(_, let detail):
            report(.deferred(record, detail: detail))
        case .refused(let detail), .unknown(let detail), .held(let detail):
            var refused = record
            refused.state = .refused
            refused.problem = detail
            try await putBack(refused, uid: uid, from: folder, store: store)
            report(.held(refused))
        case .transmitting: break
        }
        _ = try await store.select(folder)
    }

    /// - Parameters:
    ///   - recipients: those of the message when nil.
    ///   - returnPath: the author's address when nil.
    func transmit(
        _ reply: AgentReply, recipients: [String]? = nil, returnPath: String? = nil, attempts: Int
    ) async throws -> DeliveryStep {
        let bytes = reply.outgoingBytes(desk: desk, world: world)
        let returnPath = returnPath ?? reply.message.from.first?.address ?? desk.address
        do {
            let receipt = try await submission.submit(
                Submission(returnPath: returnPath, recipients: recipients ?? reply.recipients, message: bytes))
            return .sent(serverReply: receipt.reply)
        } catch let failure as MailFailure {
            return retry.step(after: failure, attempts: attempts + 1, now: world.now())
        }
    }

    /// Files what went out, and marks the customer's mail as answered.
    private func file(_ uid: UInt32, reply: AgentReply, store: any MailStore) async throws {
        try await store.addFlags(["\\Seen"], to: uid)
        try await store.move(uid, to: folders.sent)
        guard let original = reply.message.inReplyTo.first else { return }
        for inbox in folders.inboxes {
            _ = try await store.select(inbox)
            for answered in try await store.search(messageID: original) {
                try await store.addFlags(["\\Answered"], to: answered)
            }
        }
    }

    /// Puts a reply before its agent again: moved to `Held`, with a note beside it.
    private func putBack(
        _ record: ReplyRecord, uid: UInt32, from folder: String? = nil, store: any MailStore
    ) async throws {
        let note = notes.write(record)
        // The note first: a crash between the two leaves a note too many rather than a held reply without its reason.
        try await store.append(note, to: folders.held, flags: [], date: world.now())
        if (folder ?? folders.outbox) != folders.held { try await store.move(uid, to: folders.held) }
    }

    private func park(
        _ uid: UInt32, because reason: String, store: any MailStore, report: @Sendable (Report) -> Void
    ) async throws {
        try await ledger.park(account: account, folder: folders.outbox, uid: uid, reason: reason, at: world.now())
        let note = notes.write(parked: reason)
        try await store.append(note, to: folders.parked, flags: [], date: world.now())
        try await store.move(uid, to: folders.parked)
        report(.parked(folder: folders.outbox, uid: uid, reason: reason))
    }
}
