import Foundation
import MailMessage
import Testing

@Suite("Writing a message")
struct DraftTests {
    static let date = MailDate(instant: Date(timeIntervalSince1970: 1_772_615_700), offset: 3_600)

    static func draft(subject: String = "Order", name: String = "Desk", text: String = "Hello.\n") -> MessageDraft {
        var draft = MessageDraft(
            from: Mailbox(name: name, address: "desk@example.org"), date: date, messageID: "m1@example.org", text: text)
        draft.to = [Mailbox(name: "Dana Whitfield", address: "dana@example.test")]
        draft.subject = subject
        return draft
    }

    static let values = [
        "Plain words", "", "Grüße aus Köln", "日本語の件名です。とても長いので折り返す必要があります。まだまだ続きます。",
        "=?utf-8?Q?not an encoded word?=", "a  b   c", "\"quoted\", with: everything; <in> (it) @ all\\",
        String(repeating: "word ", count: 300) + "end", String(repeating: "x", count: 2_000),
        String(repeating: "é", count: 500),
        "👩‍👩‍👧‍👦 family 👩‍👩‍👧‍👦", "Żółć, \"gęś\"", ".", "=", "?=", "Re: Fwd: 100% €",
    ]

    @Test("what is written as subject and name reads back the same", arguments: values)
    func roundTrip(value: String) {
        let bytes = Self.draft(subject: value, name: value).serialized()
        let message = Message(bytes)
        #expect(message.subject == value)
        #expect(message.from == [Mailbox(name: value, address: "desk@example.org")])
        #expect(message.to.map(\.address) == ["dana@example.test"])
        #expect(message.defects.isEmpty)
        expectWellFormed(bytes)
    }

    @Test(
        "no value starts a field of its own or ends the header",
        arguments: [
            "a\r\nBcc: x@example.test", "a\nBcc: x@example.test", "a\rBcc: x@example.test", "a\0b", "a\r\n\r\nbody",
            "a\u{2028}Bcc: x", "a\u{85}Bcc: y",
        ])
    func noInjection(value: String) {
        var draft = Self.draft(subject: value, name: value)
        draft.messageID = value
        draft.inReplyTo = value
        draft.references = [value, "r@example.org"]
        draft.to = [Mailbox(name: value, address: value)]
        draft.extraHeaders = [("X-Note", value), (value, "x"), ("X: y", "x"), ("Content-Type", "text/html")]
        let bytes = draft.serialized()
        let message = Message(bytes)
        #expect(!message.headers.contains("Bcc"))
        #expect(message.text == "Hello.\n")
        let names = [
            "date", "from", "to", "message-id", "in-reply-to", "references", "subject", "x-note", "mime-version",
            "content-type", "content-transfer-encoding",
        ]
        #expect(message.headers.names == names)
        expectWellFormed(bytes)
    }

    @Test(
        "an address stays one address",
        arguments: [
            ("a@example.org, b@example.org", 1), ("<a@example.org>", 1), ("a b@example.org", 1),
            ("\"a,b\"@example.org", 1),
            ("a@example.org>, <b@example.org", 1),
        ])
    func oneAddress(address: String, count: Int) {
        var draft = Self.draft()
        draft.to = [Mailbox(address: address)]
        #expect(Message(draft.serialized()).to.count == count)
    }

    static let texts = [
        "One line.\n", "Two\nlines\n", "From the start\n.\n..\nFrom again\n", "Trailing space \nand tab\t\n",
        "Grüße\n-- \nDesk\n", "日本語の本文です。\n", String(repeating: "a", count: 3_000) + "\n", "= equals =3D\n", "\n\n\n",
        String(repeating: "wörter ", count: 300) + "\n", "Gruß\u{7}Glocke\n",
    ]

    @Test("text reads back the same in every transfer encoding", arguments: texts)
    func text(text: String) {
        let bytes = Self.draft(text: text).serialized()
        #expect(Message(bytes).text == text)
        expectWellFormed(bytes)
    }

    @Test("HTML makes an alternative, an attached message stays byte for byte")
    func parts() {
        var draft = Self.draft(text: "Plain.\n")
        draft.html = "<p>Rich — text</p>\n"
        let inner = Self.draft(subject: "Inner").serialized()
        draft.attachedMessages = [inner]
        let bytes = draft.serialized()
        let message = Message(bytes)
        #expect(message.text == "Plain.\n")
        #expect(message.html == "<p>Rich — text</p>\n")
        #expect(
            message.attachments == [
                Attachment(filename: "message.eml", contentType: "message/rfc822", size: inner.count)
            ])
        #expect(message.defects.isEmpty)
        expectWellFormed(bytes)
    }

    @Test("a boundary never stands in a part")
    func boundary() {
        var draft = Self.draft()
        let first = Self.draft()
        draft.html = "<p>x</p>"
        // A message that quotes our own boundary must get another one around it.
        let once = draft.serialized()
        draft.attachedMessages = [once, once, first.serialized()]
        let message = Message(draft.serialized())
        #expect(message.attachments.map(\.contentType) == ["message/rfc822", "message/rfc822", "message/rfc822"])
        #expect(message.attachments[0].size == once.count)
    }

    @Test("the date is the sender's own time")
    func dateField() {
        let message = Message(Self.draft().serialized())
        #expect(message.headers.first("Date") == "Wed, 04 Mar 2026 10:15:00 +0100")
        #expect(message.date == Self.date)
    }

    /// CRLF line ends only, no line above 998 bytes, headers of 78 columns where words allow it, ASCII but for 8bit parts.
    private func expectWellFormed(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
        var isAfterCR = false
        var length = 0
        var longest = 0
        for byte in bytes {
            if byte == 0x0A { #expect(isAfterCR, sourceLocation: sourceLocation) }
            if isAfterCR { #expect(byte == 0x0A, sourceLocation: sourceLocation) }
            isAfterCR = byte == 0x0D
            length = byte == 0x0A ? 0 : length + 1
            longest = max(longest, length)
        }
        #expect(longest <= 999, sourceLocation: sourceLocation)
        #expect(bytes.allSatisfy { $0 < 0x80 && $0 != 0 }, sourceLocation: sourceLocation)
    }
}

@Suite("Editing a header")
struct HeaderEditingTests {
    static let message =
        "From: a@example.org\nBcc: b@example.org,\n c@example.org\nSubject: x\nbcc : d@example.org\n\nBcc: in the body\n"

    @Test("fields go with their folds, the body stays", arguments: ["\n", "\r\n"])
    func removing(lineEnd: String) {
        let bytes = Array(
            Self.message.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd).utf8)
        let expected = "From: a@example.org\nSubject: x\n\nBcc: in the body\n"
            .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
        #expect(Message.removingHeaders(["BCC"], from: bytes) == Array(expected.utf8))
    }

    @Test("fields are put at the top with the message's line ends", arguments: ["\n", "\r\n"])
    func adding(lineEnd: String) {
        let bytes = Array("Subject: x\(lineEnd)\(lineEnd)Body\(lineEnd)".utf8)
        let added = Message.addingHeaders([("X-Mark", "one\r\nBcc: x@example.org"), ("X-Two", "2")], to: bytes)
        let expected =
            "X-Mark: one  Bcc: x@example.org\(lineEnd)X-Two: 2\(lineEnd)Subject: x\(lineEnd)\(lineEnd)Body\(lineEnd)"
        #expect(String(decoding: added, as: UTF8.self) == expected)
    }
}
