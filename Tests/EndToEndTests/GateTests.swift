import Desk
import Foundation
import MailMessage
import ReplyAnalysis
import TestSupport
import Testing

/// Agents' replies: which go out, which come back with what note, and how an agent overrides.
@Suite(.mailServer, .serialized, .enabled(if: MailServer.isAvailable))
struct GateTests {
    private static let templates = "replyTemplates: \(Fixtures.folder.path)/desk/templates"

    @Test func aGoodReplyGoesOutIsFiledAndMarksTheOriginalAnswered() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "good@desk.test", extra: Self.templates)
        try await desk.deliver(try .fixture("customers/01-dana-late-delivery.eml", sender: "dana@customer.test"))
        try await desk.round()
        _ = try await desk.awaitMail(1, of: "dana@customer.test")
        try await desk.putIntoOutbox(try .fixture("replies/01-good-dana.eml"))
        try await desk.round()

        let received = try await desk.awaitMail(2, of: "dana@customer.test")
        let reply = try #require(received.first { $0.field("Auto-Submitted") == nil })
        #expect(reply.message.text.contains("a sixth birthday on Wednesday"))
        #expect(reply.field("Return-Path") == "<support@desk.test>")
        #expect(try desk.mail(in: "Outbox").isEmpty)
        #expect(try desk.mail(in: "Held").isEmpty)
        #expect(try desk.mail(in: "Sent").map(\.message.messageID) == ["reply-01.priya@desk.test"])
        #expect(try await desk.flags().values.contains { $0.contains("\\Answered") })
        let record = try #require(try await desk.history().replies.first)
        #expect(record.state == .sent)
        #expect(record.agent == "Priya Nair")
        #expect(record.overrideReason == nil)
    }

    @Test(arguments: ["03-canned-marcus", "04-hollow-nora", "05-no-next-step-joerg", "06-placeholder-ines"])
    func aPoorReplyIsHeldWithANoteThatNamesItsSentences(_ name: String) async throws {
        let number = name.prefix(2)
        let desk = try DeskUnderTest(MailServer.current, account: "poor\(number)@desk.test", extra: Self.templates)
        let expected = try JSONDecoder().decode(
            Expected.self, from: Data(contentsOf: Fixtures.folder.appendingPathComponent("desk/replies/\(name).json")))
        let customer = "customer\(number)@customer.test"
        try await desk.deliver(try .fixture("\(expected.answers).eml", sender: customer))
        try await desk.round()
        try await desk.putIntoOutbox(try .fixture("replies/\(name).eml"))
        try await desk.round()

        #expect(try desk.mail(in: "Outbox").isEmpty)
        #expect(try desk.mail(in: "Sent").isEmpty)
        let held = try desk.mail(in: "Held")
        #expect(held.count == 2)
        let reply = try #require(held.first { $0.field("Auto-Submitted") == nil })
        let note = try #require(held.first { $0.field("Auto-Submitted") == "auto-generated" })
        let record = try #require(try await desk.history().replies.first)
        #expect(record.state == .held)
        #expect(note.message.inReplyTo == [record.messageID])
        #expect(reply.message.messageID == record.messageID)
        let errors = record.judgement.findings.filter { $0.severity == .error }
        #expect(!errors.isEmpty)
        let noteWords = Self.words(note.message.text)
        // What is not there has no place.
        #expect(errors.contains { $0.start < $0.end } || record.judgement.callToAction == .none)
        for finding in errors {
            #expect(noteWords.contains(Self.words(finding.rule)))
            let body = Array(record.body.unicodeScalars)
            let marked = String(String.UnicodeScalarView(body[finding.start..<finding.end]))
            guard !marked.isEmpty else { continue }
            #expect(
                noteWords.contains(String(Self.words(marked).prefix(200))),
                "\(finding.rule) has no sentence in:\n\(note)")
        }
        try await desk.round()
        #expect(try desk.mail(in: "Held").count == 2, "one note is enough")
    }

    @Test func aHeldReplyThatItsAgentFlagsGoesOut() async throws {
        let (desk, customer) = try await Self.deskWithAHeldReply("flag")
        try await desk.withMailbox { store in
            _ = try await store.select("Held")
            for uid in try await store.search(messageID: "held@desk.test") {
                try await store.addFlags(["\\Flagged"], to: uid)
            }
        }
        try await desk.round()
        _ = try await desk.awaitMail(1, of: customer)
        let record = try #require(try await desk.history().replies.first)
        #expect(record.state == .sent)
        #expect(record.overrideReason == "flagged by its agent")
        #expect(try desk.mail(in: "Sent").map(\.message.messageID) == ["held@desk.test"])
        try await Self.expectNoMore(desk, customer, than: 1)
    }

    @Test func anOverrideHeaderSendsAndIsTakenOut() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "header@desk.test")
        try await desk.putIntoOutbox(
            Letter(
                reply: "override@desk.test", to: "header@customer.test",
                headers: ["X-Rightback-Override: agreed on the phone"], body: Self.hollow))
        try await desk.round()
        let received = try await desk.awaitMail(1, of: "header@customer.test")
        #expect(received[0].field("X-Rightback-Override") == nil)
        #expect(received[0].message.newText.contains("inconvenience"))
        let record = try #require(try await desk.history().replies.first)
        #expect(record.overrideReason == "agreed on the phone")
        #expect(record.judgement.verdict == .hold)
        try await Self.expectNoMore(desk, "header@customer.test", than: 1)
    }

    @Test func aReleasedReplyGoesOutOnceWithItsReasonRecorded() async throws {
        let (desk, customer) = try await Self.deskWithAHeldReply("release")
        let id = try #require(try await desk.history().replies.first).id
        let listed = try await desk.run("hold", "list")
        #expect(listed.stdout.contains("\(id)  Priya Nair  to \(customer)"), "\(listed)")
        let shown = try await desk.run("hold", "show", "\(id)")
        #expect(shown.stdout.contains("We apologise for any inconvenience"))
        let withoutReason = try await desk.run("hold", "release", "\(id)", "--reason", " ")
        #expect(withoutReason.status == 2)
        let released = try await desk.run("hold", "release", "\(id)", "--reason", "the customer knows")
        #expect(released.status == 0)
        let again = try await desk.run("hold", "release", "\(id)", "--reason", "twice")
        #expect(again.status == 2)
        #expect(again.complaints.count == 1)
        try await desk.round()
        _ = try await desk.awaitMail(1, of: customer)
        #expect(try await desk.history().replies.first?.overrideReason == "the customer knows")
        try await Self.expectNoMore(desk, customer, than: 1)
    }

    @Test func aDiscardedReplyIsParkedAndNeverSent() async throws {
        let (desk, customer) = try await Self.deskWithAHeldReply("discard")
        let id = try #require(try await desk.history().replies.first).id
        #expect(try await desk.run("hold", "discard", "\(id)").status == 0)
        try await desk.round()
        #expect(try desk.mail(in: "Parked").map(\.message.messageID) == ["held@desk.test"])
        #expect(try await desk.history().replies.first?.state == .discarded)
        #expect(try await desk.run("hold", "list").stdout == "Nothing is held.\n")
        try await Self.expectNoMore(desk, customer, than: 0)
    }

    @Test func aReplyWithoutRecipientIsParkedWithItsReason() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "nobody@desk.test")
        try await desk.putIntoOutbox(Letter(reply: "nobody@desk.test", to: nil, body: "Yes, we do."))
        try await desk.round()
        let parked = try desk.mail(in: "Parked")
        #expect(parked.count == 2)
        #expect(parked.contains { $0.message.text.contains("it has no recipient") })
        #expect(try desk.mail(in: "Outbox").isEmpty)
        #expect(try await desk.round().stderr.contains("parked") == false, "it is parked once")
    }

    @Test func aTemporaryFailureLeavesTheReplyAndIsTriedAgainLater() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "later@desk.test")
        try await desk.putIntoOutbox(Self.overridden("later@desk.test", to: "tempfail@customer.test"))
        try await desk.round()
        #expect(try desk.mail(in: "Outbox").count == 1)
        let record = try #require(try await desk.history().replies.first)
        #expect(record.state == .intended)
        #expect(record.attempts == 1)
        #expect(record.problem?.contains("450") == true, "\(record.problem ?? "no problem")")
        #expect((record.nextAttemptAt ?? .distantPast) > record.judgedAt)
        try await desk.round()
        #expect(try await desk.history().replies.first?.attempts == 1, "not before its time")
        try await eventually("a second attempt") {
            try await desk.round()
            return try await desk.history().replies.first?.attempts == 2
        }
        #expect(try desk.mail(in: "Outbox").count == 1)
    }

    @Test func aRefusedReplyComesBackWithTheServersWords() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "refused@desk.test")
        try await desk.putIntoOutbox(Self.overridden("refused@desk.test", to: "reject@customer.test"))
        try await desk.round()
        let held = try desk.mail(in: "Held")
        #expect(held.count == 2)
        let note = try #require(held.first { $0.field("Auto-Submitted") != nil })
        #expect(Self.words(note.message.text).contains("Nobody of that name lives here"), "\(note)")
        #expect(try await desk.history().replies.first?.state == .refused)
        #expect(try desk.mail(in: "Outbox").isEmpty)
        try await desk.round()
        #expect(try desk.mail(in: "Held").count == 2)
    }

    // MARK: -

    private struct Expected: Decodable { let answers: String }

    private static let hollow =
        "We apologise for any inconvenience caused. Your satisfaction is very important to us.\n\n-- \nPriya Nair"

    private static func overridden(_ id: String, to customer: String) -> Letter {
        Letter(reply: id, to: customer, headers: ["X-Rightback-Override: for the test"], body: "Yes, we do.")
    }

    private static func deskWithAHeldReply(_ name: String) async throws -> (DeskUnderTest, customer: String) {
        let desk = try DeskUnderTest(MailServer.current, account: "\(name)@desk.test")
        let customer = "held-\(name)@customer.test"
        try await desk.putIntoOutbox(Letter(reply: "held@desk.test", to: customer, body: hollow))
        try await desk.round()
        #expect(try desk.mail(in: "Held").count == 2)
        #expect(try desk.mail(of: customer).isEmpty)
        return (desk, customer)
    }

    private static func expectNoMore(_ desk: DeskUnderTest, _ customer: String, than count: Int) async throws {
        try await desk.round()
        try await desk.settle()
        #expect(try desk.mail(of: customer).count == count)
    }

    /// One space between words, so that folding and quoting don't matter.
    private static func words(_ text: String) -> String {
        text.split { $0.isWhitespace || $0 == ">" }.joined(separator: " ")
    }
}
