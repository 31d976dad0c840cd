/// Where the sender's own words end and the signature or the firm's footer begins.
enum Signatures {
    struct Part {
        let lines: Range<Int>
        let kind: ReplyText.Zone.Kind
    }

    /// What of a stretch of new lines is no longer the sender's words, from its end upwards.
    static func parts(in lines: ReplyLines, _ segment: Range<Int>, _ writers: WriterNames) -> [Part] {
        var parts: [Part] = []
        var end = segment.upperBound
        func take(_ line: Int, _ kind: ReplyText.Zone.Kind) {
            parts.append(Part(lines: line..<end, kind: kind))
            end = line
        }
        // A footer may stand below a line of dashes that is not the signature's; the signature below its own line.
        if let line = separator(in: lines, segment) { take(line, .signature) }
        for _ in 0..<6 {
            let rest = segment.lowerBound..<end
            if let line = Footers.start(in: lines, rest) {
                take(line, .footer)
            } else if let line = deviceLine(in: lines, rest) ?? ruleLine(in: lines, rest, writers) {
                take(line, .signature)
            } else {
                break
            }
        }
        let rest = segment.lowerBound..<end
        if let line = SignOff.start(in: lines, rest, writers) { take(line, .signature) }
        return parts
    }

    /// Lines that are a signature whatever stands around them.
    static func isCertain(_ line: ArraySlice<UInt8>) -> Bool {
        isSeparator(line) || isDeviceLine(line)
    }

    /// `-- `, with or without its space (RFC 3676, section 4.3).
    static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
        line.count <= 3 && line.trimmed.elementsEqual([ASCII.hyphen, ASCII.hyphen])
    }

    /// The first `-- `. One without its space divides anything that people like to divide, unless little is below it.
    private static func separator(in lines: ReplyLines, _ segment: Range<Int>) -> Int? {
        var bare: [Int] = []
        for line in segment where isSeparator(lines.content(line)) && !lines.isInCode(line) {
            if lines.content(line).last == ASCII.space { return bare.count == 1 ? bare[0] : line }
            bare.append(line)
        }
        guard let last = bare.last, bare.count <= 2 else { return nil }
        if bare.count == 2, isAboveCard(lines, bare[0]..<segment.upperBound) { return bare[0] }
        if isAboveCard(lines, last..<segment.upperBound) { return last }
        // A motto: set apart from the text, its few lines right below.
        let below = last + 1..<segment.upperBound
        let isSetApart = last == 0 || lines.kinds[last - 1] != .new || lines.isBlank(last - 1)
        let isMotto = isSetApart && below.count <= 5 && below.first.map { !lines.isBlank($0) } ?? false
        return isMotto && bare.count == 1 && !below.contains { asks(lines.content($0)) } ? last : nil
    }

    /// Whether what follows the first line reads as a signature: a name, something to reach somebody by, a footer.
    private static func isAboveCard(_ lines: ReplyLines, _ range: Range<Int>) -> Bool {
        var filled = 0
        var isCard = false
        for line in range.dropFirst() where !lines.isBlank(line) {
            let content = lines.content(line)
            if isSeparator(content) { continue }
            filled += 1
            if filled > 15 || asks(content) { return false }
            if filled == 1 { isCard = SignOff.looksLikeName(content) }
            isCard = isCard || isContact(content) || Footers.begins(content)
        }
        return isCard || filled == 0
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
        guard line.count <= 240 else { return false }
        var core = line.visible.drop(while: decoration.contains).visible
        if core.starts(with: [0xE2, 0x80]) { core = core.dropFirst(3).visible }
        while let last = core.last, decoration.contains(last) { core = core.dropLast() }
        guard core.count >= 5 else { return false }
        let text = core.lowercasedUTF8
        // `Sent from my desk, which is …` is a sentence; `Sent from my phone, please excuse typos` is none.
        if text.contains(0x2C), SignaturePhrases.deviceExcuses.first(in: text) == nil { return false }
        if SignaturePhrases.deviceBeginnings.prefix(of: text[...]) != nil { return true }
        if SignaturePhrases.deviceEndings.suffix(of: text[...]) != nil { return true }
        guard text.split(separator: ASCII.space).count <= 10, SignaturePhrases.devices.first(in: text) != nil else {
            return false
        }
        return SignaturePhrases.sentBeginnings.prefix(of: text[...]) != nil
            || SignaturePhrases.sentEndings.suffix(of: text[...]) != nil
                && SignaturePhrases.devices.prefix(of: text[...]) != nil
    }

    private static let decoration = ByteSet("*_-[]<>~.()| ")

    /// A line of underscores with at most ten lines below it; or of dashes, which people use as well, when what is below
    /// is a card: a name with an address or a telephone number.
    private static func ruleLine(in lines: ReplyLines, _ segment: Range<Int>, _ writers: WriterNames) -> Int? {
        var below: [Int] = []
        for line in segment.reversed() where !lines.isBlank(line) {
            let content = lines.content(line).visible
            if Separators.isRule(content, atLeast: below.isEmpty ? 2 : 3), !lines.isInCode(line) {
                // Below a quote, a rule and what follows end the mail.
                let isLast = segment.lowerBound > 0 && segment.upperBound == lines.count
                guard isLast || hasWords(lines, segment.lowerBound..<line) else { return nil }
                // A rule with which the text ends says nothing.
                guard let first = below.last else { return line }
                guard !below.contains(where: { asks(lines.content($0)) }) else { return nil }
                if content.first == 0x5F, content.count >= 5 { return line }
                let isShort = below.allSatisfy { lines.content($0).count <= 80 }
                let contacts = below.count { isContact(lines.content($0)) }
                let isCard = contacts > 0 && below.count <= 7 || contacts > 2
                let name = lines.content(first)
                let isName = below.count <= 4 && (writers.match(name) || SignOff.isFullName(name))
                return isShort && (isCard || isName) ? line : nil
            }
            below.append(line)
            if below.count > 10 { return nil }
        }
        return nil
    }

    static func asks(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.visible
        return line.last == ASCII.question || line.last == 0x9F && line.suffix(3).elementsEqual([0xEF, 0xBC, 0x9F])
    }

    /// A mail or web address, or a telephone number.
    static func isContact(_ line: ArraySlice<UInt8>) -> Bool {
        if line.contains(0x40) { return true }
        if line.reduce(0, { $0 + (ASCII.isDigit($1) ? 1 : 0) }) >= 7 { return true }
        return SignaturePhrases.contactMarks.first(in: line.lowercasedUTF8) != nil
    }

    static func hasWords(_ lines: ReplyLines, _ range: Range<Int>) -> Bool {
        range.contains { !lines.isBlank($0) }
    }
}
