import HTMLText
import Testing

/// How a person would read it out: what stands where, and what is not read at all.
@Suite("Reading order of HTML")
struct ReadingOrderTests {
    typealias Case = (rule: String, html: String, text: String)

    static let lists: [Case] = [
        ("letters", "<ol type=a start=3><li>one<li>two</ol>", "c. one\nd. two"),
        ("Roman figures", "<ol type=I start=4><li>one<li>two</ol>", "IV. one\nV. two"),
        ("by style", "<ol style='list-style-type:lower-alpha'><li>one</ol>", "a. one"),
        ("letters go on after z", "<ol type=A start=26><li>one<li>two</ol>", "Z. one\nAA. two"),
        ("an item's own number", "<ol><li>one<li value=7>two<li>three</ol>", "1. one\n7. two\n8. three"),
        ("counted down", "<ol reversed><li>one<li>two<li>three</ol>", "3. one\n2. two\n1. three"),
        ("counted down from a start", "<ol reversed start=9><li>one<li>two</ol>", "9. one\n8. two"),
        ("no mark where none is drawn", "<ul style='list-style:none'><li>one<li>two</ul>", "one\ntwo"),
        ("terms", "<dl><dt>Order<dd>4711<dt>Sum<dd>12 €</dl>", "Order\n  4711\nSum\n  12 €"),
        (
            "lines of an item stand below its words", "<ul><li>one<br>more<p>again</p></li><li>two</li></ul>",
            "- one\n  more\n\n  again\n\n- two"
        ),
        ("an empty item leaves its mark to nobody", "<ul><li>one</li><li></li></ul><p>Text</p>", "- one\n\nText"),
        (
            "Outlook's lists of paragraphs",
            """
            <p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span \
            style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; \
            </span></span></span><![endif]>one</p><p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>\
            <span style='mso-list:Ignore'>a)<span>&nbsp;&nbsp;</span></span>two</p><p class=MsoNormal>after</p>
            """, "- one\n  a) two\nafter"
        ),
    ]

    static let tables: [Case] = [
        (
            "data in rows",
            "<table><tr><th>Item</th><th>Price</th></tr><tr><td><p>Lamp</p></td><td>&nbsp;</td><td>12 €</td></tr></table>",
            "Item\tPrice\nLamp\t12 €"
        ),
        (
            "one long cell in a row",
            "<table><tr><td>Note</td><td>Please leave the parcel with the neighbours on the second floor, they are at home "
                + "until six in the evening.</td></tr></table>",
            "Note\tPlease leave the parcel with the neighbours on the second floor, they are at home until six in the evening."
        ),
        (
            "text in columns, one column after the other",
            "<table><tr><td><p>Left one.</p><p>Left two.</p></td><td><p>Right one.</p></td></tr></table>",
            "Left one.\n\nLeft two.\n\nRight one."
        ),
        (
            "tables for layout",
            """
            <table role=presentation><tr><td><table><tr><td height=20>&nbsp;</td></tr><tr><td><h1>News</h1></td></tr></table>\
            <table><tr><td width=20></td><td><p>Dear Dana,</p><p>it is here.</p></td><td width=20></td></tr></table></td></tr>\
            </table>
            """, "News\n\nDear Dana,\n\nit is here."
        ),
        (
            "a cell over two lines in a row of an order",
            "<table><tr><td>Desk lamp,<br>green</td><td>1</td><td>€ 24</td></tr></table>", "Desk lamp, green\t1\t€ 24"
        ),
        (
            "columns of lines",
            "<table><tr><td>Bill to<br>Dana</td><td>Ship to<br>Desk</td></tr></table>", "Bill to\nDana\n\nShip to\nDesk"
        ),
        ("rows of one cell are lines", "<table><tr><td>one</td></tr><tr><td>two</td></tr></table>", "one\ntwo"),
        (
            "a table in a cell",
            "<table><tr><td>Total</td><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>",
            "Total\n\na\tb"
        ),
    ]

    static let links: [Case] = [
        ("mail", "<a href='mailto:desk@example.org?subject=x'>write</a>", "write <desk@example.org>"),
        ("mail to the address shown", "<a href='mailto:desk@example.org'>Desk@example.org</a>", "Desk@example.org"),
        ("a mention", "<a href='mailto:dana@example.org'>@Dana</a> see", "@Dana see"),
        (
            "telephone", "<a href='tel:+49301234'>call us</a> <a href='tel:+49301234'>030 1234</a>",
            "call us <+49301234> 030 1234"
        ),
        (
            "the same but for www and the slash", "<a href='https://www.example.org/'>example.org</a>", "example.org"
        ),
        (
            "a tracker's target is cut to its host",
            "<a href='https://click.example.org/\(String(repeating: "x", count: 200))'>Offer</a>",
            "Offer <https://click.example.org/…>"
        ),
        (
            "long parameters are cut",
            "<a href='https://example.org/offer?\(String(repeating: "x", count: 200))'>Offer</a>",
            "Offer <https://example.org/offer?…>"
        ),
        (
            "Outlook's gate",
            "<a href='https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&data=1'>here</a>",
            "here <https://example.org/a>"
        ),
        (
            "a gate before the address shown",
            "<a href='https://urldefense.com/v3/__https://example.org/a__;!!x$'>https://example.org/a</a>",
            "https://example.org/a"
        ),
        ("a button", "<a href='https://example.org/b'><div>Pay now</div></a>", "Pay now <https://example.org/b>"),
        (
            "scripts and places in the page lead nowhere", "<a href='#top'>top</a> <a href='javascript:x()'>x</a>",
            "top x"
        ),
    ]

    static let hidden: [Case] = [
        (
            "a preview padded with characters of no width",
            "<div>Look inside&zwnj;&nbsp;&#847;&#8199;&#65279;&shy;&zwnj;&nbsp;</div><p>Text</p>", "Look inside\n\nText"
        ),
        ("by a style sheet", "<style>.pre{display:none!important}</style><div class=pre>x</div>Text", "Text"),
        ("by a style sheet for an element of a class", "<style>div.a{display:none}</style><p class=a>Text</p>", "Text"),
        (
            "not by a style sheet for small screens",
            "<style>@media (max-width:600px){.x{color:red}.big{display:none}} .x{color:red}</style><p class=big>Text</p>",
            "Text"
        ),
        ("not by a style sheet for paper", "<style media=print>p{display:none}</style><p>Text</p>", "Text"),
        (
            "by a style sheet behind an import",
            "<style>@import url(https://f.example.org/a;b);@charset 'x';#a{display:none}</style><p id=a>x</p>Text",
            "Text"
        ),
        ("of no height", "<div style='max-height:0;overflow:hidden'>x</div>Text", "Text"),
        ("of no size", "<span style='font-size:0'>x</span><span style='font-size:1px'>x</span>Text", "Text"),
        ("shown in a cell of no size", "<td style='font-size:0'><p style='font-size:14px'>Text</p></td>", "Text"),
        ("shown where only Outlook hides it", "<a style='mso-hide:all'>Text</a>", "Text"),
        ("in the colour behind it", "<i style='color:#FFF;background-color:white'>x</i>Text", "Text"),
        ("invisible", "<i style='visibility:hidden'>x</i><i hidden>x</i><i style='opacity:0'>x</i>Text", "Text"),
        ("marks of templates", "<p>one<!VR> two<![if !x]>three<![endif]></p><!DOCTYPE html>", "one twothree"),
        (
            "a preview in a picture cut in pieces",
            "<img alt='Half price until Sunday only'><p>a</p><img alt='Half price until Sunday only'>",
            "[image: Half price until Sunday only]\n\na"
        ),
        ("for Outlook alone", "<!--[if mso]><p>x</p><![endif]--><![if !mso]><p>Text</p><![endif]>", "Text"),
        (
            "a picture that counts readers",
            "Text<img src='https://t.example.org/a' alt='a b c d e' width=1 height=1>", "Text"
        ),
        (
            "titles, styles, scripts",
            "<title>x</title><xml><a>96</a></xml><noscript>Text</noscript><script>x</script>", "Text"
        ),
    ]

    static let words: [Case] = [
        ("line breaks without number", "one<br><br><br><br>two", "one\n\ntwo"),
        ("a break above a block", "<div>one</div><br><div>two</div>", "one\n\ntwo"),
        ("breaks at the end of a block", "<div>one<br><br></div><div>two</div>", "one\n\ntwo"),
        ("paragraphs without margin are lines", "<p style='margin:0'>one</p><p style='margin:0'>two</p>", "one\ntwo"),
        ("blocks with margin are paragraphs", "<div style='margin:0 0 12px'>one</div><div>two</div>", "one\n\ntwo"),
        ("quotation marks", "He said <q>yes</q>.", "He said “yes”."),
        ("small figures", "12 m<sup>2</sup> of H<sub>2</sub>O, the 4<sup>th</sup>", "12 m² of H₂O, the 4th"),
        ("a picture of a character", "Thanks <img alt='🙂' src='cid:a'>", "Thanks 🙂"),
        ("a picture that is all there is", "<a href='#'><img alt='Half price today'></a>", "[image: Half price today]"),
        ("a picture beside words", "<p><img alt='Our new logo with star'> Hello</p>", "Hello"),
        ("a picture's file name", "<p><img alt='holiday on the beach.jpg'></p><p>Hello</p>", "Hello"),
        ("entities without semicolon", "a&nbspb &auml &amp c &copy 2026", "a b ä & c © 2026"),
        ("entities of HTML 5, and unknown", "&ccaron;&lstrok;&eogon; &foo; AT&T a & b", "čłę &foo; AT&T a & b"),
        ("figures of windows-1252", "it&#146;s &#128;5", "it’s €5"),
        ("text in preformatted lines", "<pre>  a\n\n\n    b</pre>", "a\n\n\n    b"),
        (
            "addresses that were not escaped",
            "Dana <dana@example.org> of <https://example.org/a?b=1> <o:p>x</o:p><br>",
            "Dana <dana@example.org> of <https://example.org/a?b=1> x"
        ),
        ("marks of direction", "<p dir=rtl>&#x202B;שלום&#x202C;&lrm;</p>", "שלום"),
        ("a heading", "<h2>Order</h2>text", "Order\n\ntext"),
        ("joined words stay joined", "می&zwnj;خواهم", "می\u{200C}خواهم"),
    ]

    @Test("lists, tables, links, hidden text, words", arguments: [lists, tables, links, hidden, words].flatMap { $0 })
    func reads(item: Case) {
        #expect(HTMLBody(item.html).text == item.text, "\(item.rule)")
    }

    static let styles: [(rule: String, html: String, style: String)] = [
        (
            "shorthand", "<p style='font: italic bold 11pt/1.2 \"Calibri\", sans-serif'>x</p>",
            "calibri 11.0 - bold italic"
        ),
        (
            "Outlook's style sheet",
            """
            <head><style><!-- /* Style */ p.MsoNormal, li.MsoNormal {margin:0cm; font-size:11.0pt;\n font-family:"Calibri",sans-serif;} \
            span.E1 {color:#1F497D;} --></style></head><p class=MsoNormal><span class=E1>x</span></p>
            """, "calibri 11.0 #1f497d"
        ),
        (
            "the class counts more than the element",
            "<style>.a{color:red}p{color:blue;font-size:10pt}</style><p class=a>x", "- 10.0 red"
        ),
        ("the id counts more than the class", "<style>#i{color:red}.a{color:blue}</style><p class=a id=i>x", "- - red"),
        ("the attribute counts more than the sheet", "<style>p{color:red}</style><p style='color:blue'>x", "- - blue"),
        (
            "inherited, and relative", "<div style='font:10pt Arial'><p><span style='font-size:150%'>x</span>",
            "arial 15.0 -"
        ),
        ("pixels", "<p style='font-size:16px;font-family:inherit'>x", "- 12.0 -"),
        ("font element", "<font face='Comic Sans MS' size=+1 color=navy>x", "comic sans ms 13.5 navy"),
        ("undone", "<b><span style='font-weight:normal'>x", "- - -"),
        ("the body's colour", "<body text='#112233'>x", "- - #112233"),
        ("rgb and its blanks", "<p style='color: rgb( 0, 128 ,255 )!important'>x", "- - #0080ff"),
    ]

    @Test("styles are those that a reader sees", arguments: styles)
    func style(rule: String, html: String, style: String) {
        let run = HTMLBody(html).blocks.first?.runs.first?.style ?? TextStyle()
        var text = [run.family ?? "-", run.size.map { "\($0)" } ?? "-", run.colour ?? "-"].joined(separator: " ")
        if run.isBold { text += " bold" }
        if run.isItalic { text += " italic" }
        #expect(text == style, "\(rule)")
    }
}
