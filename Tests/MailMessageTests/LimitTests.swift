import MailMessage
import Testing

@Suite("Limits")
struct LimitTests {
    struct Case: Sendable {
        let limit: String
        let set: @Sendable (inout ReadingLimits) -> Void
        /// Just within the limit, and past it.
        let within: String
        let past: String
        /// What is left of the one past it.
        let isKept: @Sendable (Message) -> Bool
        let defect: String

        init(
            _ limit: String, _ set: @escaping @Sendable (inout ReadingLimits) -> Void, within: String, past: String,
            defect: String, isKept: @escaping @Sendable (Message) -> Bool
        ) {
            self.limit = limit
            self.set = set
            self.within = within
            self.past = past
            self.defect = defect
            self.isKept = isKept
        }
    }

    static let mixed = "Content-Type: multipart/mixed; boundary=b\n\n"
    static let part = "--b\n\na\n"
    static let message = "Content-Type: message/rfc822\n\n"

    static let cases: [Case] = [
        Case(
            "bytes", { $0.bytes = 20 }, within: "Subject: x\n\n12345678", past: "Subject: x\n\n123456789",
            defect: "message longer than the limit", isKept: { $0.subject == "x" && $0.text == "12345678" }),
        Case(
            "header bytes", { $0.headerBytes = 20 }, within: "Subject: x\nX-A: b\n\ny",
            past: "Subject: x\nX-A: b\nX-C: d\nX-E: f\n\ny", defect: "header longer than the limit",
            isKept: { $0.subject == "x" && $0.text == "y" && $0.headers.names.count == 3 }),
        Case(
            "field bytes, folded", { $0.fieldBytes = 8 }, within: "Subject: 123\n 4\n\ny",
            past: "Subject: 123\n 4\n 5\nTo: a\n\ny", defect: "header field longer than the limit",
            isKept: { $0.subject == "123 4" && $0.text == "y" && $0.to.count == 1 }),
        Case(
            "field bytes, in one line", { $0.fieldBytes = 8 }, within: "Subject: 1234567\n\ny",
            past: "Subject: 12345678\nTo: a\n\ny", defect: "header field longer than the limit",
            isKept: { $0.subject == "1234567" && $0.text == "y" && $0.to.count == 1 }),
        Case(
            "fields", { $0.fields = 2 }, within: "Subject: x\nX-A: b\n\ny", past: "Subject: x\nX-A: b\nX-C: d\n\ny",
            defect: "header longer than the limit",
            isKept: { $0.subject == "x" && $0.text == "y" && $0.headers.names == ["subject", "x-a"] }),
        Case(
            "fields in all parts", { $0.fieldsInAll = 2 }, within: mixed + "--b\nX-A: b\n\na\n--b--\n",
            past: mixed + "--b\nX-A: b\nX-C: d\n\na\n--b--\n", defect: "header longer than the limit",
            isKept: { $0.text == "a" }),
        Case(
            "depth of multiparts", { $0.depth = 1 }, within: mixed + part + "--b--\n",
            past: mixed + "--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\na\n--c--\n" + part + "--b--\n",
            defect: "parts nested deeper than the limit",
            isKept: { $0.text == "a" && $0.attachments.map(\.contentType) == ["application/octet-stream"] }),
        Case(
            "depth of messages", { $0.depth = 1 }, within: message + "Subject: y\n\nx",
            past: message + message + "Subject: y\n\nx", defect: "parts nested deeper than the limit",
            isKept: { $0.attachments.count == 1 }),
        Case(
            "parts", { $0.parts = 3 }, within: mixed + part + part + "--b--\n",
            past: mixed + part + part + part + "--b--\n",
            defect: "more parts than the limit", isKept: { $0.text == "a\na" }),
        Case(
            "addresses", { $0.addresses = 2 }, within: "To: a@x.test, b@x.test\n\n",
            past: "To: a@x.test, b@x.test,\n c@x.test\n\n", defect: "more addresses in To than the limit",
            isKept: { $0.to.map(\.address) == ["a@x.test", "b@x.test"] }),
        Case(
            "addresses in several fields", { $0.addresses = 2 }, within: "To: a@x.test\nTo: b@x.test\n\n",
            past: "To: a@x.test\nTo: b@x.test\nTo: c@x.test\n\n", defect: "more addresses in To than the limit",
            isKept: { $0.to.map(\.address) == ["a@x.test", "b@x.test"] }),
        Case(
            "bytes of text", { $0.textBytes = 4 }, within: "Subject: x\n\n1234", past: "Subject: x\n\n12345",
            defect: "text longer than the limit", isKept: { $0.text == "1234" }),
        Case(
            "bytes of text in several parts", { $0.textBytes = 2 }, within: mixed + part + part + "--b--\n",
            past: mixed + part + part + part + "--b--\n", defect: "text longer than the limit",
            isKept: { $0.text == "a\na" }),
        Case(
            "lines of text", { $0.textLines = 2 }, within: "Subject: x\n\n1\n2\n", past: "Subject: x\n\n1\n2\n3\n",
            defect: "more lines than the limit", isKept: { $0.text == "1\n2\n" }),
        Case(
            "references", { $0.references = 2 }, within: "References: <a@x> <b@x>\n\n",
            past: "References: <a@x> <b@x> <c@x>\n\n", defect: "more references than the limit",
            isKept: { $0.references == ["a@x", "b@x"] }),
    ]

    @Test("past a limit a message is read as far as the limit, and a defect says so", arguments: cases.indices)
    func limit(index: Int) {
        let known = Self.cases[index]
        var limits = ReadingLimits()
        known.set(&limits)
        let within = Message(Array(known.within.utf8), limits: limits)
        #expect(!within.defects.contains { $0.what.contains("limit") }, "\(known.limit): \(within.defects)")
        let past = Message(Array(known.past.utf8), limits: limits)
        #expect(past.defects.contains { $0.what.hasPrefix(known.defect) }, "\(known.limit): \(past.defects)")
        #expect(known.isKept(past), "\(known.limit)")
    }

    @Test("encoded messages inside each other are read no further than twice the message")
    func encodedMessages() {
        var message = "Subject: deep\n\n" + String(repeating: "x", count: 10_000)
        for _ in 0..<10 {
            message = "Content-Type: message/rfc822\nContent-Transfer-Encoding: quoted-printable\n\n" + message
        }
        let tree = PartTree(Array(message.utf8))
        #expect(tree.defects.contains { $0.what.hasPrefix("encoded messages longer than the limit") })
        #expect((2...4).contains(tree.parts.count))
    }
}
