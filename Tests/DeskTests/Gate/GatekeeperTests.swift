import Desk
import Foundation
import MailMessage
import Testing

@Suite struct GatekeeperTests {
    @Test("A good reply is sent once, filed, and its original marked as answered")
    func good() async throws {
        let desk = try GateFixture()
        desk.mailbox.put(mail(), in: "INBOX")
        desk.mailbox.put(mail([("Message-ID", "<xm1@customer.test.example>")]), in: "INBOX")
        desk.mailbox.put(reply(), in: "Outbox")
        try await desk.round()
        try await desk.round()
        #expect(desk.submission.taken.count == 1)
        #expect(desk.submission.taken.first?.returnPath == "sam@desk.test")
        #expect(desk.submission.taken.first?.recipients == ["lena@customer.test"])
        #expect(desk.mailbox.messages(in: "Outbox").isEmpty)
        #expect(desk.mailbox.messages(in: "Sent").map(\.flags) == [["\\Seen"]])
        // An id that only contains the original's is another mail.
        #expect(desk.mailbox.messages(in: "INBOX").map(\.flags) == [["\\Answered"], []])
        #expect(try await desk.records().map(\.state) == [.sent])
    }

    @Test("A poor reply lies in Held with one note that marks the sentences")
    func poor() async throws {
        let desk = try GateFixture()
        desk.mailbox.put(poorReply(), in: "Outbox")
        for _ in 1...3 { try await desk.round() }
        #expect(desk.submission.tried == 0)
        #expect(desk.replies(in: "Held") == 1 && desk.mailbox.messages(in: "Outbox").isEmpty)
        #expect(desk.notes().count == 1)
        #expect(desk.notes().first?.contains("FillThePlaceholder > ") == true)
        let note = try #require(
            desk.mailbox.messages(in: "Held").map { Message($0.bytes) }.first { $0.subject.hasPrefix("Held: ") })
        #expect(note.inReplyTo == ["r1@desk.test"] && note.to.map(\.address) == ["sam@desk.test"])
        #expect(note.headers.first("Auto-Submitted") == "auto-generated")
    }

    @Test("A held reply that is put back unchanged is held again: judged once, with one note")
    func putBack() async throws {
        let desk = try GateFixture()
        desk.mailbox.put(poorReply(), in: "Outbox")
        try await desk.round()
        desk.wait(60)
        desk.mailbox.drag(where: { Message($0.bytes).messageID == "r1@desk.test" }, from: "Held", to: "Outbox")
        try await desk.round()
        let records = try await desk.records()
        #expect(records.map(\.judgedAt) == [noon] && records.map(\.state) == [.held])
        #expect(desk.notes().count == 1 && desk.replies(in: "Held") == 1 && desk.submission.tried == 0)
    }

    @Test("A held reply that was mended is judged anew")
    func mended() async throws {
        let desk = try GateFixture()
        desk.mailbox.put(poorReply(), in: "Outbox")
        try await desk.round()
        desk.mailbox.put(reply(), in: "Outbox")
        try await desk.round()
        #expect(Set(try await desk.records().map(\.state)) == [.held, .sent])
    }

    @Test("An override by header is recorded, and not sent along")
    func overrideHeader() async throws {
        let desk = try GateFixture()
        desk.mailbox.put(poorReply([("X-Rightback-Override", "the customer is on the\r\n\tphone")]), in: "Outbox")
        try await desk.round()
        #expect(try await desk.records().first?.overrideReason?.hasPrefix("the customer is on the") == true)
        let sent = try #require(desk.submission.taken.first)
        #expect(!String(decoding: sent.message, as: UTF8.self).contains("phone"))
        #expect(Message(sent.message).headers.first("X-Rightback-Override") == nil)
        #expect(Message(sent.message).text.contains("[ORDER NUMBER]"))
    }

    @Test("An override without need is not recorded as one")
    func needlessOverride() async throws {
        let desk = try GateFixture()
        desk.mailbox.put(reply([("X-Rightback-Override", "x")]), in: "Outbox")
        try await desk.round()
        #expect(try await desk.records().map(\.overrideReason) == [nil])
        #expect(desk.submission.taken.count == 1)
    }

    @Test(
        "A flag in Held, a flag in the outbox, a header put in, and a release each let a held reply go",
        arguments: 0..<4)
    func overrides(way: Int) async throws {
        let desk = try GateFixture()
        desk.mailbox.put(poorReply(), in: "Outbox")
        try await desk.round()
        switch way {
        case 0: desk.mailbox.setFlags(["\\Flagged"], onAllIn: "Held")
        case 1:
            desk.mailbox.setFlags(["\\Flagged"], onAllIn: "Held")
            desk.mailbox.drag(where: { Message($0.bytes).messageID == "r1@desk.test" }, from: "Held", to: "Outbox")
        case 2: desk.mailbox.put(poorReply([("X-Rightback-Override", "by header")]), in: "Outbox")
        default:
            let record = try #require(try await desk.records().first)
            #expect(try await desk.ledger().release(replyID: record.id, reason: "by hand", at: noon))
        }
        try await desk.round()
        #expect(desk.submission.taken.count == 1)
        let record = try #require(try await desk.records().first)
        #expect(
            record.state == .sent
                && record.overrideReason
                    == ["flagged by its agent", "flagged by its agent", "by header", "by hand"][way]
        )
        #expect(desk.replies(in: "Sent") == 1)
        try await desk.round()
        #expect(desk.submission.taken.count == 1)
    }

    @Test("What was discarded is filed away and never sent")
    func discard() async throws {
        let desk = try GateFixture()
        desk.mailbox.put(poorReply(), in: "Outbox")
        try await desk.round()
        let record = try #require(try await desk.records().first)
        #expect(try await desk.ledger().discard(replyID: record.id, at: noon))
        try await desk.round()
        #expect(desk.replies(in: "Parked") == 1 && desk.replies(in: "Held") == 0 && desk.submission.tried == 0)
        // Brought back, it is put before its agent, and filed away again.
        desk.mailbox.drag(from: "Parked", to: "Outbox")
        try await desk.round()
        #expect(desk.submission.tried == 0 && desk.mailbox.messages(in: "Outbox").isEmpty)
    }

    @Test("With the gate switched off a poor reply goes out, and that is recorded")
    func switchedOff() async throws {
        let desk = try GateFixture()
        desk.mailbox.put(poorReply(), in: "Outbox")
        try await desk.round(gate: Gate(isEnabled: false))
        #expect(desk.submission.taken.count == 1)
        #expect(try await desk.records().first?.overrideReason?.contains("gate.enabled") == true)
    }

    @Test("Blind copies get it, and nobody learns of them")
    func blindCopies() async throws {
        let desk = try GateFixture()
        desk.mailbox.put(
            reply([
                ("Cc", "Tom <tom@customer.test>, LENA@customer.test"), ("Bcc", "boss@desk.test"),
                ("Resent-Bcc", "x@desk.test"),
            ]),
            in: "Outbox")
        try await desk.round()
        let sent = try #require(desk.submission.taken.first)
        #expect(sent.recipients == ["lena@customer.test", "tom@customer.test", "boss@desk.test"])
        #expect(Message(sent.message).bcc.isEmpty && !String(decoding: sent.message, as: UTF8.self).contains("boss@"))
    }

    @Test(
        "What can't be sent is parked with a note, and the next is sent",
        arguments: ["no recipient", "too large", "unreadable", "our own note"])
    func parked(what: String) async throws {
        let mailbox = FakeMailbox { call in
            if what == "unreadable", call == "fetch 1" {
                throw MailFailure(.permanent, operation: "fetch", detail: "broken")
            }
        }
        let desk = try GateFixture(mailbox: mailbox)
        switch what {
        case "no recipient": mailbox.put(reply([("To", nil)]), in: "Outbox")
        case "too large": mailbox.put(reply(body: String(repeating: "long\n", count: 1_000)), in: "Outbox")
        case "our own note": mailbox.put(reply([("X-Rightback-Auto", "note")]), in: "Outbox")
        default: mailbox.put(reply(), in: "Outbox")
        }
        mailbox.put(reply([("Message-ID", "<r2@desk.test>")]), in: "Outbox")
        let reports = try await desk.round(byteLimit: 4_000)
        #expect(mailbox.messages(in: "Parked").count == 2 && mailbox.messages(in: "Outbox").isEmpty)
        #expect(desk.submission.taken.count == 1 && mailbox.messages(in: "Sent").count == 1)
        #expect(reports.contains { if case .parked = $0 { true } else { false } })
        try await desk.round(byteLimit: 4_000)
        #expect(mailbox.messages(in: "Parked").count == 2)
    }

    @Test("A note that is flagged or moved to the outbox is never sent")
    func notes() async throws {
        let desk = try GateFixture()
        desk.mailbox.put(poorReply(), in: "Outbox")
        try await desk.round()
        desk.mailbox.drag(where: { Message($0.bytes).messageID == "r1@desk.test" }, from: "Held", to: "Sent")
        desk.mailbox.setFlags(["\\Flagged"], onAllIn: "Held")
        try await desk.round()
        desk.mailbox.drag(from: "Held", to: "Outbox")
        try await desk.round()
        #expect(desk.submission.tried == 0 && desk.mailbox.messages(in: "Outbox").isEmpty)
    }

    @Test("A message marked as deleted is left alone")
    func deleted() async throws {
        let desk = try GateFixture()
        desk.mailbox.put(reply(), in: "Outbox", flags: ["\\Deleted"])
        try await desk.round()
        #expect(desk.submission.tried == 0 && desk.mailbox.messages(in: "Outbox").count == 1)
    }

    @Test("A reply without Message-ID and Date goes out with both, the same on each attempt, and its answer is known")
    func addedFields() async throws {
        let desk = try GateFixture(failing: [MailFailure.temporary])
        desk.mailbox.put(reply([("Message-ID", nil), ("Date", nil)]), in: "Outbox")
        try await desk.round()
        desk.wait(60)
        try await desk.round()
        let sent = Message(try #require(desk.submission.taken.first).message)
        let id = try #require(sent.messageID)
        #expect(id.hasSuffix("@rightback.desk.test") && sent.date?.instant == noon + 60)
        #expect(try await desk.records().map(\.messageID) == [id])
        let answer = incoming(mail([("In-Reply-To", "<\(id)>"), ("Message-ID", "<m2@customer.test>")]))
        #expect(try await desk.ledger().context(for: answer).answersOurMail)
    }

    @Test("A round fetches each held message once")
    func fetches() async throws {
        let desk = try GateFixture()
        desk.mailbox.put(poorReply(), in: "Outbox")
        try await desk.round()
        let gatekeeper = try desk.gatekeeper()
        try await gatekeeper.round(store: desk.mailbox) { _ in }
        #expect(desk.mailbox.takeCalls().contains { $0.hasPrefix("fetch") })
        try await gatekeeper.round(store: desk.mailbox) { _ in }
        #expect(!desk.mailbox.takeCalls().contains { $0.hasPrefix("fetch") })
        desk.mailbox.renumber()
        try await gatekeeper.round(store: desk.mailbox) { _ in }
        #expect(desk.mailbox.takeCalls().contains { $0.hasPrefix("fetch") })
    }
}
