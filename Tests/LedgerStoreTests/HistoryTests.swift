import Desk
import Foundation
import LedgerStore
import ReplyAnalysis
import Testing

@Suite struct HistoryTests {
    let fixture: LedgerFixture
    var ledger: LedgerStore { fixture.ledger }
    init() throws { fixture = try LedgerFixture() }

    let hour = 3_600.0
    let day = 86_400.0

    @Test("A conversation has its events in order: mail, acknowledgement, reply")
    func events() async throws {
        let conversation = try await ledger.open()
        try await ledger.sendAcknowledgements(at: noon + 1)
        try await ledger.send(try await ledger.judged(in: conversation.id, at: noon + hour), at: noon + hour)
        let history = try await ledger.history(of: DateInterval(start: noon, duration: day))
        let record = try #require(history.conversations.first)
        #expect(
            record.events == [
                ConversationEvent(kind: .customerMail, at: noon),
                ConversationEvent(kind: .acknowledgement, at: noon + 1),
                ConversationEvent(kind: .reply, at: noon + hour, agent: "Sam Reed"),
            ])
        #expect(record.agent == "Sam Reed" && record.customerAddress == "lena@customer.test")
        #expect(record.waitingSince() == nil && record.waitingSince(at: noon + 2) == noon)
        #expect(history.replies.map(\.messageID) == ["r1@desk.test"])
        #expect(history.acknowledgements.map(\.messageID) == ["m1@customer.test"])
        #expect(history.acknowledgements.first?.sentAt == noon + 1)
    }

    @Test(
        "The span has what happened in it and who waited in it, up to its end",
        arguments: [
            // Span of day 2, with mail at day 0: answered when, and whether the conversation belongs to the span.
            (nil, true), (0.5, false), (2.5, true), (3.5, true),
        ] as [(Double?, Bool)])
    func span(answeredAt: Double?, isIn: Bool) async throws {
        let conversation = try await ledger.open()
        if let answeredAt {
            let at = noon + answeredAt * day
            try await ledger.send(try await ledger.judged(in: conversation.id, at: at), at: at)
        }
        let history = try await ledger.history(of: DateInterval(start: noon + 2 * day, duration: day))
        #expect(history.conversations.map(\.id) == (isIn ? [conversation.id] : []))
        #expect(history.conversations.allSatisfy { $0.events.allSatisfy { $0.at < noon + 3 * day } })
    }

    @Test("What begins with the span is in it, what begins with its end is not")
    func edges() async throws {
        try await ledger.take(Mail(id: "1@x.test", at: noon))
        try await ledger.take(Mail(id: "2@x.test", from: "o@x.test", at: noon + day))
        _ = try await ledger.judged(at: noon + day)
        let history = try await ledger.history(of: DateInterval(start: noon, duration: day))
        #expect(history.conversations.count == 1 && history.acknowledgements.count == 1 && history.replies.isEmpty)
    }

    @Test("A declined mail is in the history with its rule and reason")
    func declined() async throws {
        try await ledger.take(Mail(extra: "Precedence: junk\r\nX-Loop: x\r\n"))
        let record = try #require(
            try await ledger.history(of: DateInterval(start: noon, duration: 1)).acknowledgements.first)
        #expect(record.state == .declined && record.rule == "NeverAnswerAutomaticMail" && !record.reason.isEmpty)
        #expect(record.recipient == "lena@customer.test")
    }

    @Test("A customer waits from their first mail after the last reply; an acknowledgement is no answer")
    func waiting() async throws {
        let conversation = try await ledger.open()
        try await ledger.sendAcknowledgements(at: noon + 1)
        #expect(try await ledger.waiting().first?.waitingSince() == noon)
        try await ledger.send(try await ledger.judged(in: conversation.id, at: noon + hour), at: noon + hour)
        #expect(try await ledger.waiting().isEmpty)
        for number in 2...3 {
            try await ledger.take(
                Mail(
                    id: "m\(number)@x.test", inReplyTo: "m1@customer.test", body: "\(number)",
                    at: noon + Double(number) * hour))
        }
        #expect(try await ledger.waiting().first?.waitingSince() == noon + 2 * hour)
        let held = try await ledger.judged("r2@desk.test", in: conversation.id, decision: .hold, at: noon + 4 * hour)
        #expect(held.state == .held)
        #expect(try await ledger.waiting().count == 1)
    }

    @Test("A reply counts as one though its copy to the desk was taken in before it was recorded as sent")
    func copyToTheDesk() async throws {
        let conversation = try await ledger.open()
        let copy = Mail(id: "r1@desk.test", from: "sam@desk.test", inReplyTo: "m1@customer.test", at: noon + 5)
        let identity = copy.incoming.identity
        let reply = try await ledger.record(
            NewReply(
                identity: identity, conversationID: conversation.id, account: "help", agent: "Sam Reed",
                agentAddress: "sam@desk.test", recipient: "lena@customer.test", subject: copy.subject,
                judgedAt: noon + 4,
                judgement: Judgement(), decision: .send, body: copy.body))
        try await ledger.advanceReply(reply.id, to: .transmitting, at: noon + 4)
        try await ledger.take(copy)
        try await ledger.advanceReply(reply.id, to: .sent(serverReply: "250"), at: noon + 6)
        #expect(try await ledger.waiting().isEmpty)
        #expect(try await ledger.take(copy) == .alreadyKnown)
    }

    @Test("A promise is open from sending until a later reply")
    func promises() async throws {
        let mail = Mail()
        try await ledger.take(mail, deadline: noon + day)
        #expect(try await ledger.openPromises().isEmpty)
        try await ledger.sendAcknowledgements(at: noon + 1)
        let conversation = try #require(try await ledger.conversation(of: mail))
        let open = try #require(try await ledger.openPromises().first)
        #expect(
            open.due == noon + day && open.madeAt == noon + 1 && open.customer == "lena@customer.test"
                && open.owner == nil)
        let promised = Judgement.Promise(text: "I will call you", owner: nil, action: "call", due: nil)
        let reply = try await ledger.judged(in: conversation, promises: [promised], at: noon + hour)
        #expect(try await ledger.openPromises().count == 1)
        try await ledger.send(reply, at: noon + hour)
        let later = try await ledger.openPromises()
        #expect(later.map(\.text) == ["I will call you"] && later.first?.owner == "Sam Reed")
        try await ledger.send(try await ledger.judged("r2@desk.test", in: conversation, at: noon + day), at: noon + day)
        #expect(try await ledger.openPromises().isEmpty)
    }

    @Test("A thread is read oldest first, with who wrote what, without copies")
    func thread() async throws {
        let conversation = try await ledger.open()
        try await ledger.take(Mail(body: "Hello, where is my order? -- scanned", at: noon + 1))
        try await ledger.send(try await ledger.judged(in: conversation.id, at: noon + 2), at: noon + 2)
        try await ledger.take(Mail(id: "m2@x.test", inReplyTo: "r1@desk.test", body: "Thanks", at: noon + 3))
        let mails = try #require(try await ledger.conversation(referencing: ["unknown", "m2@x.test"])).mails
        #expect(mails.map(\.text) == ["Hello, where is my order?", "It comes on Friday.", "Thanks"])
        #expect(mails.map(\.isFromCustomer) == [true, false, true])
        #expect(try await ledger.conversation(referencing: ["unknown", ""]) == nil)
    }

    @Test("Replies are listed by state and account")
    func replies() async throws {
        _ = try await ledger.judged("a@desk.test", decision: .hold)
        _ = try await ledger.judged("b@desk.test", decision: .sendOverridden(reason: "urgent"))
        #expect(try await ledger.replies(in: [.held], account: nil).map(\.messageID) == ["a@desk.test"])
        #expect(try await ledger.replies(in: [.held, .intended], account: "help").count == 2)
        #expect(try await ledger.replies(in: [.held, .intended], account: "sales").isEmpty)
        #expect(try await ledger.replies(in: [.intended], account: nil).first?.overrideReason == "urgent")
    }
}
