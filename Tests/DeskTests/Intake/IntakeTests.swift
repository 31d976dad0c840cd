import Desk
import Foundation
import MailMessage
import Synchronization
import Testing

@Suite struct IntakeTests {
    private func numbered(_ number: Int) -> [UInt8] {
        mail([
            ("Message-ID", "<m\(number)@customer.test>"), ("From", "c\(number)@customer.test"),
            ("Return-Path", "<c\(number)@customer.test>"),
        ])
    }

    @Test("Each new mail is taken in once, and its flags stay as they are")
    func once() async throws {
        let desk = try IntakeFixture()
        desk.mailbox.put(mail(), in: "INBOX")
        #expect(try await desk.takeIn() == ["acknowledged"])
        #expect(try await desk.takeIn() == [])
        desk.mailbox.put(numbered(2), in: "INBOX")
        #expect(try await desk.takeIn() == ["acknowledged"])
        #expect(desk.mailbox.messages(in: "INBOX").map(\.flags) == [[], []])
    }

    @Test("A new UIDVALIDITY makes it look again, and acknowledge nothing that is known")
    func renumbered() async throws {
        let desk = try IntakeFixture()
        for number in 1...3 { desk.mailbox.put(numbered(number), in: "INBOX") }
        #expect(try await desk.takeIn() == ["acknowledged", "acknowledged", "acknowledged"])
        desk.mailbox.renumber()
        desk.mailbox.put(numbered(4), in: "INBOX")
        #expect(try await desk.takeIn() == ["known", "known", "known", "acknowledged"])
        #expect(try await desk.sendDue() == 4)
    }

    @Test("An empty folder is remembered with its UIDVALIDITY")
    func empty() async throws {
        let desk = try IntakeFixture()
        #expect(try await desk.takeIn() == [])
        #expect(
            try await desk.ledger().progress(account: "help", folder: "INBOX")
                == FolderProgress(uidValidity: 7, lastUID: 0))
    }

    @Test("Two copies by different ways are acknowledged once")
    func copies() async throws {
        let desk = try IntakeFixture()
        desk.mailbox.put(mail([("Delivered-To", "help@desk.test")]), in: "INBOX")
        desk.mailbox.put(mail([("Delivered-To", "sales@desk.test"), ("Received", "from relay.test")]), in: "INBOX")
        #expect(try await desk.takeIn() == ["acknowledged", "known"])
    }

    @Test("A mail that the server can't give is parked, and the next one taken in")
    func parked() async throws {
        let desk = try IntakeFixture(
            mailbox: FakeMailbox { call in
                if call == "fetch 1" { throw MailFailure(.permanent, operation: "fetch", detail: "broken") }
            })
        desk.mailbox.put(mail(), in: "INBOX")
        desk.mailbox.put(numbered(2), in: "INBOX")
        #expect(try await desk.takeIn() == ["parked", "acknowledged"])
        #expect(try await desk.takeIn() == [])
    }

    @Test("A lost connection leaves off at the mail at hand, and begins there again")
    func lost() async throws {
        let isBroken = Mutex(true)
        let desk = try IntakeFixture(
            mailbox: FakeMailbox { call in
                if call == "fetch 2", isBroken.withLock({ $0 }) {
                    throw MailFailure(.temporary, operation: call, detail: "lost")
                }
            })
        for number in 1...3 { desk.mailbox.put(numbered(number), in: "INBOX") }
        await #expect(throws: MailFailure.self) { try await desk.takeIn() }
        #expect(try await desk.ledger().progress(account: "help", folder: "INBOX")?.lastUID == 1)
        isBroken.withLock { $0 = false }
        #expect(try await desk.takeIn() == ["acknowledged", "acknowledged"])
    }

    @Test("A process that is to end stops before the next mail")
    func stopping() async throws {
        let desk = try IntakeFixture()
        for number in 1...3 { desk.mailbox.put(numbered(number), in: "INBOX") }
        let asked = Counter()
        await #expect(throws: CancellationError.self) { try await desk.takeIn(isStopping: { asked.next() > 2 }) }
        #expect(try await desk.takeIn() == ["acknowledged"])
    }

    @Test("A mail longer than the limit is acknowledged by its beginning")
    func long() async throws {
        let desk = try IntakeFixture()
        desk.mailbox.put(mail(body: String(repeating: "long\n", count: 9_000)), in: "INBOX")
        #expect(try await desk.takeIn() == ["acknowledged"])
    }

    @Test("A delivery report for an address that we wrote to stops acknowledgements to it")
    func bounce() async throws {
        let desk = try IntakeFixture()
        desk.mailbox.put(mail(), in: "INBOX")
        try await desk.takeIn()
        let report = """
            --b
            Content-Type: text/plain

            It failed.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.customer.test

            Final-Recipient: rfc822; Lena@customer.test
            Action: failed
            Status: 5.1.1 (no such user)

            Final-Recipient: rfc822; tom@customer.test
            Action: delayed
            Status: 4.2.2
            --b--

            """
        desk.mailbox.put(
            mail(
                [
                    ("Return-Path", "<>"), ("From", "MAILER-DAEMON@mx.customer.test"), ("Subject", "Undelivered"),
                    ("Message-ID", "<dsn@mx.customer.test>"),
                    ("Content-Type", "multipart/report; report-type=delivery-status; boundary=b"),
                ], body: report), in: "INBOX")
        desk.mailbox.put(
            mail([("Message-ID", "<m2@customer.test>"), ("Subject", "Another")], body: "Another."), in: "INBOX")
        #expect(try await desk.takeIn() == ["NeverAnswerNullReturnPaths", "StopAfterHardBounces"])
    }
}
