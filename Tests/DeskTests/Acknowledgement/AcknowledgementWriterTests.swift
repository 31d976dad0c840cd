import Desk
import Foundation
import MailMessage
import Testing
import TextTemplates
import WorkingTime

@Suite struct AcknowledgementWriterTests {
    private func write(
        _ fields: [(String, String?)] = [], body: String = "SECRET of the body\n", deadline: Date? = noon + 7_200,
        html: Bool = false
    ) throws -> (acknowledgement: Acknowledgement, message: Message) {
        let source =
            "{{#name}}Hello {{name}},{{/name}}{{^name}}Hello,{{/name}}\n{{#deadline}}by {{deadline}}{{/deadline}}{{^deadline}}soon{{/deadline}}\n{{subject}}\n{{reference}} {{contact}}\n"
        let utc = try #require(TimeZone(identifier: "UTC"))
        let writer = AcknowledgementWriter(
            desk: fernhill, world: world(), calendar: .weekdays(timeZone: utc), deadline: { _ in deadline },
            subjectPrefix: "Auto: ", template: try TextTemplate(source, kind: .text),
            htmlTemplate: html ? try TextTemplate("<p>{{name}}|{{subject}}</p>", kind: .html) : nil)
        let acknowledgement = writer.write(
            to: "lena@customer.test", answering: incoming(mail(fields, body: body)), reference: "RB-7K2M9Q")
        return (acknowledgement, Message(acknowledgement.bytes))
    }

    @Test("An acknowledgement has the fields of RFC 3834 and nothing of the body")
    func fields() throws {
        let (acknowledgement, message) = try write([("References", "<a@customer.test> <b@customer.test>")])
        #expect(message.headers.all("Auto-Submitted") == ["auto-replied"])
        #expect(message.inReplyTo == ["m1@customer.test"])
        #expect(message.references == ["a@customer.test", "b@customer.test", "m1@customer.test"])
        #expect(message.subject == "Auto: Where is my order? [RB-7K2M9Q]")
        #expect(message.from == [Mailbox(name: "Fernhill Bikes", address: "help@desk.test")])
        #expect(message.to.map(\.address) == ["lena@customer.test"])
        #expect(message.cc.isEmpty && message.bcc.isEmpty && message.returnPath == .absent)
        #expect(message.messageID == acknowledgement.messageID)
        #expect(acknowledgement.messageID.hasSuffix("@rightback.desk.test"))
        #expect(message.text.hasPrefix("Hello Lena Marsh,\nby ") && message.text.contains("12:00"))
        #expect(!String(decoding: acknowledgement.bytes, as: UTF8.self).contains("SECRET"))
        #expect(acknowledgement.deadline == noon + 7_200)
    }

    @Test("Whoever runs an acknowledger answers none of ours")
    func ours() throws {
        let (_, message) = try write()
        #expect(message.automatic.kind == .autoReply)
        #expect(message.headers.first("X-Auto-Response-Suppress") == "All")
        #expect(message.headers.first("X-Rightback-Auto") == "RB-7K2M9Q")
    }

    @Test("Without a deadline none is promised")
    func noDeadline() throws {
        let (acknowledgement, message) = try write(deadline: nil)
        #expect(acknowledgement.deadline == nil)
        #expect(message.text.contains("soon") && !message.text.contains("by "))
    }

    @Test("A mail without Message-ID, subject and From is acknowledged too")
    func bare() throws {
        let (_, message) = try write([("Message-ID", nil), ("Subject", nil), ("From", nil)])
        #expect(message.subject == "Auto: [RB-7K2M9Q]")
        #expect(message.inReplyTo.isEmpty && message.references.isEmpty)
        #expect(message.text.hasPrefix("Hello,\n"))
    }

    @Test("The reference stands in the subject once")
    func reference() throws {
        #expect(try write([("Subject", "again [RB-7K2M9Q]")]).message.subject == "Auto: again [RB-7K2M9Q]")
    }

    @Test("Of a long thread the oldest and the newest references are kept")
    func manyReferences() throws {
        let all = (1...60).map { "r\($0)@customer.test" }
        let field = all.map { "<\($0)>" }.joined(separator: "\r\n ")
        #expect(
            try write([("References", field)]).message.references == [all[0]] + all.suffix(19) + ["m1@customer.test"])
    }

    @Test(
        "A name is echoed only when it looks like one",
        arguments: [
            ("Lena Marsh", "Lena Marsh"), ("Søren O’Brien-Straße", "Søren O’Brien-Straße"),
            ("J. R. Smith Jr.", "J. R. Smith Jr."),
            ("d'Arc", "d'Arc"), ("李小龍", "李小龍"), ("  Lena   Marsh ", "Lena Marsh"),
            ("Maria del Carmen Ruiz", "Maria del Carmen Ruiz"),
            ("Buy at www.evil.test", nil), ("evil.com", nil), ("http://evil.test", nil), ("Win 1000 dollars", nil),
            ("a b c d e", nil), (String(repeating: "x", count: 41), nil),
            (String(repeating: "x", count: 40), String(repeating: "x", count: 40)),
            ("lena@customer.test", nil), ("Lena <b>", nil), ("Lena\u{202E}Marsh", nil), ("Lena!", nil), ("---", nil),
            ("e\(String(repeating: "\u{301}", count: 5_000))", nil), ("\u{301}Lena", nil),
        ] as [(String, String?)])
    func names(name: String, echoed: String?) throws {
        let encoded = "=?utf-8?B?\(Data(name.utf8).base64EncodedString())?= <lena@customer.test>"
        let text = try write([("From", encoded)]).message.text
        let greeting = text.prefix { $0 != "\n" }
        #expect(greeting == (echoed.map { "Hello \($0)," } ?? "Hello,"))
    }

    static let hostileSubjects: [String: String] = [
        "a field": "x\r\nBcc: victim@victim.test", "a terminal's commands": "x\u{0}\u{1B}[2J",
        "steering": "\u{202E}x\u{2066}", "a link": "free http://evil.test/?a now", "a host": "see www.evil.test",
        "an address": "mail me@evil.test", "many words": String(repeating: "long ", count: 10_000),
        "one megabyte": String(repeating: "x", count: 1 << 20),
        "marks": "e" + String(repeating: "\u{301}", count: 10_000),
    ]

    @Test("A hostile subject adds no field, no line, no steering, no link", arguments: hostileSubjects.keys.sorted())
    func hostileSubject(kind: String) throws {
        let subject = try #require(Self.hostileSubjects[kind])
        let encoded = "=?utf-8?B?\(Data(subject.utf8).base64EncodedString())?="
        let (acknowledgement, message) = try write([("Subject", encoded)], html: true)
        #expect(acknowledgement.bytes.count < 8_000)
        #expect(message.bcc.isEmpty)
        #expect(message.headers.names.filter { $0 == "subject" }.count == 1)
        let shown = message.subject + message.text.filter { $0 != "\n" } + (message.html ?? "").filter { $0 != "\n" }
        #expect(!shown.unicodeScalars.contains { [.control, .format].contains($0.properties.generalCategory) })
        #expect(!shown.contains("evil.test"))
        #expect(message.subject.hasPrefix("Auto: ") && message.subject.hasSuffix("[RB-7K2M9Q]"))
    }

    @Test("A hostile Message-ID ends neither its field nor the header")
    func hostileMessageID() throws {
        let (_, message) = try write([("Message-ID", "<a\u{1B}b c@x> <evil@y>\r\n\tX: y")])
        #expect(message.headers.names.filter { $0 == "in-reply-to" }.count <= 1)
        #expect(!message.headers.contains("X"))
    }

    @Test("The HTML part escapes what a stranger wrote")
    func html() throws {
        let html = try #require(try write([("Subject", "<script>x</script>")], html: true).message.html)
        #expect(html.contains("&lt;script&gt;") && !html.contains("<script>"))
    }
}
