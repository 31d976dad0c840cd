import Desk
import Foundation
import LedgerStore
import Testing

@Suite struct DeliveryTests {
    let fixture: LedgerFixture
    var ledger: LedgerStore { fixture.ledger }
    init() throws { fixture = try LedgerFixture() }

    static let ends: [DeliveryStep] = [
        .sent(serverReply: "250"), .deferred(until: noon, detail: "450"), .refused(detail: "550"),
        .unknown(detail: "lost"), .held(detail: "x"),
    ]

    @Test("An outcome needs a submission before it", arguments: ends)
    func outcomeFirst(step: DeliveryStep) async throws {
        let reply = try await ledger.judged()
        #expect(try await !ledger.advanceReply(reply.id, to: step, at: noon))
        #expect(try await ledger.reply(id: reply.id)?.state == .intended)
    }

    @Test("A submission is begun by one process only")
    func once() async throws {
        let reply = try await ledger.judged()
        let other = try fixture.again()
        #expect(try await ledger.advanceReply(reply.id, to: .transmitting, at: noon))
        #expect(try await !other.advanceReply(reply.id, to: .transmitting, at: noon))
    }

    @Test("What ended is not begun again", arguments: ends.filter { if case .deferred = $0 { false } else { true } })
    func ended(step: DeliveryStep) async throws {
        let reply = try await ledger.judged()
        try await ledger.advanceReply(reply.id, to: .transmitting, at: noon)
        #expect(try await ledger.advanceReply(reply.id, to: step, at: noon))
        #expect(try await !ledger.advanceReply(reply.id, to: .transmitting, at: noon))
        for end in Self.ends { #expect(try await !ledger.advanceReply(reply.id, to: end, at: noon)) }
    }

    @Test("A held reply goes out only when it is released")
    func held() async throws {
        let reply = try await ledger.judged(decision: .hold)
        #expect(reply.state == .held)
        #expect(try await !ledger.advanceReply(reply.id, to: .transmitting, at: noon))
        #expect(try await ledger.release(replyID: reply.id, reason: "urgent", at: noon))
        #expect(try await !ledger.release(replyID: reply.id, reason: "twice", at: noon))
        let released = try await ledger.reply(id: reply.id)
        #expect(released?.state == .intended && released?.overrideReason == "urgent")
        #expect(try await !ledger.discard(replyID: reply.id, at: noon))
    }

    @Test("Discarding keeps the reason, and is final")
    func discard() async throws {
        let reply = try await ledger.judged(decision: .hold)
        #expect(try await ledger.discard(replyID: reply.id, at: noon))
        let discarded = try await ledger.reply(id: reply.id)
        #expect(discarded?.state == .discarded && discarded?.overrideReason == nil)
        #expect(try await !ledger.release(replyID: reply.id, reason: "x", at: noon))
    }

    @Test("A released reply has all its attempts before it again")
    func attempts() async throws {
        let reply = try await ledger.judged()
        try await ledger.advanceReply(reply.id, to: .transmitting, at: noon)
        try await ledger.advanceReply(reply.id, to: .deferred(until: noon + 9, detail: "450 later"), at: noon)
        let deferred = try await ledger.reply(id: reply.id)
        #expect(deferred?.attempts == 1 && deferred?.nextAttemptAt == noon + 9 && deferred?.problem == "450 later")
        try await ledger.advanceReply(reply.id, to: .transmitting, at: noon)
        try await ledger.advanceReply(reply.id, to: .refused(detail: "given up"), at: noon)
        _ = try await ledger.release(replyID: reply.id, reason: "again", at: noon)
        let released = try await ledger.reply(id: reply.id)
        #expect(released?.attempts == 0 && released?.nextAttemptAt == nil)
    }

    @Test("A reply that two processes judge has one record")
    func judgedTwice() async throws {
        let first = try await ledger.judged(decision: .hold)
        let second = try await fixture.again().judged(decision: .send)
        #expect(first == second)
    }

    @Test("Acknowledgements fall due in order, and again when they were put off")
    func due() async throws {
        for number in 1...3 { try await ledger.take(Mail(id: "\(number)@x.test", from: "c\(number)@x.test")) }
        let due = try await ledger.dueAcknowledgements(account: "help", at: noon, limit: 2)
        #expect(due.map(\.recipient) == ["c1@x.test", "c2@x.test"])
        #expect(due.first?.bytes == Array("ack".utf8))
        for acknowledgement in due {
            try await ledger.advanceAcknowledgement(acknowledgement.id, to: .transmitting, at: noon)
            try await ledger.advanceAcknowledgement(
                acknowledgement.id, to: .deferred(until: noon + 60, detail: "450"), at: noon)
        }
        #expect(
            try await ledger.dueAcknowledgements(account: "help", at: noon, limit: 9).map(\.recipient) == ["c3@x.test"])
        #expect(try await ledger.nextAcknowledgementAttempt(account: "help") == noon)
        #expect(try await ledger.dueAcknowledgements(account: "help", at: noon + 60, limit: 9).count == 3)
        #expect(try await ledger.dueAcknowledgements(account: "sales", at: noon + 60, limit: 9).isEmpty)
        try await ledger.sendAcknowledgements(at: noon + 60)
        #expect(try await ledger.nextAcknowledgementAttempt(account: "help") == nil)
    }

    @Test("What was interrupted is unknown, not what has just begun")
    func interrupted() async throws {
        try await ledger.take(Mail())
        let acknowledgement = try #require(
            try await ledger.dueAcknowledgements(account: "help", at: noon, limit: 1).first)
        try await ledger.advanceAcknowledgement(acknowledgement.id, to: .transmitting, at: noon)
        let (old, new) = (try await ledger.judged("old@desk.test"), try await ledger.judged("new@desk.test"))
        try await ledger.advanceReply(old.id, to: .transmitting, at: noon)
        try await ledger.advanceReply(new.id, to: .transmitting, at: noon + 500)
        #expect(try await ledger.settleInterrupted(account: "sales", before: noon + 100) == 0)
        #expect(try await ledger.settleInterrupted(account: "help", before: noon + 100) == 2)
        #expect(try await ledger.reply(id: old.id)?.state == .unknown)
        #expect(try await ledger.reply(id: new.id)?.state == .transmitting)
        #expect(try await ledger.dueAcknowledgements(account: "help", at: noon + 1_000, limit: 9).isEmpty)
        let record = try await ledger.history(of: DateInterval(start: noon - 1, end: noon + 1)).acknowledgements.first
        #expect(record?.state == .unknown && record?.sentAt == nil)
    }

    @Test("An outcome is recorded in a task that was cancelled")
    func cancelled() async throws {
        let ledger = fixture.ledger
        let reply = try await ledger.judged()
        try await ledger.advanceReply(reply.id, to: .transmitting, at: noon)
        let recorded = await withTaskGroup(of: Bool.self) { group in
            group.cancelAll()
            group.addTask {
                (try? await ledger.advanceReply(reply.id, to: .sent(serverReply: "250"), at: noon)) ?? false
            }
            return await group.next() ?? false
        }
        #expect(recorded)
        #expect(try await ledger.reply(id: reply.id)?.state == .sent)
    }
}
