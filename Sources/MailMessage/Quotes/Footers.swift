/// What a firm, a list, a desk or a scanner puts below every mail.
enum Footers {
    /// The first line of the footers with which the segment ends, a rule above them included.
    static func start(in lines: ReplyLines, _ segment: Range<Int>) -> Int? {
        var start: Int?
        var paragraphEnd = segment.upperBound
        while paragraphEnd > segment.lowerBound {
            while paragraphEnd > segment.lowerBound, lines.isBlank(paragraphEnd - 1) { paragraphEnd -= 1 }
            var paragraphStart = paragraphEnd
            while paragraphStart > segment.lowerBound, !lines.isBlank(paragraphStart - 1) { paragraphStart -= 1 }
            guard paragraphStart < paragraphEnd else { break }
            guard let line = footer(in: lines, paragraphStart..<paragraphEnd) else { break }
            start = line
            paragraphEnd = line
            // The rest of the paragraph is the sender's.
            if line > paragraphStart { break }
        }
        guard var line = start else { return nil }
        var above = line
        while above > segment.lowerBound, lines.isBlank(above - 1) { above -= 1 }
        if above > segment.lowerBound, isDivider(lines.content(above - 1)) { line = above - 1 }
        // A mail that is nothing but a footer is its sender's word; one below a quote is not.
        return lines.firstFilled < line ? line : nil
    }

    /// Whether a footer of lists, desks or scanners begins with the line.
    static func begins(_ line: ArraySlice<UInt8>) -> Bool {
        FooterPhrases.certain.prefix(of: line.prefix(80).lowercasedUTF8[...].visible) != nil
    }

    /// The line of a paragraph from which on it is a footer.
    private static func footer(in lines: ReplyLines, _ paragraph: Range<Int>) -> Int? {
        let head = paragraph.lowerBound..<min(paragraph.upperBound, paragraph.lowerBound + 16)
        let text = lines.contents(head).prefix(1_500).lowercasedUTF8
        var start = text[...].visible
        start = start.drop(while: decoration.contains)
        if FooterPhrases.certain.prefix(of: start) != nil { return paragraph.lowerBound }
        let hits = SignaturePhrases.legal.count(in: text, atMost: 2)
        // One phrase may stand in a customer's sentence; a footer has several, and length.
        if hits >= 2, text.count > 100 { return paragraph.lowerBound }
        if hits >= 1, SignaturePhrases.footerBeginnings.prefix(of: start) != nil { return paragraph.lowerBound }
        // Lists and desks put a rule and their words right below the last line.
        for line in paragraph.prefix(12)
        where isDivider(lines.content(line)) && line + 1 < paragraph.upperBound {
            let next = lines.content(line + 1).lowercasedUTF8
            if FooterPhrases.certain.prefix(of: next[...].visible) != nil || isListAddress(lines, line) { return line }
        }
        return nil
    }

    private static let decoration = ByteSet("*_-#([< ")

    /// Mailman's footer: a rule, `NAME mailing list`, the address, the page.
    private static func isListAddress(_ lines: ReplyLines, _ rule: Int) -> Bool {
        guard rule + 1 < lines.count, lines.content(rule).visible.count >= 20 else { return false }
        return FooterPhrases.listNames.first(in: lines.content(rule + 1).prefix(200).lowercasedUTF8) != nil
    }

    private static func isDivider(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.visible
        if Separators.isRule(line, atLeast: 2) { return true }
        // `------------~->`, with which Yahoo ends its advertisement.
        if line.count >= 20, line.starts(with: repeatElement(ASCII.hyphen, count: 18)), line.last == 0x3E {
            return true
        }
        // `—` as GitHub and Discourse write it.
        return line.count == 3 && line.starts(with: [0xE2, 0x80]) && (0x92...0x95).contains(line.last ?? 0)
    }
}
