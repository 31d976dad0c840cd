import Foundation
import MailMessage
import Testing

@Suite("Header fields")
struct FieldTests {
    static let dates: [(String, Int?, Int)] = [
        ("Wed, 4 Mar 2026 10:15:00 +0100", 1_772_615_700, 3_600),
        ("4 Mar 2026 09:15 GMT", 1_772_615_700, 0),
        ("Wed, 04 Mar 26 04:15:00 EST", 1_772_615_700, -18_000),
        ("Wed Mar  4 09:15:00 2026", 1_772_615_700, 0),
        ("2026-03-04T10:15:00+01:00", 1_772_615_700, 3_600),
        ("2026-03-04T09:15:00Z", 1_772_615_700, 0),
        ("Wed, 4-Mar-2026 10:15:00 +01:00 (CET)", 1_772_615_700, 3_600),
        ("Wed,4 Mar 2026 10:15:00 +0100(a (nested) comment)", 1_772_615_700, 3_600),
        ("4 Mar 2026 01:15:00 -0800", 1_772_615_700, -28_800),
        ("4 Mar 2026 10:15:00 AM +0100", 1_772_615_700, 3_600),
        ("Wed, 4 Mar 2026 09:15:00 K", 1_772_615_700, 0),
        ("29 Feb 2024 00:00:00 +0000", 1_709_164_800, 0),
        ("1 Jan 1970 00:00:00 +0000", 0, 0),
        ("Wed, 04 Mar 2026 10(ten) :  15 : 00 +0100", 1_772_615_700, 3_600),
        ("Wed, 04 Mar 2026 10.15.00 +0100", 1_772_615_700, 3_600),
        ("Wed, 4 M\u{E4}r 2026 10:15:00 +0100", 1_772_615_700, 3_600),
        ("mercredi 4 mars 2026 10:15:00 +0100", 1_772_615_700, 3_600),
        ("Wed, 4 Mar 2026 10:15:00 GMT+1", 1_772_615_700, 3_600),
        ("Wed, 4 Mar 2026 04:15:00 UTC-05:00", 1_772_615_700, -18_000),
        ("Wed, 4 Mar 2026 10:15:00 0100", 1_772_615_700, 3_600),
        ("04.03.2026 09:15", 1_772_615_700, 0), ("Wed, 4 Mar 126 09:15:00 \"GMT\"", 1_772_615_700, 0),
        ("=?utf-8?Q?Wed,_4_Mar_2026_10:15:00_+0100?=", 1_772_615_700, 3_600),
        ("tomorrow", nil, 0), ("", nil, 0), ("99 Foo 2026", nil, 0), ("+0100", nil, 0),
    ]

    @Test("a date is an instant and the sender's offset, in all the forms that mailers write", arguments: dates)
    func date(text: String, instant: Int?, offset: Int) {
        let message = Message(Array("Date: \(text)\n\n".utf8))
        #expect(message.date.map { Int($0.instant.timeIntervalSince1970) } == instant)
        #expect(message.date?.offset ?? 0 == offset)
    }

    static let addresses: [(String, [Mailbox])] = [
        ("a@example.org", [Mailbox(address: "a@example.org")]),
        (
            "Dana <a@example.org>, <b@example.org>",
            [Mailbox(name: "Dana", address: "a@example.org"), Mailbox(address: "b@example.org")]
        ),
        ("\"Doe, Jane\" <a@example.org>", [Mailbox(name: "Doe, Jane", address: "a@example.org")]),
        ("Doe, Jane <a@example.org>", [Mailbox(name: "Doe, Jane", address: "a@example.org")]),
        ("a@example.org (Dana (home))", [Mailbox(name: "Dana (home)", address: "a@example.org")]),
        (
            "Pete(A nice chap) <pete(his account)@silly.test(his host)>",
            [Mailbox(name: "Pete", address: "pete@silly.test")]
        ),
        ("Team:a@example.org,b@example.org;", [Mailbox(address: "a@example.org"), Mailbox(address: "b@example.org")]),
        ("undisclosed-recipients:;", []),
        ("<@one.test,@two.test:a@example.org>", [Mailbox(address: "a@example.org")]),
        ("\"joe smith\"@example.org", [Mailbox(address: "\"joe smith\"@example.org")]),
        ("<\"a@b\"@example.org>", [Mailbox(address: "\"a@b\"@example.org")]),
        ("Dana a@example.org", [Mailbox(name: "Dana", address: "a@example.org")]),
        ("<mailto:a@example.org>", [Mailbox(address: "a@example.org")]),
        ("a@example.org; b@example.org", [Mailbox(address: "a@example.org"), Mailbox(address: "b@example.org")]),
        ("Dana <a@example.org", [Mailbox(name: "Dana", address: "a@example.org")]),
        ("\"a@example.org\" <a@example.org>", [Mailbox(name: "a@example.org", address: "a@example.org")]),
        ("=?utf-8?Q?M=C3=BCller=2C_Dana?= <a@example.org>", [Mailbox(name: "Müller, Dana", address: "a@example.org")]),
        ("\"=?utf-8?B?TcO8bGxlcg==?=\" <a@example.org>", [Mailbox(name: "Müller", address: "a@example.org")]),
        ("Dana <>", [Mailbox(name: "Dana", address: "")]),
        ("a @ example . org", [Mailbox(address: "a@example.org")]),
        (",,;, a@example.org,,", [Mailbox(address: "a@example.org")]),
        ("=?utf-8?Q?Dana_<a@example.org>?=", [Mailbox(name: "Dana", address: "a@example.org")]),
        ("<Dana> a@example.org", [Mailbox(name: "Dana", address: "a@example.org")]),
        ("Dana (a@example.org)", [Mailbox(name: "Dana", address: "a@example.org")]),
        ("Dana [mailto:a@example.org]", [Mailbox(name: "Dana", address: "a@example.org")]),
        ("Dana <SMTP:a@example.org>", [Mailbox(name: "Dana", address: "a@example.org")]),
        ("a@example.org b@example.org", [Mailbox(address: "a@example.org"), Mailbox(address: "b@example.org")]),
        ("Team: (nobody);", []), ("unlisted-recipients:; (no To-header on input)", []),
        ("", []),
    ]

    @Test("addresses are read as meant", arguments: addresses)
    func address(text: String, expected: [Mailbox]) {
        #expect(Message(Array("To: \(text)\n\n".utf8)).to == expected)
    }

    @Test("a mailbox file's line that became a field is no author, and of two dates the one that can be read counts")
    func doubledFields() {
        let head = "From: list-admin@example.org  Thu Aug 22 14:23:39 2002\nDate: soon\nDate: 4 Mar 2026 09:15 GMT\n"
        let message = Message(Array("\(head)From: Dana <a@example.org>\n\n".utf8))
        #expect(message.from == [Mailbox(name: "Dana", address: "a@example.org")])
        #expect(message.date?.instant.timeIntervalSince1970 == 1_772_615_700)
        #expect(Message(Array("From: a@example.org  Thu Aug 22 14:23:39 2002\n\n".utf8)).from.count == 1)
    }

    static let words: [(String, String)] = [
        ("=?utf-8?Q?a?= =?utf-8?Q?b?=", "ab"), ("=?utf-8?Q?a?= b =?utf-8?Q?c?=", "a b c"), ("x=?utf-8?Q?a?=y", "xay"),
        ("=?utf-8?B?w?=\n =?utf-8?B?7w=?=", "ü"), ("=?utf-8?B?YQ?= =?utf-8?B?Yg?=", "ab"),
        ("=?UTF-8*de?q?=C3=BC?=", "ü"), ("=?utf-8?Q?a b?=", "a b"),
        ("=?iso-2022-jp?B?GyRCQ21KOBsoQg==?=", "注文"), ("=?gb2312?B?tqm1pQ==?=", "订单"),
        ("=?koi8-r?B?+sHLwdo=?=", "Заказ"),
        ("=?utf-7?Q?+ZeVnLA-?=", "日本"), ("=?windows-1252?Q?=80?=", "€"), ("=?iso-8859-1?Q?=80?=", "€"),
        ("=?utf-8?X?a?=", "=?utf-8?X?a?="), ("=?utf-8?Q?a", "=?utf-8?Q?a"), ("=?utf-8?Q?a=0D=0Ab?=", "a b"),
        ("=?=", "=?="),
        ("=?utf-8?Q?caf=C3=A?= =?utf-8?Q?9_x?=", "café x"), ("=?utf-8?Q?=E2=82=?=\n =?utf-8?Q?AC?=", "€"),
        ("=?utf-8?Q?a=?=", "a="), ("=?utf-8?Q?=C3?= =?iso-8859-1?Q?=BC?=", "Ã¼"), ("=?utf-8?B?w7w=w7w=?=", "üü"),
        ("=?utf-8?Q?Z=C3=BCrich_=E2=82?=", "Zürich \u{FFFD}"), ("\"=?utf-8?Q?a?=\"", "\"a\""),
        ("=?utf-8?Q?=E2=82?= =?utf-8?Q?=AC?=", "€"), ("=?UTF8?B?w7w?=", "ü"), ("=?utf-8?Q??=", ""),
    ]

    @Test("encoded words are read, joined at byte level, and left alone where they are none", arguments: words)
    func word(text: String, expected: String) {
        #expect(Message(Array("Subject: \(text)\n\n".utf8)).subject == expected)
    }

    static let charsets: [(String, [UInt8], String)] = [
        ("utf-8", [0xC3, 0xBC], "ü"), ("\"UTF8\"", [0xC3, 0xBC], "ü"), ("iso-8859-15", [0xA4], "€"),
        ("latin1", [0xFC], "ü"),
        ("cp1251", [0xCF, 0xF0], "Пр"), ("big5", [0xAD, 0x71], "訂"), ("ks_c_5601-1987", [0xC1, 0xD6], "주"),
        ("x-sjis", [0x92, 0x8D], "注"), ("euc-jp", [0xC3, 0xED], "注"), ("unknown-8bit", [0xFC], "ü"),
        ("nonsense", [0xFC], "ü"),
        ("us-ascii", [0xC3, 0xBC], "ü"), ("utf-8", [0xFC], "ü"), ("iso-8859-1", Array("üöä€".utf8), "üöä€"),
        ("utf-16", [0xFF, 0xFE, 0x41, 0x00], "A"), ("utf-8", [0xEF, 0xBB, 0xBF, 0x41], "A"),
        ("x-user-defined//TRANSLIT", [0x41], "A"),
    ]

    @Test("text is read in the charset that is declared, meant or likely", arguments: charsets)
    func charset(label: String, bytes: [UInt8], expected: String) {
        let head = Array("Content-Type: text/plain; charset=\(label)\nContent-Transfer-Encoding: 8bit\n\n".utf8)
        #expect(Message(head + bytes).text == expected)
    }

    static let returnPaths: [(String, ReturnPath)] = [
        ("", .absent), ("Return-Path: <>\n", .null), ("Return-Path: <a@example.org>\n", .address("a@example.org")),
        ("Return-Path:\n", .absent), ("Return-Path: a@example.org\n", .address("a@example.org")),
        ("Return-Path: < >\n", .null),
        ("Return-Path: <b@example.org>\nReturn-Path: <>\n", .address("b@example.org")),
    ]

    @Test("the return path is the last server's", arguments: returnPaths)
    func returnPath(field: String, expected: ReturnPath) {
        #expect(Message(Array("\(field)Subject: x\n\n".utf8)).returnPath == expected)
    }

    @Test("a name is found without regard to case, folds are undone, all of a name are given")
    func lookup() {
        let message = Message(Array("X-A: one\n\ttwo\nx-a: three\nX-B:\n\nX-C: body\n".utf8))
        #expect(message.headers.first("x-A") == "one two")
        #expect(message.headers.all("X-a") == ["one two", "three"])
        #expect(message.headers.first("X-B") == "")
        #expect(message.headers.first("X-C") == nil)
        #expect(message.headers.fields.map(\.name) == ["X-A", "x-a", "X-B"])
    }

    @Test("lines may end in CR alone")
    func carriageReturns() {
        let message = Message(Array("Subject: x\rFrom: a@example.org\r\rone\rtwo\r".utf8))
        #expect(message.subject == "x")
        #expect(message.from == [Mailbox(address: "a@example.org")])
        #expect(message.text == "one\ntwo\n")
    }
}

@Suite("Zones of a text")
struct ZoneTests {
    @Test("cover every fixture's text in order and without gaps", arguments: FixtureTests.files)
    func cover(file: URL) throws {
        let message = Message([UInt8](try Data(contentsOf: file)))
        var next = message.text.startIndex
        for zone in message.zones {
            #expect(zone.range.lowerBound == next)
            #expect(zone.range.lowerBound < zone.range.upperBound)
            #expect((zone.kind == .quoted) == (zone.quoteDepth > 0))
            next = zone.range.upperBound
        }
        #expect(next == message.text.endIndex)
    }

    @Test("inline answers stand between what they answer")
    func inline() {
        let text = "Tom wrote:\n> Which colour?\nRed.\n>> older\n> Which size?\nM.\n-- \nDana\n"
        let zones = ReplyText.zones(of: text).map {
            "\($0.kind) \($0.quoteDepth) \(text[$0.range].split(separator: "\n")[0])"
        }
        #expect(
            zones == [
                "attribution 0 Tom wrote:", "quoted 1 > Which colour?", "new 0 Red.", "quoted 2 >> older",
                "quoted 1 > Which size?", "new 0 M.", "signature 0 -- ",
            ])
    }
}
