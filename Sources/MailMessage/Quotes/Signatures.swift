internal import Foundation

/// Where the sender's own words end and the signature or the firm's footer begins.
enum Signatures {
    /// The first line of the signature in a stretch of new lines.
    static func start(
        in lines: ReplyLines, _ segment: Range<Int>
    ) -> (line: Int, kind: ReplyText.Zone.Kind)? {
        var found: (line: Int, kind: ReplyText.Zone.Kind)?
        var end = segment.upperBound
        if let line = segment.first(where: { isSeparator(lines.content($0)) }) {
            let closing = closing(in: lines, segment.lowerBound..<line)
            return (closing ?? line, .signature)
        }
        if let line = footerStart(in: lines, segment) {
            found = (line, .footer)
            end = line
        }
        if let line = deviceLine(in: lines, segment.lowerBound..<end) {
            found = (line, .signature)
            end = line
        }
        if let line = ruleLine(in: lines, segment.lowerBound..<end) {
            found = (line, .signature)
            end = line
        }
        if let line = closing(in: lines, segment.lowerBound..<end) { found = (line, .signature) }
        return found
    }

    /// Lines that are a signature whatever stands around them.
    static func isCertain(_ line: ArraySlice<UInt8>) -> Bool {
        isSeparator(line) || isDeviceLine(line)
    }

    /// `-- `, with or without its space (RFC 3676, section 4.3).
    private static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
        line.count <= 3 && line.trimmed.elementsEqual([ASCII.hyphen, ASCII.hyphen])
    }

    /// `Sent from my phone`, with nothing but empty lines below.
    private static func deviceLine(in lines: ReplyLines, _ segment: Range<Int>) -> Int? {
        var filled = 0
        for line in segment.reversed() where !lines.isBlank(line) {
            filled += 1
            if isDeviceLine(lines.content(line)) { return line }
            if filled == 2 { return nil }
        }
        return nil
    }

    private static func isDeviceLine(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count <= 120 else { return false }
        let decoration: (UInt8) -> Bool = { "*_-[]<>~. ".utf8.contains($0) }
        var core = line.trimmed.drop(while: decoration)
        while let last = core.last, decoration(last) { core.removeLast() }
        let text = core.lowercasedUTF8[...]
        // `Sent from my desk, which is …` is a sentence; `Sent from my phone, please excuse typos` is none.
        if text.contains(0x2C), SignaturePhrases.deviceExcuses.first(in: Array(text)) == nil { return false }
        return SignaturePhrases.deviceBeginnings.prefix(of: text) != nil
            || SignaturePhrases.deviceEndings.suffix(of: text) != nil
    }

    /// A line of underscores with at most ten lines below it; or of dashes, which people use as well, when what is below
    /// has an address or a telephone number.
    private static func ruleLine(in lines: ReplyLines, _ segment: Range<Int>) -> Int? {
        var below: [Int] = []
        for line in segment.reversed() where !lines.isBlank(line) {
            let content = lines.content(line).trimmed
            if Separators.isRule(content) {
                guard line > segment.lowerBound, !below.isEmpty, !below.contains(where: { asks(lines.content($0)) })
                else { return nil }
                if content.first == 0x5F { return line }
                let isCard =
                    below.contains { isContact(lines.content($0)) }
                    && below.allSatisfy { lines.content($0).count <= 66 }
                return content.first == ASCII.hyphen && isCard && below.count <= 7 ? line : nil
            }
            below.append(line)
            if below.count > 10 { return nil }
        }
        return nil
    }

    private static func asks(_ line: ArraySlice<UInt8>) -> Bool {
        let last = line.trimmed.last
        return last == ASCII.question || last == 0x9F && line.trimmed.suffix(3).elementsEqual([0xEF, 0xBC, 0x9F])
    }

    /// A mail or web address, or a telephone number.
    private static func isContact(_ line: ArraySlice<UInt8>) -> Bool {
        let text = line.lowercasedUTF8
        return text.contains(0x40) || contactMarks.first(in: text) != nil || text.filter(ASCII.isDigit).count >= 7
    }

    private static let contactMarks = PhraseSet(["www.", "http:", "https:", "tel.", "tel:", "fax", "phone"])

    /// `Kind regards,` and a name below, with at most ten lines of title and contact.
    private static func closing(in lines: ReplyLines, _ segment: Range<Int>) -> Int? {
        var below: [Int] = []
        for line in segment.reversed() where !lines.isBlank(line) {
            let content = lines.content(line).trimmed
            if content.count <= 60, isClosing(content) {
                guard let name = below.last, looksLikeName(lines.content(name)),
                    !below.contains(where: { asks(lines.content($0)) })
                else { return nil }
                return hasWords(lines, segment.lowerBound..<line) ? line : nil
            }
            below.append(line)
            if below.count > 10 || content.count > 120 { return nil }
        }
        return nil
    }

    private static func isClosing(_ line: ArraySlice<UInt8>) -> Bool {
        let marks: (UInt8) -> Bool = { " ,.!-".utf8.contains($0) }
        var core = line.drop(while: marks)
        while let last = core.last, marks(last) { core.removeLast() }
        for tail in SignaturePhrases.wideMarks where core.suffix(tail.count).elementsEqual(tail) {
            core.removeLast(tail.count)
        }
        guard core.count <= SignaturePhrases.longestClosing else { return false }
        let text = String(decoding: core.lowercasedUTF8, as: UTF8.self)
        return SignaturePhrases.closings.contains(text)
    }

    /// Up to five words with capitals, or a single one: `Dana Whitfield`, `J. van der Berg`, `//Jef`, `dana`.
    private static func looksLikeName(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.trimmed
        guard line.count <= 60, let last = line.last, last != 0x21, last != ASCII.colon else { return false }
        let words = line.split(separator: ASCII.space).map { $0.drop { $0 < 0x80 && !ASCII.isLetter($0) } }
            .filter { !$0.isEmpty }
        guard (1...5).contains(words.count) else { return false }
        if words.count == 1 { return words[0].count <= 20 }
        return words.allSatisfy { word in
            // Scripts without capitals have none to show.
            (word.first ?? 0) & 0x20 == 0 || (word.first ?? 0) >= 0x80
                || SignaturePhrases.nameParticles.contains(Array(word))
        }
    }

    private static func hasWords(_ lines: ReplyLines, _ range: Range<Int>) -> Bool {
        range.contains { !lines.isBlank($0) }
    }

    /// The first line of a paragraph of legal text with which the segment ends.
    private static func footerStart(in lines: ReplyLines, _ segment: Range<Int>) -> Int? {
        var start: Int?
        var paragraphEnd = segment.upperBound
        while paragraphEnd > segment.lowerBound {
            while paragraphEnd > segment.lowerBound, lines.isBlank(paragraphEnd - 1) { paragraphEnd -= 1 }
            var paragraphStart = paragraphEnd
            while paragraphStart > segment.lowerBound, !lines.isBlank(paragraphStart - 1) { paragraphStart -= 1 }
            guard paragraphStart < paragraphEnd else { break }
            let text = lines.contents(paragraphStart..<min(paragraphEnd, paragraphStart + 40)).lowercasedUTF8
            let hits = SignaturePhrases.legal.count(in: text)
            // One phrase may stand in a customer's sentence; a footer has several, and length.
            let isFooter =
                hits >= 2 && text.count > 100
                || hits >= 1 && SignaturePhrases.footerBeginnings.prefix(of: text[...].trimmed) != nil
            guard isFooter else { break }
            start = paragraphStart
            paragraphEnd = paragraphStart
        }
        guard let start, hasWords(lines, segment.lowerBound..<start) else { return nil }
        return start
    }
}
