internal import Foundation
internal import MailMessage
internal import ReplyAnalysis

/// Works off an outbox: each reply is judged once, then sent and filed, or moved to `Held` with a note that says why.
///
/// What was decided stands in the ledger before anything is done, so that a round that was interrupted is taken up where
/// it ended: a reply is never judged a second time, and never sent a second time.
package struct Gatekeeper: Sendable {
    /// After so long a reply that was sent and not filed is taken to have lost its process, in seconds.
    static let filingTime: TimeInterval = 60

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
    let heldIndex = HeldIndex()

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

    /// Puts what was released in `Held` back into the outbox, then works off the outbox.
    package func round(store: any MailStore, report: @Sendable (Report) -> Void) async throws {
        try await workOffHeld(store: store)
        try await workOffOutbox(store: store, report: report)
    }

    func workOffOutbox(store: any MailStore, report: @Sendable (Report) -> Void) async throws {
        _ = try await store.select(folders.outbox)
        let uids = try await store.uids(from: 1)
        for uid in uids {
            if world.isStopping() { throw CancellationError() }
            let fetched: FetchedMessage?
            do {
                fetched = try await store.fetch(uid, byteLimit: byteLimit)
            } catch let failure as MailFailure where failure.kind == .permanent {
                // One message that the server can't give must not stop those behind it.
                try await park(uid, because: failure.description, store: store, report: report)
                continue
            }
            guard let fetched, !fetched.flags.contains("\\Deleted") else { continue }
            guard fetched.size <= fetched.bytes.count else {
                try await park(uid, because: "it is larger than \(byteLimit) bytes", store: store, report: report)
                continue
            }
            let reply = AgentReply(bytes: fetched.bytes, desk: desk)
            if let reason = Self.objection(to: reply) {
                try await park(uid, because: reason, store: store, report: report)
                continue
            }
            try await workOff(reply, uid: uid, flags: fetched.flags, store: store, report: report)
        }
    }

    /// Why a message in the outbox is no reply that can be sent.
    private static func objection(to reply: AgentReply) -> String? {
        if reply.message.headers.contains(AcknowledgementMark.headerName) {
            return "it was written by Rightback itself"
        }
        return reply.recipients.isEmpty ? "it has no recipient" : nil
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
            // One that went out just now is being filed by the process that sent it.
            guard let sentAt = record.sentAt, world.now().timeIntervalSince(sentAt) > Self.filingTime else { return }
            try await file(uid, reply: reply, store: store)
        case .transmitting: break  // by another process, or by one that died and is settled in a while
        case .held, .unknown, .refused, .discarded:
            try await putBack(record, uid: uid, store: store)
            report(.held(record))
        }
    }

    /// - Parameter recipients: to whom it goes when it doesn't say so itself.
    func judge(_ reply: AgentReply, override: String?, recipients: [String] = []) async throws -> ReplyRecord {
        let result = try await judging.judge(reply, now: world.now())
        let customer = reply.customer(desk: desk)
        return try await ledger.record(
            NewReply(
                identity: reply.identity, conversationID: result.conversationID, account: account,
                agent: reply.agent.name, agentAddress: reply.agent.address,
                recipient: (customer?.address ?? (reply.recipients + recipients).first ?? "").lowercased(),
                subject: reply.message.subject,
                judgedAt: world.now(), judgement: result.judgement,
                decision: gate.decide(result.judgement, override: override), body: reply.message.text))
    }

    /// - Precondition: the outbox is selected; it is again afterwards.
    private func send(
        _ reply: AgentReply, record: ReplyRecord, uid: UInt32, store: any MailStore, report: @Sendable (Report) -> Void
    ) async throws {
        if let until = record.nextAttemptAt, until > world.now() { return }
        guard try await ledger.advanceReply(record.id, to: .transmitting, at: world.now()) else { return }
        let step = try await transmit(reply, attempts: record.attempts)
        try await ledger.advanceReply(record.id, to: step, at: world.now())
        var record = record
        switch step {
        case .sent(let serverReply):
            record.state = .sent
            report(.sent(record, serverReply: serverReply))
            try await file(uid, reply: reply, store: store)
            return
        case .deferred(_, let detail):
            report(.deferred(record, detail: detail))
            return
        case .transmitting: return
        case .refused(let detail): (record.state, record.problem) = (.refused, detail)
        case .unknown(let detail): (record.state, record.problem) = (.unknown, detail)
        case .held(let detail): (record.state, record.problem) = (.held, detail)
        }
        try await putBack(record, uid: uid, store: store)
        report(.held(record))
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

    /// Files what went out, and marks the customer's mail as answered. The outbox is selected afterwards.
    private func file(_ uid: UInt32, reply: AgentReply, store: any MailStore) async throws {
        try await store.addFlags(["\\Seen"], to: uid)
        try await store.move(uid, to: folders.sent)
        if let original = reply.message.inReplyTo.first {
            for inbox in folders.inboxes {
                do {
                    try await markAnswered(original, in: inbox, store: store)
                } catch let failure as MailFailure where failure.kind == .permanent {
                    // The reply has gone out: a mark that can't be set is no reason to stop.
                }
            }
        }
        _ = try await store.select(folders.outbox)
    }

    private func markAnswered(_ messageID: String, in inbox: String, store: any MailStore) async throws {
        _ = try await store.select(inbox)
        for uid in try await store.search(messageID: messageID).prefix(20) {
            // Servers look for a part of the field; a short id is part of many.
            guard let head = try await store.fetch(uid, byteLimit: 64 << 10),
                Message(head.bytes).messageID == messageID
            else { continue }
            try await store.addFlags(["\\Answered"], to: uid)
        }
    }

    /// Puts a reply before its agent again: moved to `Held`, with a note beside it. The outbox is selected afterwards.
    private func putBack(_ record: ReplyRecord, uid: UInt32, store: any MailStore) async throws {
        if record.state != .held {
            // The flag was for the attempt that failed; to send it once more is a new decision.
            try await store.removeFlags(["\\Flagged"], from: uid)
        }
        _ = try await store.select(folders.held)
        // The note first: a crash between the two must not leave a held reply without its reason. One that is there
        // already is enough.
        if try await store.search(messageID: notes.messageID(of: record)).isEmpty {
            try await store.append(notes.write(record), to: folders.held, flags: [], date: world.now())
        }
        _ = try await store.select(folders.outbox)
        try await store.move(uid, to: folders.held)
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
