import MailMessage
import Testing

@Suite("What a machine wrote")
struct AutomaticMailTests {
    struct Case: Sendable, CustomStringConvertible {
        var headers: String
        var body: String
        var kind: AutomaticMail.Kind
        var description: String { headers.split(separator: "\n").last.map(String.init) ?? "" }
        init(_ headers: String, _ body: String, _ kind: AutomaticMail.Kind) {
            self.headers = headers
            self.body = body
            self.kind = kind
        }
    }

    static let people: [Case] = [
        Case("Subject: Delivery problem with order 4711", "My parcel could not be delivered. Please help.", .none),
        Case("Subject: Delivery failed", "The courier says the delivery failed, nobody rang.", .none),
        Case("Subject: Undeliverable parcel", "Why was it returned to sender?", .none),
        Case("Subject: Unzustellbare Sendung", "Ihr Paket kam zurück.", .none),
        Case("Subject: Auto: Kaufvertrag", "Bitte senden Sie mir den Vertrag.", .none),
        Case("Subject: Vacation booking", "We would like to come in July.", .none),
        Case("Subject: Holiday on leave", "I need my papers.", .none),
        Case("Subject: Abwesenheit meines Sohnes", "Er ist krank.", .none),
        Case("Subject: Order", "I will be out of the office until Monday, please deliver after that.", .none),
        Case("Subject: Bestellung", "Ich bin bis zum 9. März nicht zu Hause. Bitte später liefern.", .none),
        Case(
            "Subject: Problem", "Your system says \"this is the mail system at host mx.example.org\". What is that?",
            .none),
        Case("Subject: Re: Automatic reply: Order", "Thanks, but when do you come back?", .none),
        Case("Subject: Fwd: Mail delivery failed", "Is this from you?", .none),
        Case("Subject: Mailbox full", "My mailbox is full, I did not get your invoice. Can you send it again?", .none),
        Case("Subject: User unknown", "My login says user unknown. What shall I do?", .none),
        Case("Auto-Submitted: no\nSubject: Order", "Where is it?", .none),
        Case("X-Auto-Response-Suppress: OOF, AutoReply\nSubject: Order", "Where is it?", .none),
        Case("From: postmaster@firm.example.test\nSubject: Invoice", "Please send us the invoice again.", .none),
    ]

    static let machines: [Case] = [
        Case("Subject: Undeliverable: Your order", "Delivery has failed to these recipients.", .bounce),
        Case("Subject: Returned mail: see transcript for details", "The original message was received at", .bounce),
        Case(
            "Subject: Delivery failed",
            "Your message to x@example.test failed: SMTP error, mailbox unavailable. It was not delivered.", .bounce),
        Case("From: MAILER-DAEMON@mx.example.test\nSubject: Hello", "x", .system),
        Case("From: MAILER-DAEMON@mx.example.test\nSubject: Hello", "Unable to deliver your message to x.", .bounce),
        Case("X-Failed-Recipients: x@example.test\nSubject: Hello", "x", .bounce),
        Case("Return-Path: <>\nSubject: Hello", "x", .system),
        Case("Return-Path: <>\nSubject: Out of office", "x", .autoReply),
        Case("Auto-Submitted: auto-generated\nSubject: Your statement", "x", .system),
        Case("Auto-Submitted: auto-replied; owner-email=\"a@example.test\"\nSubject: Re: x", "x", .autoReply),
        Case("X-Autoreply: yes\nSubject: Re: x", "x", .autoReply),
        Case("Precedence: auto_reply\nSubject: x", "x", .autoReply),
        Case("Subject: Automatic reply: Order 4711", "I am away.", .autoReply),
        Case("Subject: Réponse automatique : Commande", "Je suis absent.", .autoReply),
        Case("Subject: 自动回复: 订单", "我不在。", .autoReply),
        Case("Subject: Vacation: back in May", "I am on vacation until May.", .autoReply),
        Case("List-Id: <l.example.org>\nSubject: Re: [l] Hello", "x", .list),
        Case("List-Unsubscribe: <mailto:u@example.org>\nSubject: Offers", "x", .bulk),
        Case("Precedence: junk\nSubject: Hello", "x", .bulk),
        Case("From: noreply@shop.example.test\nSubject: Invoice", "x", .system),
    ]

    @Test("is told from what a person wrote, and the reason is given", arguments: people + machines)
    func kind(item: Case) {
        let sender = item.headers.contains("From:") ? "" : "From: Dana <dana@example.test>\n"
        let message = Message(
            Array("\(sender)\(item.headers)\nContent-Type: text/plain; charset=utf-8\n\n\(item.body)\n".utf8))
        #expect(message.automatic.kind == item.kind, "\(message.automatic.reason)")
        #expect(message.automatic.reason.isEmpty == (item.kind == .none))
    }
}

@Suite("Threading")
struct ThreadingTests {
    static let subjects: [(String, String)] = [
        ("Re: Order", "Order"), ("RE: AW: Fwd:  Order  4711", "Order 4711"), ("Re[2]: Order", "Order"),
        ("Auto: Re: Order", "Order"),
        ("SV: VS: Antw.: x", "Antw.: x"), ("回复：订单", "订单"), ("Re : Order", "Order"), ("Regarding: x", "Regarding: x"),
        ("Re:", ""),
        ("Ответ: заказ", "заказ"), ("", ""), ("4711: x", "4711: x"),
    ]

    @Test("a subject loses its prefixes", arguments: subjects)
    func normalized(subject: String, expected: String) {
        #expect(Message(Array("Subject: \(subject)\n\nx".utf8)).normalizedSubject == expected)
    }
}
