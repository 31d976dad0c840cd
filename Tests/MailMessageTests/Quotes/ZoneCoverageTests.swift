import Testing

@testable import MailMessage

/// Zones cover the text exactly and in order, whatever its lines are.
@Suite("Coverage of zones")
struct ZoneCoverageTests {
    /// Lines that the rules know, and lines that they might stumble over.
    static let lines = [
        "", "", " ", "It works now.", "Thanks", "Dana", "Kind regards,", "Dana Whitfield", "-- ", "--", "---", "-----",
        "________________________________", "> quoted", ">", ">> deeper", "JD> quoted", "> ", "＞ quoted", "|", ":", "：",
        ">:",
        "> wrote:", "wrote:", "On Wed, Mar 4, 2026 at 10:15 AM Desk <", "desk@example.org> wrote:",
        "On Wed, Mar 4, 2026 at 10:15 AM Desk <desk@example.org> wrote:", "From: Desk <desk@example.org>",
        "Sent: Wednesday, March 4, 2026 10:15 AM", "To: dana@example.test", "Subject: Order", "*From:* x", "From:",
        "De : ",
        "-----Original Message-----", "---------- Forwarded message ---------", "Begin forwarded message:",
        "##- Please type your reply above this line -##", "Sent from my iPhone", "发自我的 iPhone", "```", "[quote]",
        "[/quote]",
        "[quote=\"dana, post:1\"]", "You received this message because you are subscribed to the group.",
        "Virus-free. www.example.test", "\u{202B}\u{202C}", "\u{A0}", "\u{202F}:", "—", "é", "ß:", "\u{FEFF}", "#", "[",
        "*", ">>> x >>>",
        ">>> Desk <desk@example.org> 3/4/2026 10:15 AM >>>", "こんにちは。", "敬具", "www.example.test", "PS: one more", "\r",
    ]

    @Test("zones follow each other without gaps and end with the text", arguments: 0..<40)
    func coverage(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<60 {
            var text = (0..<next(14)).map { _ in Self.lines[next(Self.lines.count)] }.joined(separator: "\n")
            if next(2) == 0 { text += "\n" }
            let writers = next(2) == 0 ? [] : [Mailbox(name: "Dana Whitfield", address: "dana@example.test")]
            let zones = ReplyText.zones(of: MarkedText(text), writers: writers)
            #expect(zones.map { String(text[$0.range]) }.joined() == text)
            var end = text.startIndex
            for zone in zones {
                #expect(zone.range.lowerBound == end && !zone.range.isEmpty, "\(text.debugDescription)")
                #expect((zone.quoteDepth > 0) == (zone.kind == .quoted), "\(text.debugDescription)")
                end = zone.range.upperBound
            }
            _ = ReplyText.inlineAnswers(zones, in: text)
        }
    }
}
