import HTMLText
import Testing

@Suite("HTML to text")
struct HTMLTextTests {
    static let cases: [(html: String, text: String)] = [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<div>One</div><div>Two</div>", "One\nTwo"),
        ("<div>One</div><div><br></div><div>Two</div>", "One\n\nTwo"),
        ("a<br>b<br><br>c", "a\nb\n\nc"),
        ("one\n   two&nbsp;three &amp; four", "one two three & four"),
        ("<ul><li>one<li>two</ul>", "- one\n- two"),
        ("<ol start=3><li>one</li><li>two</li></ol>", "3. one\n4. two"),
        ("<ol><li>one<ul><li>inner</li></ul></li><li>two</li></ol>", "1. one\n  - inner\n2. two"),
        (
            "<table><tr><td>Order</td><td>4711</td></tr><tr><td>Sum</td><td>12 €</td></tr></table>",
            "Order\t4711\nSum\t12 €"
        ),
        ("<p>See <a href='https://shop.example.org/x'>the page</a>.</p>", "See the page <https://shop.example.org/x>."),
        ("<a href='https://shop.example.org/'>https://shop.example.org</a>", "https://shop.example.org"),
        ("<style>p{}</style><script>x()</script><p>Text</p>", "Text"),
        ("<p>Text</p><div style='display:none'>hidden <b>too</b></div><span style='font-size:0px'>x</span>", "Text"),
        (
            "<p>My words</p><blockquote>theirs<blockquote>older</blockquote></blockquote>",
            "My words\n\n> theirs\n>\n>> older"
        ),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("plain < text & more", "plain < text & more"),
        (
            "<p class=MsoNormal>One<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Two</p>",
            "One\n\nTwo"
        ),
        ("", ""),
    ]

    @Test("reads as a person would read it", arguments: cases)
    func text(html: String, text: String) {
        #expect(HTMLBody(html).text == text)
    }
}

@Suite("Blocks of HTML")
struct TextBlockTests {
    struct Marker: Sendable, CustomStringConvertible {
        var description: String
        var html: String
        /// Role and quote depth of each block.
        var blocks: [String]
    }

    static let markers: [Marker] = [
        Marker(
            description: "Gmail",
            html:
                "<div>new</div><div class=gmail_signature>me</div><div class=gmail_quote><div class=gmail_attr>On … wrote:</div>"
                + "<blockquote class=gmail_quote>old<blockquote>older</blockquote></blockquote></div>",
            blocks: ["body 0 new", "signature 0 me", "attribution 0 On … wrote:", "body 1 old", "body 2 older"]),
        Marker(
            description: "Outlook on the web",
            html:
                "<div>new</div><div id=\"x_Signature\">me</div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\"><b>From:</b> X</div><div>old</div>",
            blocks: ["body 0 new", "signature 0 me", "body 1 ", "body 1 From: X", "body 1 old"]),
        Marker(
            description: "Outlook on the desktop",
            html:
                "<p class=MsoNormal>new</p><div style='border:none;border-top:solid #B5C4DF 1.0pt'><p>From: X</p></div><p>old</p>",
            blocks: ["body 0 new", "body 1 From: X", "body 1 old"]),
        Marker(
            description: "Thunderbird",
            html:
                "<p>new</p><div class=\"moz-cite-prefix\">On … wrote:</div><blockquote type=\"cite\">old</blockquote><div class=\"moz-signature\">-- <br>me</div>",
            blocks: ["body 0 new", "attribution 0 On … wrote:", "body 1 old", "signature 0 --\nme"]),
        Marker(
            description: "Yahoo",
            html:
                "<div>new</div><div id=\"yahoo_quoted_123\" class=\"yahoo_quoted\"><div>On … wrote:</div><div>old</div></div>",
            blocks: ["body 0 new", "body 1 On … wrote:", "body 1 old"]),
        Marker(
            description: "ProtonMail",
            html:
                "<div>new</div><div class=\"protonmail_quote\">On … wrote:<br><blockquote class=\"protonmail_quote\" type=\"cite\">old</blockquote></div>",
            blocks: ["body 0 new", "attribution 0 On … wrote:", "body 1 old"]),
        Marker(
            description: "an indent is no quote",
            html: "<blockquote style=\"margin:0 0 0 40px;border:none;padding:0px\">indented</blockquote>",
            blocks: ["body 0 indented"]),
    ]

    @Test("know what the mail program marked", arguments: markers)
    func marks(marker: Marker) {
        let blocks = HTMLBody(marker.html).blocks.map { "\($0.role) \($0.quoteDepth) \($0.text)" }
        #expect(blocks == marker.blocks)
    }

    @Test("know the style of each run, in points and #rrggbb, inherited and changed")
    func styles() {
        let html = """
            <div style="font-family:Arial,sans-serif;font-size:10pt">Dear Dana, <span style="color:#F00">red</span></div>
            <p><font face="Times New Roman" size="3" color="#000080">pasted <b>bold</b></font></p>
            """
        let runs = HTMLBody(html).blocks.flatMap(\.runs)
        #expect(runs.map { $0.text.filter { $0 != " " } } == ["DearDana,", "red", "pasted", "bold"])
        #expect(runs.map(\.style.family) == ["arial", "arial", "times new roman", "times new roman"])
        #expect(runs.map(\.style.size) == [10, 10, 12, 12])
        #expect(runs.map(\.style.colour) == [nil, "#ff0000", "#000080", "#000080"])
        #expect(runs.map(\.style.isBold) == [false, false, false, true])
    }

    @Test("keep links, with their text")
    func links() {
        let blocks = HTMLBody(
            "<p>See <a href=' https://a.example.org/ x'>here</a> or <a href='mailto:a@example.org'>write</a></p>"
        ).blocks
        #expect(blocks.flatMap(\.links) == [TextBlock.Link(text: "here", target: "https://a.example.org/x")])
    }

    @Test("a limit cuts and says so")
    func limits() {
        var limits = HTMLLimits()
        limits.depth = 10
        let deep = HTMLBody("<p>before</p>" + String(repeating: "<div>", count: 50) + "inside", limits: limits)
        #expect(deep.isCut)
        #expect(deep.text == "before")
        limits = HTMLLimits()
        limits.bytes = 20
        let long = HTMLBody("<p>" + String(repeating: "a", count: 100), limits: limits)
        #expect(long.isCut)
        #expect(long.text.count == 17)
    }
}
