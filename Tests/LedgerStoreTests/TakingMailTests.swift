import Desk
import Foundation
import LedgerStore
import Testing

@Suite struct TakingMailTests {
    let fixture: LedgerFixture
    var ledger: LedgerStore { fixture.ledger }
    init() throws { fixture = try LedgerFixture() }

    struct Refusal: Error {}

    @Test("When the decision fails nothing is recorded")
    func atomic() async throws {
        let mail = Mail().incoming
        await #expect(throws: Refusal.self) { try await ledger.take(mail) { _ in throw Refusal() } }
        #expect(try await !ledger.context(for: mail).isKnown)
        #expect(try await ledger.waiting().isEmpty)
        guard case .taken(_, true, _, _) = try await ledger.take(Mail()) else {
            Issue.record("not acknowledged afterwards")
            return
        }
    }

    @Test("A mail is known again after the ledger was closed and opened")
    func reopened() async throws {
        try await ledger.take(Mail())
        let again = try fixture.again()
        let outcome = try await again.take(Mail().incoming) { _ in throw Refusal() }
        #expect(outcome == .alreadyKnown)
    }

    @Test("A mail without Message-ID is known again, and its neighbour is another")
    func withoutMessageID() async throws {
        try await ledger.take(Mail(id: nil))
        #expect(try await ledger.take(Mail(id: nil)) == .alreadyKnown)
        #expect(try await ledger.take(Mail(id: nil, body: "another")) != .alreadyKnown)
        #expect(try await ledger.waiting().count == 2)
    }

    @Test(
        "A mail joins the conversation that it names",
        arguments: [
            "In-Reply-To", "References", "an acknowledgement of ours", "a reply of ours", "the reference",
            "References past an unknown",
        ])
    func joins(way: String) async throws {
        let first = try await ledger.open()
        let reply = try await ledger.judged(in: first.id)
        try await ledger.send(reply, at: noon + 1)
        var mail = Mail(id: "m2@customer.test", body: "One more thing.", at: noon + 60)
        switch way {
        case "In-Reply-To": mail.inReplyTo = "m1@customer.test"
        case "References": mail.references = ["m1@customer.test", "x@elsewhere.test"]
        case "an acknowledgement of ours": mail.inReplyTo = "ack-\(first.reference)@rightback.desk.test"
        case "a reply of ours": mail.inReplyTo = "r1@desk.test"
        case "the reference": mail.subject = "Re: Auto: order [\(first.reference)]"
        default: (mail.inReplyTo, mail.references) = ("x@elsewhere.test", ["m1@customer.test", "y@elsewhere.test"])
        }
        #expect(try await ledger.conversation(of: mail) == first.id)
        let outcome = try await ledger.take(mail)
        guard case .taken(first.id, false, "AnswerOncePerConversation", _) = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test("A reference in the subject counts for its own customer only")
    func foreignReference() async throws {
        let first = try await ledger.open()
        let stranger = Mail(id: "s@evil.test", from: "s@evil.test", subject: "Re: [\(first.reference)]")
        #expect(try await ledger.conversation(of: stranger) == nil)
        guard case .taken(let id, true, _, _) = try await ledger.take(stranger) else {
            Issue.record("not acknowledged")
            return
        }
        #expect(id != first.id)
    }

    @Test("An answer to a reply that began of itself opens a conversation and is not acknowledged")
    func answerToOurs() async throws {
        try await ledger.send(try await ledger.judged(), at: noon)
        let answer = Mail(id: "a@customer.test", inReplyTo: "r1@desk.test", at: noon + 5)
        #expect(try await ledger.context(for: answer.incoming).answersOurMail)
        guard case .taken(let id, false, "AnswerOncePerConversation", _) = try await ledger.take(answer) else {
            Issue.record("acknowledged")
            return
        }
        #expect(try await ledger.waiting().map(\.id) == [id])
    }

    @Test("Behind a reply without conversation an older ancestor is found")
    func olderAncestor() async throws {
        let first = try await ledger.open()
        try await ledger.send(try await ledger.judged(), at: noon)
        let answer = Mail(id: "a@customer.test", inReplyTo: "r1@desk.test", references: ["m1@customer.test"])
        #expect(try await ledger.conversation(of: answer) == first.id)
    }

    @Test("Mail of a machine opens no conversation, and joins one that it names")
    func automatic() async throws {
        let away = Mail(id: "ooo@customer.test", extra: "Auto-Submitted: auto-replied\r\n")
        guard case .taken(0, false, _, _) = try await ledger.take(away) else {
            Issue.record("it has a conversation")
            return
        }
        let first = try await ledger.open()
        let second = Mail(
            id: "ooo2@customer.test", inReplyTo: "m1@customer.test", extra: "Auto-Submitted: auto-replied\r\n",
            at: noon + 9)
        try await ledger.take(second)
        #expect(
            try await ledger.waiting().first { $0.id == first.id }?.events.map(\.kind) == [
                .customerMail, .automaticMail,
            ])
    }

    @Test(
        "Nobody waits for an answer to spam, a loop or our own mail",
        arguments: ["X-Spam-Flag: YES", "X-Loop: x", "Sender: sam@desk.test"])
    func noCustomer(field: String) async throws {
        try await ledger.take(Mail(extra: field + "\r\n"))
        #expect(try await ledger.waiting().isEmpty)
    }

    @Test("Another mail with a known Message-ID is not acknowledged, but its customer waits")
    func sameIDOtherMail() async throws {
        let first = try await ledger.open()
        try await ledger.send(try await ledger.judged(in: first.id, at: noon + 1), at: noon + 1)
        #expect(try await ledger.waiting().isEmpty)
        guard
            case .taken(_, false, "AnswerEachMailOnce", _) = try await ledger.take(
                Mail(body: "A new trouble.", at: noon + 60))
        else {
            Issue.record("acknowledged twice")
            return
        }
        #expect(try await ledger.waiting().count == 1)
    }

    @Test("The same mail with a footer is a copy: nobody waits anew")
    func changedCopy() async throws {
        let first = try await ledger.open()
        try await ledger.send(try await ledger.judged(in: first.id, at: noon + 1), at: noon + 1)
        try await ledger.take(Mail(body: "Hello, where is my order?\r\n\r\nChecked for viruses.", at: noon + 60))
        #expect(try await ledger.waiting().isEmpty)
    }

    @Test("Limits count by author and by return path")
    func limits() async throws {
        for number in 1...2 {
            try await ledger.take(
                Mail(id: "\(number)@x.test", returnPath: "b\(number)@relay.test", at: noon + Double(number)))
        }
        let sameAuthor = try await ledger.context(
            for: Mail(id: "3@x.test", returnPath: "b3@relay.test", at: noon + 3).incoming)
        #expect(sameAuthor.toSenderInHour == 2 && sameAuthor.toSenderInDay == 2)
        let samePath = try await ledger.context(
            for: Mail(id: "4@x.test", from: "o@y.test", returnPath: "b1@relay.test", at: noon + 3).incoming)
        #expect(samePath.toSenderInHour == 1)
        let later = try await ledger.context(for: Mail(id: "5@x.test", at: noon + 3_700).incoming)
        #expect(later.toSenderInHour == 0 && later.toSenderInDay == 2 && later.byDeskInHour == 0)
        let stranger = try await ledger.context(for: Mail(id: "6@x.test", from: "o@y.test", at: noon + 3).incoming)
        #expect(stranger.toSenderInDay == 0 && stranger.byDeskInHour == 2)
    }

    @Test("A third mail within the hour is refused by the ladder")
    func ladder() async throws {
        for number in 1...2 { try await ledger.take(Mail(id: "\(number)@x.test")) }
        guard case .taken(_, false, "AnswerEachSenderSeldom", _) = try await ledger.take(Mail(id: "3@x.test")) else {
            Issue.record("acknowledged")
            return
        }
        #expect(try await ledger.dueAcknowledgements(account: "help", at: noon, limit: 9).count == 2)
    }

    @Test("A bounce stops an address that we wrote to, and no other")
    func bounces() async throws {
        try await ledger.take(Mail())
        var report = Mail(
            id: "dsn@mx.test", from: "mailer-daemon@mx.test", extra: "Auto-Submitted: auto-replied\r\n", at: noon + 5)
        report.hardBounces = ["lena@customer.test", "never@customer.test"]
        try await ledger.take(report)
        #expect(try await ledger.context(for: Mail(id: "2@x.test").incoming).hardBounceAt == noon + 5)
        let other = Mail(id: "3@x.test", from: "never@customer.test")
        #expect(try await ledger.context(for: other.incoming).hardBounceAt == nil)
        try await ledger.recordHardBounce(of: "Lena@customer.test", detail: "550", at: noon + 50)
        #expect(try await ledger.context(for: Mail(id: "2@x.test").incoming).hardBounceAt == noon + 50)
    }

    @Test("A folder's progress is what was recorded last, for it alone")
    func progress() async throws {
        #expect(try await ledger.progress(account: "help", folder: "INBOX") == nil)
        try await ledger.record(FolderProgress(uidValidity: 7, lastUID: 3), account: "help", folder: "INBOX")
        try await ledger.record(FolderProgress(uidValidity: .max, lastUID: .max), account: "help", folder: "INBOX")
        #expect(
            try await fixture.again().progress(account: "help", folder: "INBOX")
                == FolderProgress(uidValidity: .max, lastUID: .max))
        #expect(try await ledger.progress(account: "sales", folder: "INBOX") == nil)
    }

    @Test("A text of one letter with a hundred thousand marks is cut")
    func zalgo() async throws {
        try await ledger.take(
            Mail(
                extra: "Content-Type: text/plain; charset=utf-8\r\n",
                body: "e" + String(repeating: "\u{301}", count: 100_000)))
        let mails = try await ledger.conversation(referencing: ["m1@customer.test"])?.mails
        #expect(mails?.first?.text.unicodeScalars.count == 65_536)
    }

    @Test("A reference that is taken is made anew")
    func references() async throws {
        let made = Counting()
        let ledger = try LedgerStore(path: fixture.path) { made.next() < 3 ? "RB-000000" : "RB-000001" }
        try await ledger.take(Mail(id: "1@x.test"))
        try await ledger.take(Mail(id: "2@x.test", from: "o@y.test"))
        #expect(Set(try await ledger.waiting().map(\.reference)) == ["RB-000000", "RB-000001"])
    }
}
