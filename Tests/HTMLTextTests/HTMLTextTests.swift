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
