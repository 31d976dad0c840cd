import Desk
import Foundation
import MailMessage
import Testing

@Suite struct OutgoingTests {
    private func desk(failing outcomes: [any Error] = [], mails: Int = 1) async throws -> IntakeFixture {
        let desk = try IntakeFixture(failing: outcomes)
        for number in 1...mails {
            let address = "c\(number)@customer.test"
            desk.mailbox.put(
                mail([("Message-ID", "<\(number)@x.test>"), ("From", address), ("Return-Path", "<\(address)>")]),
                in: "INBOX")
        }
        try await desk.takeIn()
        return desk
    }

    private func states(_ desk: IntakeFixture) async throws -> [AcknowledgementRecord.State] {
        try await desk.ledger().history(of: DateInterval(start: noon - 1, duration: 1_000_000)).acknowledgements.map(
            \.state)
    }

    @Test("An acknowledgement goes to its one recipient, from the null return path, once")
    func once() async throws {
        let desk = try await desk(mails: 3)
        #expect(try await desk.sendDue() == 3)
        #expect(try await desk.sendDue() == 0)
        #expect(
            desk.submission.taken.map(\.recipients) == [
                ["c1@customer.test"], ["c2@customer.test"], ["c3@customer.test"],
            ])
        #expect(desk.submission.taken.allSatisfy { $0.returnPath == nil })
        #expect(try await states(desk) == [.sent, .sent, .sent])
    }

    @Test("A crash between transmitting and the outcome loses the acknowledgement rather than sending it twice")
    func crash() async throws {
        let desk = try await desk(failing: [CancellationError()], mails: 2)
        await #expect(throws: CancellationError.self) { try await desk.sendDue() }
        #expect(try await desk.sendDue() == 1)
        #expect(try await states(desk) == [.transmitting, .sent])
        desk.wait(601)
        #expect(try await desk.sendDue() == 0)
        #expect(try await states(desk) == [.unknown, .sent])
        #expect(desk.submission.tried == 2)
    }

    @Test("A temporary failure is tried again after its wait, the same bytes")
    func temporary() async throws {
        let desk = try await desk(failing: [MailFailure.temporary])
        #expect(try await desk.sendDue() == 1)
        #expect(try await desk.ledger().nextAcknowledgementAttempt(account: "help") == noon + 10)
        desk.wait(9)
        #expect(try await desk.sendDue() == 0)
        desk.wait(1)
        #expect(try await desk.sendDue() == 1)
        #expect(
            desk.submission.taken.count == 1
                && Message(desk.submission.taken[0].message).messageID == "id-1@rightback.desk.test")
    }

    private func bounceStop(_ desk: IntakeFixture) async throws -> Date? {
        let next = mail([
            ("Message-ID", "<n@x.test>"), ("From", "c1@customer.test"), ("Return-Path", "<c1@customer.test>"),
        ])
        return try await desk.ledger().context(for: incoming(next)).hardBounceAt
    }

    @Test("A refusal for good is not tried again, and stops acknowledgements to the address")
    func permanent() async throws {
        let desk = try await desk(failing: [MailFailure.permanent])
        #expect(try await desk.sendDue() == 1)
        desk.wait(86_400)
        #expect(try await desk.sendDue() == 0)
        #expect(try await states(desk) == [.refused])
        #expect(try await bounceStop(desk) == noon)
    }

    @Test("A server that is down, or a wrong password, is no bounce of the customer's address")
    func givenUp() async throws {
        let desk = try await desk(failing: Array(repeating: MailFailure.wrongPassword, count: 12))
        for _ in 1...12 {
            try await desk.sendDue()
            desk.wait(1_800)
        }
        #expect(try await states(desk) == [.refused])
        #expect(try await bounceStop(desk) == nil)
    }

    @Test("Two processes send each acknowledgement once")
    func twoProcesses() async throws {
        let desk = try await desk(mails: 12)
        let tried = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 1...3 { group.addTask { try await desk.sendDue() } }
            return try await group.reduce(0, +)
        }
        #expect(tried == 12 && desk.submission.taken.count == 12)
    }

    @Test(
        "Waits grow, the last one repeats, and the attempts end",
        arguments: [(1, 10.0), (2, 60), (3, 300), (4, 900), (5, 1_800), (11, 1_800), (12, nil), (13, nil)]
            as [(Int, Double?)])
    func schedule(attempt: Int, wait: Double?) {
        let step = RetrySchedule().step(after: .temporary, attempts: attempt, now: noon)
        if let wait {
            #expect(step == .deferred(until: noon + wait, detail: "SMTP RCPT: 450 later"))
        } else {
            #expect(step == .refused(detail: "given up: SMTP RCPT: 450 later"))
        }
        #expect(
            RetrySchedule().step(after: .permanent, attempts: 1, now: noon)
                == .refused(detail: "SMTP RCPT: 550 no such user"))
    }
}
