/// What makes a line read as `On 4 March 2026 at 10:15, Dana <dana@example.org> wrote:` in any language.
enum AttributionSentence {
    enum Strength {
        /// Has an address or date and time beside its verb: nobody writes this by hand.
        case certain
        /// Is one only if a quote follows.
        case likely
    }

    /// Without the dashes of Yahoo and Zoho, the stars of bold type, brackets and marks of direction around it.
    static func core(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var core = line.visible
        while let first = core.first, first == ASCII.hyphen || first == 0x2A || first == 0x5F || first == 0x5B {
            core = core.dropFirst().visible
        }
        return core
    }

    /// Whether a line with that last byte may end with a colon, white space and marks of direction behind it.
    static func mayEndWithColon(_ byte: UInt8) -> Bool { byte == ASCII.colon || byte >= 0x80 }

    /// Cheap test that leaves out nearly all lines of text.
    static func mayBegin(_ line: ArraySlice<UInt8>) -> Bool {
        guard let last = line.last else { return false }
        switch last {
        case ASCII.colon, 0x3E, 0x2A, 0x5F, 0x5D, 0x9A: return true
        case ASCII.hyphen: return line.suffix(4).allSatisfy { $0 == ASCII.hyphen }
        default: return mayWrap(line)
        }
    }

    /// Whether an attribution that begins like this may go on in the next line.
    static func mayWrap(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first else { return false }
        if startsWithDate(line) { return true }
        let isQuoted = first == ASCII.quote || first == 0x3C || first == 0x27
        guard isQuoted || QuotePhrases.beginnings.mayBegin(line) else { return false }
        // `On Wednesday,`
        let isDay = line.count <= 24 && line.last == 0x2C
        guard isDay || line.contains(where: { ASCII.isDigit($0) || $0 == 0x40 || $0 == 0x3C }) else { return false }
        return isQuoted || hasBeginning(line)
    }

    static func strength(of bytes: [UInt8]) -> Strength? {
        var line = bytes[...].visible
        if line.starts(with: [0x3E, 0x3E, 0x3E]) { return isGroupWise(line) ? .certain : nil }
        var dashes = 0
        while let last = line.last {
            if last == ASCII.hyphen { dashes += 1 } else if last != 0x2A && last != 0x5D && last != 0x5F { break }
            line = line.dropLast().visible
        }
        let hasAddress = line.contains(0x40)
        let endsWithColon = line.endsWithColon
        let isClosed = endsWithColon || dashes >= 4
        guard isClosed || line.last == 0x3E && hasAddress else { return nil }
        let startsWithDate = startsWithDate(line)
        let hasAngles = line.contains(0x3C)
        // Some mailers write only the date and the address.
        if startsWithDate, hasAddress, hasAngles { return .certain }
        guard isClosed else { return nil }
        // `вт, 3 мар. 2026 г. в 16:58, Desk <desk@example.org>:` has no verb, `* Desk <…> [2026-03-04 10:15]:` neither.
        if hasAddress, hasAngles, hasClock(line), hasYear(line) || endsWithAddress(line) { return .certain }
        let hasBeginning = startsWithDate || hasBeginning(line)
        let text = line.lowercasedUTF8
        if QuotePhrases.quotingBeginnings.prefix(of: text[...]) != nil { return hasAddress ? .certain : .likely }
        guard QuotePhrases.verbs.first(in: text, where: { isWord($0, in: text) }) != nil else {
            // `3. März 2026, 16:58 von desk@example.org:` has no verb either.
            return hasAddress && (startsWithDate || hasClock(line)) ? .likely : nil
        }
        if hasAddress, hasAngles || hasBeginning || line.contains(0x28) { return .certain }
        return hasBeginning && hasClock(line) && hasYear(line) ? .certain : .likely
    }

    /// Whether the colon was forgotten.
    static func endsWithVerb(_ line: [UInt8]) -> Bool {
        let text = line[...].lowercasedUTF8
        return QuotePhrases.verbs.suffix(of: text[...].visible) != nil
    }

    /// `wrote:`, `a écrit :` and nothing else.
    static func isVerbOnly(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count <= 24 else { return false }
        let text = line.lowercasedUTF8
        guard let verb = QuotePhrases.verbs.prefix(of: text[...]) else { return false }
        return text.count - verb.utf8.count <= 4
    }

    private static func hasBeginning(_ line: ArraySlice<UInt8>) -> Bool {
        QuotePhrases.beginnings.mayBegin(line)
            && QuotePhrases.beginnings.prefix(of: line.prefix(24).lowercasedUTF8[...]) != nil
    }

    /// `>>> Dana <dana@example.org> 3/4/2026 10:15 AM >>>`.
    private static func isGroupWise(_ line: ArraySlice<UInt8>) -> Bool {
        line.count > 12 && line.suffix(3).allSatisfy { $0 == 0x3E } && hasClock(line)
    }

    private static func endsWithAddress(_ line: ArraySlice<UInt8>) -> Bool {
        let beforeColon = line.last == ASCII.colon ? line.dropLast(1) : line.dropLast(3)
        return beforeColon.visible.last == 0x3E
    }

    /// `2026-03-04`, `4.3.2026`, `4 mars 2026`: a digit at the start, and a year or separators soon after.
    private static func startsWithDate(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, ASCII.isDigit(first) else { return false }
        let head = line.prefix(24)
        let digits = head.reduce(0) { $0 + (ASCII.isDigit($1) ? 1 : 0) }
        return digits >= 5 && !head.prefix(9).allSatisfy(ASCII.isDigit)
    }

    /// A number of four digits that begins with 19 or 20.
    private static func hasYear(_ line: ArraySlice<UInt8>) -> Bool {
        var run = line.startIndex
        for index in line.indices where !ASCII.isDigit(line[index]) {
            if isYear(line[run..<index]) { return true }
            run = index + 1
        }
        return isYear(line[min(run, line.endIndex)...])
    }

    private static func isYear(_ run: ArraySlice<UInt8>) -> Bool {
        run.count == 4 && (run.starts(with: [0x31, 0x39]) || run.starts(with: [0x32, 0x30]))
    }

    static func hasClock(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count > 4 else { return false }
        for index in (line.startIndex + 1)..<(line.endIndex - 2)
        where (line[index] == ASCII.colon || line[index] == 0x2E) && ASCII.isDigit(line[index - 1])
            && ASCII.isDigit(line[index + 1]) && ASCII.isDigit(line[index + 2])
        { return true }
        return false
    }

    /// Whether no letter touches the word; bytes outside ASCII are let pass, as they are also Chinese or a no-break space.
    private static func isWord(_ range: Range<Int>, in text: [UInt8]) -> Bool {
        if range.lowerBound > 0, ASCII.isLetter(text[range.lowerBound - 1]) { return false }
        return range.upperBound == text.count || !ASCII.isLetter(text[range.upperBound])
    }
}
