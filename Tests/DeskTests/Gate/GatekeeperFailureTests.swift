import Desk
import Foundation
import MailMessage
import Synchronization
import Testing

@Suite struct GatekeeperFailureTests {
    /// Settles what was interrupted, as the sending of acknowledgements does now and then.
    private func settle(_ desk: GateFixture) async throws {
        desk.wait(700)
        try await Outgoing(account: "help", ledger: desk.ledger(), submission: desk.submission, world: desk.world)
            .sendDue { _ in }
    }

    @Test("A crash while sending leaves the reply unsent twice, held with a note", arguments: [true, false])
    func crash(isFlagged: Bool) async throws {
        let desk = try GateFixture(failing: [CancellationError()])
        desk.mailbox.put(poorReply(), in: "Outbox", flags: isFlagged ? ["\\Flagged"] : [])
        if !isFlagged {
            // Released from Held: there it is not sent, and can't be interrupted without a note.
            try await desk.round()
            desk.mailbox.setFlags(["\\Flagged"], onAllIn: "Held")
        }
        await #expect(throws: CancellationError.self) { try await desk.round() }
        try await desk.round()
        #expect(desk.submission.tried == 1, "it is in the hands of the first process until that is known to be dead")
        try await settle(desk)
        for _ in 1...3 { try await desk.round() }
        #expect(desk.submission.tried == 1)
        #expect(try await desk.records().map(\.state) == [.unknown])
        #expect(desk.replies(in: "Held") == 1 && desk.mailbox.messages(in: "Outbox").isEmpty)
        #expect(desk.notes().filter { $0.contains("may have gone out") }.count == 1)
        // Its agent looked, and decides anew.
        desk.mailbox.setFlags(["\\Flagged"], onAllIn: "Held")
        try await desk.round()
        #expect(desk.submission.taken.count == 1)
    }

    @Test("A temporary failure is tried again when its wait is over")
    func temporary() async throws {
        let desk = try GateFixture(failing: [MailFailure.temporary, MailFailure.wrongPassword])
        desk.mailbox.put(reply(), in: "Outbox")
        for (wait, tried) in [(0.0, 1), (9, 1), (1, 2), (59, 2), (1, 3)] {
            desk.wait(wait)
            try await desk.round()
            #expect(desk.submission.tried == tried)
        }
        #expect(desk.submission.taken.count == 1 && desk.replies(in: "Sent") == 1 && desk.notes().isEmpty)
    }

    @Test("A reply that the server refuses is held with one note that says why")
    func permanent() async throws {
        let desk = try GateFixture(failing: [MailFailure.permanent])
        desk.mailbox.put(reply(), in: "Outbox", flags: ["\\Flagged"])
        for _ in 1...3 { try await desk.round() }
        #expect(desk.submission.tried == 1)
        #expect(try await desk.records().map(\.state) == [.refused])
        #expect(desk.replies(in: "Held") == 1 && desk.notes().count == 1)
        #expect(desk.notes().first?.contains("550 no such user") == true)
    }

    @Test("A failing server gives a reply up after its attempts, and the agent learns of it")
    func givenUp() async throws {
        let desk = try GateFixture(failing: Array(repeating: MailFailure.temporary, count: 12))
        desk.mailbox.put(reply(), in: "Outbox")
        for _ in 1...14 {
            try await desk.round()
            desk.wait(1_800)
        }
        #expect(desk.submission.tried == 12)
        #expect(desk.notes().first?.contains("given up") == true)
    }

    @Test(
        "A connection that dies after sending leaves the reply to be filed, not sent",
        arguments: ["flag", "move", "select INBOX", "search"])
    func filing(call: String) async throws {
        let isBroken = Mutex(true)
        let mailbox = FakeMailbox { name in
            if name.hasPrefix(call), isBroken.withLock({ $0 }) {
                throw MailFailure(.temporary, operation: name, detail: "connection lost")
            }
        }
        let desk = try GateFixture(mailbox: mailbox)
        mailbox.put(mail(), in: "INBOX")
        mailbox.put(reply(), in: "Outbox")
        await #expect(throws: MailFailure.self) { try await desk.round() }
        isBroken.withLock { $0 = false }
        let left = mailbox.messages(in: "Outbox").count
        try await desk.round()
        // For all we know the process that sent it is still filing it.
        #expect(mailbox.messages(in: "Outbox").count == left)
        desk.wait(61)
        try await desk.round()
        #expect(desk.submission.tried == 1)
        #expect(mailbox.messages(in: "Sent").count == 1 && mailbox.messages(in: "Outbox").isEmpty)
        #expect(try await desk.records().map(\.state) == [.sent])
    }

    @Test("Where the inbox can't be searched the reply is filed all the same, and the next one sent")
    func noInbox() async throws {
        let desk = try GateFixture(mailbox: FakeMailbox(folders: ["Outbox", "Held", "Sent", "Parked"]))
        desk.mailbox.put(reply(), in: "Outbox")
        desk.mailbox.put(reply([("Message-ID", "<r2@desk.test>")]), in: "Outbox")
        try await desk.round()
        #expect(desk.mailbox.messages(in: "Sent").count == 2)
    }

    @Test("A reply that can't be moved to Held gets one note, however often it is tried")
    func noteOnce() async throws {
        let isBroken = Mutex(true)
        let mailbox = FakeMailbox { name in
            if name.hasPrefix("move"), isBroken.withLock({ $0 }) {
                throw MailFailure(.permanent, operation: name, detail: "over quota")
            }
        }
        let desk = try GateFixture(mailbox: mailbox)
        mailbox.put(poorReply(), in: "Outbox")
        for _ in 1...3 { await #expect(throws: MailFailure.self) { try await desk.round() } }
        isBroken.withLock { $0 = false }
        try await desk.round()
        #expect(desk.notes().count == 1 && desk.replies(in: "Held") == 1)
    }

    @Test("Two processes that work off one outbox send each reply once")
    func twoProcesses() async throws {
        let desk = try GateFixture()
        let first = FakeMailbox()
        let second = FakeMailbox()
        for number in 1...6 {
            for mailbox in [first, second] {
                mailbox.put(reply([("Message-ID", "<r\(number)@desk.test>")]), in: "Outbox")
            }
        }
        let gatekeepers = try [(desk.gatekeeper(), first), (desk.gatekeeper(), second)]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (gatekeeper, mailbox) in gatekeepers {
                group.addTask { try await gatekeeper.round(store: mailbox) { _ in } }
            }
            try await group.waitForAll()
        }
        #expect(desk.submission.tried == 6)
    }
}
