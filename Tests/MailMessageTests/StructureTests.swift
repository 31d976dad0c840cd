import MailMessage
import Testing

@Suite("Structure of messages")
struct StructureTests {
    /// What a tree is made of, in one line: `multipart/mixed(text/plain, image/png "a.png")`.
    static func outline(_ tree: PartTree, _ index: Int = 0) -> String {
        let part = tree.parts[index]
        let name = part.filename.map { " \"\($0)\"" } ?? ""
        if part.children.isEmpty { return part.type + name }
        return part.type + name + "(" + part.children.map { outline(tree, $0) }.joined(separator: ", ") + ")"
    }

    struct Case: Sendable {
        let shows: String
        let message: String
        let outline: String
        let text: String
        init(_ shows: String, _ message: String, _ outline: String, _ text: String) {
            self.shows = shows
            self.message = message
            self.outline = outline
            self.text = text
        }
    }

    static let mixed = "Content-Type: multipart/mixed; boundary=one\n\n"
    static let inner = "Content-Type: multipart/alternative; boundary=two\n\n"

    static let cases: [Case] = [
        Case(
            "an outer delimiter ends inner multiparts", mixed + "--one\n\(inner)--two\n\na\n--one\n\nb\n--one--\n",
            "multipart/mixed(multipart/alternative(text/plain), text/plain)", "a\nb"),
        Case(
            "delimiters that begin alike",
            "Content-Type: multipart/mixed; boundary=onetwo\n\n--onetwo\nContent-Type: multipart/mixed; boundary=one\n\n"
                + "--one\n\na\n--onetwo\n\nb\n--onetwo--\n", "multipart/mixed(multipart/mixed(text/plain), text/plain)",
            "a\nb"),
        Case(
            "the inner multipart has the outer one's boundary",
            mixed + "--one\nContent-Type: multipart/mixed; boundary=one\n\n--one\n\na\n--one--\n--one--\n",
            "multipart/mixed(multipart/mixed(text/plain))", "a"),
        Case(
            "doubled delimiters", mixed + "--one\n--one\n\na\n--one\n\n--one--\n",
            "multipart/mixed(text/plain, text/plain, text/plain)", "a"),
        Case("a last delimiter without dashes", mixed + "--one\n\na\n--one\n", "multipart/mixed(text/plain)", "a"),
        Case("a multipart that does not end", mixed + "--one\n\na\n", "multipart/mixed(text/plain)", "a\n"),
        Case(
            "a delimiter right under a header", mixed + "--one\nContent-Type: text/plain\n--one\n\na\n--one--\n",
            "multipart/mixed(text/plain, text/plain)", "a"),
        Case(
            "a delimiter with a colon, where a field could stand",
            "Content-Type: multipart/mixed; boundary=\"a:b\"\n\n--a:b\n--a:b\n\na\n--a:b--\n",
            "multipart/mixed(text/plain, text/plain)", "a"),
        Case(
            "words behind the boundary", mixed + "--one of two\n\na\n--one, the last\n\nb\n",
            "multipart/mixed(text/plain, text/plain)", "a\nb\n"),
        Case(
            "another boundary than declared", mixed + "--other\n\na\n--other--\n", "multipart/mixed(text/plain)", "a"),
        Case(
            "no boundary declared, in a multipart that has one",
            mixed + "--one\nContent-Type: multipart/alternative\n\n--other\n\na\n--other--\n--one\n\nb\n--one--\n",
            "multipart/mixed(multipart/alternative(text/plain), text/plain)", "a\nb"),
        Case(
            "no delimiter at all", mixed + "a\n----------\nb\n----------\n", "text/plain",
            "a\n----------\nb\n----------\n"),
        Case(
            "a boundary that ends in spaces",
            "Content-Type: multipart/mixed; boundary=\"one \"\n\n--one \n\na\n--one\nb\n--one --\n",
            "multipart/mixed(text/plain)", "a\n--one\nb"),
        Case(
            "a boundary whose spaces are lost",
            "Content-Type: multipart/mixed; boundary=\"one \"\n\n--one\n\na\n--one--\n",
            "multipart/mixed(text/plain)", "a"),
        Case(
            "a boundary that looks encoded",
            "Content-Type: multipart/mixed; boundary=\"=?us-ascii?q?x?=\"\n\n--=?us-ascii?q?x?=\n\na\n--=?us-ascii?q?x?=--\n",
            "multipart/mixed(text/plain)", "a"),
        Case(
            "a multipart that is base64 as a whole",
            "Content-Transfer-Encoding: base64\n" + mixed + "LS1vbmUKCmEKLS1vbmUtLQo=\n", "multipart/mixed(text/plain)",
            "a"),
        Case(
            "a multipart called base64 that is none",
            "Content-Transfer-Encoding: base64\n" + mixed + "--one\n\na\n--one--\n",
            "multipart/mixed(text/plain)", "a"),
        Case(
            "a message inside, with a multipart of its own",
            mixed
                + "--one\n\na\n--one\nContent-Type: message/rfc822\n\nSubject: b\n\(inner)--two\n\nc\n--two--\n--one--\n",
            "multipart/mixed(text/plain, message/rfc822(multipart/alternative(text/plain)))", "a"),
        Case(
            "a message inside a message, whose multipart does not end",
            mixed
                + "--one\nContent-Type: message/rfc822\n\nContent-Type: message/rfc822\n\nSubject: b\n\(inner)--two\n\nc\n"
                + "--one\n\nd\n--one--\n",
            "multipart/mixed(message/rfc822(message/rfc822(multipart/alternative(text/plain))), text/plain)", "d"),
        Case(
            "an encoded message inside",
            mixed + "--one\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n"
                + "Q29udGVudC1UeXBlOiBpbWFnZS9wbmc7IG5hbWU9YS5wbmcKCng=\n--one--\n",
            "multipart/mixed(message/rfc822(image/png \"a.png\"))", ""),
        Case(
            "a message part without a message",
            mixed + "--one\nContent-Type: message/rfc822; name=a.eml\n\nnot one, sorry!\n--one--\n",
            "multipart/mixed(message/rfc822 \"a.eml\")", ""),
        Case(
            "a digest", "Content-Type: multipart/digest; boundary=one\n\n--one\n\nSubject: a\n\nb\n--one--\n",
            "multipart/digest(message/rfc822(text/plain))", ""),
        Case(
            "two types: the first that is one", "Content-Type: text\nContent-Type: text/html\n\n<p>a</p>", "text/html",
            "a"),
        Case(
            "white space where semicolons should be",
            "Content-Type: multipart/mixed\n boundary=one\n\n--one\nContent-Type: application/pdf charset=utf-8 name=\"a b.pdf\""
                + "\n\nx\n--one--\n", "multipart/mixed(application/pdf \"a b.pdf\")", ""),
        Case(
            "base64 that is plain words",
            "Content-Transfer-Encoding: base64\n\nGood morning, it's Dana: where is it?\n",
            "text/plain", "Good morning, it's Dana: where is it?\n"),
        Case(
            "base64 with a list's words below",
            "Content-Transfer-Encoding: base64\n\nR29vZCBtb3JuaW5nIQ==\n_____\nTo leave this list, write to us\n",
            "text/plain", "Good morning!"),
        Case(
            "base64 in two pieces", "Content-Transfer-Encoding: base64\n\nR29vZCA=\nbW9ybmluZw==\n", "text/plain",
            "Good morning"),
        Case(
            "a field with a letter that no name may have", "Priorit\u{E4}t: high\nSubject : x\n\na\n", "text/plain",
            "a\n"),
        Case(
            "CR alone, in a multipart", mixed.replacing("\n", with: "\r") + "--one\r\ra\rb\r--one--\r",
            "multipart/mixed(text/plain)", "a\nb"),
    ]

    @Test("parts are found as the sender meant them", arguments: cases.indices)
    func structure(index: Int) {
        let known = Self.cases[index]
        #expect(Self.outline(PartTree(Array(known.message.utf8))) == known.outline, "\(known.shows)")
        #expect(Message(Array(known.message.utf8)).text == known.text, "\(known.shows)")
        guard !known.message.contains("\r") else { return }
        let crlf = Array(known.message.replacing("\n", with: "\r\n").utf8)
        #expect(Self.outline(PartTree(crlf)) == known.outline, "\(known.shows), CRLF")
        #expect(Message(crlf).text == known.text, "\(known.shows), CRLF")
    }

    static let flowed = "Content-Type: text/plain; format=flowed\n\n"

    static let texts: [(String, String, String)] = [
        ("soft line breaks", flowed + "one \ntwo\nthree\n", "one two\nthree\n"),
        ("quotes of each depth apart", flowed + "> a \n> b\n>> c \n>> d\ne\n", "> a b\n>> c d\ne\n"),
        ("a soft break before another depth", flowed + "> a \nb\n", "> a\nb\n"),
        ("quotes with white space between the marks", flowed + "> > a \n> > b\n> c\n", ">> a b\n> c\n"),
        ("space-stuffing", flowed + " From here\n >no quote\n", "From here\n>no quote\n"),
        ("the separator of a signature", flowed + "a\n-- \nDana \nW\n", "a\n-- \nDana W\n"),
        (
            "delsp", "Content-Type: text/plain; format=flowed; delsp=yes\n\n\u{6CE8} \n\u{6587}\n", "\u{6CE8}\u{6587}\n"
        ),
        ("uuencode", "Subject: x\n\na\nbegin 644 a b.txt\n#86)C\n`\nend\nb\n", "a\nb\n"),
        ("words that begin and end", "Subject: x\n\na\nbegin 100 things\nend\n", "a\nbegin 100 things\nend\n"),
        ("uuencode without end", "Subject: x\n\nbegin 644 a.txt\n#86)C\n", "begin 644 a.txt\n#86)C\n"),
        (
            "yEnc stays", "Subject: x\n\n=ybegin line=128 size=3 name=a\nabc\n=yend\n",
            "=ybegin line=128 size=3 name=a\nabc\n=yend\n"
        ),
        ("a stray zero", "Subject: x\n\nGood\u{0} morning, where \u{0}is it\u{0}?\n", "Good morning, where is it?\n"),
        ("a type the wrong way round", "Content-Type: plain/text\n\na\n", "a\n"),
    ]

    @Test("text is as its sender saw it", arguments: texts)
    func text(shows: String, message: String, expected: String) {
        #expect(Message(Array(message.utf8)).text == expected, "\(shows)")
    }

    static let parameters: [(String, String?)] = [
        ("filename=\"a.pdf\"", "a.pdf"), ("filename=a b.pdf", "a b.pdf"), ("filename=a.pdf; size=3", "a.pdf"),
        ("filename=\"a.pdf\" size=3", "a.pdf"), ("filename=a.pdf size=3", "a.pdf"),
        ("filename=\"C:\\TEMP\\a.pdf\"", "C:\\TEMP\\a.pdf"), ("filename=\"a\\\"b.pdf\"", "a\"b.pdf"),
        ("filename=\"a;b.pdf\"", "a;b.pdf"), ("filename=\"a.pdf", "a.pdf"), ("filename=", nil),
        ("filename*=utf-8''Rechnung%20%C3%BC.pdf", "Rechnung ü.pdf"),
        ("filename*=utf-8'de'%C3%BC.pdf; filename=u.pdf", "ü.pdf"),
        ("filename=u.pdf; filename*=utf-8''%C3%BC.pdf", "ü.pdf"),
        ("filename*1=b.pdf; filename*0=a", "ab.pdf"), ("filename*0*=utf-8''%C3; filename*1*=%BC.pdf", "ü.pdf"),
        ("filename*0*=iso-8859-1''%FC; filename*1=\"%20.pdf\"", "ü%20.pdf"),
        ("filename*0=a; filename*2=c.pdf", "ac.pdf"),
        ("filename*=%C3%BC.pdf", "ü.pdf"), ("filename*=''a.pdf", "a.pdf"), ("filename*=nonsense''%FC.pdf", "ü.pdf"),
        ("filename=\"=?utf-8?Q?=C3=BC.pdf?=\"", "ü.pdf"), ("filename==?utf-8?Q?=C3=BC.pdf?=", "ü.pdf"),
        ("filename=\"=?utf-8?Q?=C3?=\n =?utf-8?Q?=BC.pdf?=\"", "ü.pdf"),
        ("filename*0=\"=?utf-8?B?w7wu\"; filename*1=\"cGRm?=\"", "ü.pdf"), ("filename=\"\u{FC}.pdf\"", "ü.pdf"),
        ("FileName = \"a.pdf\" ; x", "a.pdf"), ("filename=(a comment) a.pdf", "a.pdf"),
    ]

    @Test("a file's name is read in every form that mailers give it", arguments: parameters)
    func filename(parameter: String, expected: String?) {
        let head = "Content-Type: application/pdf\nContent-Disposition: attachment; \(parameter)\n\nx"
        #expect(Message(Array(head.utf8)).attachments.first?.filename == expected)
    }

    @Test(
        "a message inside goes by its file name, or by its subject",
        arguments: [
            ("; name=a.eml", "Subject: b", "a.eml"),
            ("", "Subject: Order 12/7\n\t=?utf-8?Q?=C3=BC?=", "Order 12 7 ü.eml"),
            ("", "From: dana@example.org", nil),
        ])
    func messageName(parameter: String, field: String, expected: String?) {
        let message =
            Self.mixed + "--one\n\nx\n--one\nContent-Type: message/rfc822\(parameter)\n\n\(field)\n\ny\n--one--\n"
        #expect(Message(Array(message.utf8)).attachments.map(\.filename) == [expected])
    }
}
