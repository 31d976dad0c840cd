/// The line or lines by which a mail program introduces what it quotes.
struct Attribution {
    let lines: Range<Int>
    /// No marked quote follows: all below is quoted.
    let quotesTheRest: Bool

    /// The attribution that begins at that line, if one does.
    static func find(in lines: ReplyLines, at line: Int) -> Attribution? {
        let content = lines.content(line)
        if Separators.isMessageSeparator(content) {
            let end = HeaderLabels.blockEnd(in: lines, from: lines.nextFilled(line + 1) ?? line + 1) ?? line + 1
            return Attribution(lines: line..<end, quotesTheRest: true)
        }
        if let end = HeaderLabels.blockEnd(in: lines, from: line) {
            return Attribution(lines: line..<end, quotesTheRest: true)
        }
        return sentence(in: lines, at: line)
    }

    /// `On 4 March 2026 at 10:15, Dana <dana@example.org> wrote:`, over up to four lines.
    private static func sentence(in lines: ReplyLines, at line: Int) -> Attribution? {
        // Yahoo puts dashes before it.
        let first = lines.content(line).trimmed.drop { $0 == ASCII.hyphen || $0 == ASCII.space }
        guard first.count <= 400, mayBegin(first) else { return nil }
        let mayWrap = Self.mayWrap(first)
        var joined = Array(first)
        var end = line + 1
        while true {
            if let strength = strength(of: joined) {
                let next = lines.nextFilled(end)
                // The body follows in marked lines within a few lines, or is marked with bars.
                let isMarked = next.map { lines.kinds[$0] == .quoted && $0 - end <= 3 } ?? false
                if isMarked { return Attribution(lines: line..<end, quotesTheRest: false) }
                if strength == .certain { return Attribution(lines: line..<end, quotesTheRest: true) }
                return nil
            }
            guard mayWrap, end < lines.count, end - line < 4, joined.count < 500, !lines.isBlank(end),
                lines.kinds[end] == .new || closesAddress(lines.content(end), after: joined)
            else { return nil }
            joined.append(ASCII.space)
            joined += lines.content(end).trimmed
            end += 1
        }
    }

    /// `>:` or `> wrote:` on a line of its own: the end of a wrapped address, not a quoted line.
    private static func closesAddress(_ line: ArraySlice<UInt8>, after joined: [UInt8]) -> Bool {
        guard let open = joined.lastIndex(of: 0x3C), !joined[open...].contains(0x3E) else { return false }
        let line = line.trimmed
        return line.first == 0x3E && (line.last == ASCII.colon || line.last == 0x9A) && line.count < 60
    }

    private enum Strength {
        /// Has a name's address or a time of day: nobody writes this by hand.
        case certain
        /// Is one only if a quote follows.
        case likely
    }

    private static func strength(of bytes: [UInt8]) -> Strength? {
        var line = bytes[...]
        while let last = line.last, last == 0x2A || ASCII.isSpace(last) { line.removeLast() }
        let hasAddress = line.contains(0x40)
        let startsWithDate = self.startsWithDate(line)
        // Some old mailers write only the date and the address.
        if startsWithDate, hasAddress, line.last == 0x3E, line.contains(0x3C) { return .certain }
        let endsWithColon = line.last == ASCII.colon || line.suffix(3).elementsEqual([0xEF, 0xBC, 0x9A])
        guard endsWithColon || line.last == 0x3E && hasAddress else { return nil }
        if startsWithDate, hasAddress, endsWithColon, line.contains(0x3C) { return .certain }
        // `вт, 3 мар. 2026 г. в 16:58, Desk <desk@example.org>:` has no verb.
        if hasAddress, endsWithColon, line.dropLast().last == 0x3E, hasClock(line) { return .certain }
        guard endsWithColon else { return nil }
        let text = line.lowercasedUTF8
        guard QuotePhrases.verbs.first(in: text, where: { isWord($0, in: text) }) != nil else {
            // `3. März 2026, 16:58 von desk@example.org:` has no verb either.
            return hasAddress && (startsWithDate || hasClock(line)) ? .likely : nil
        }
        return hasAddress || hasClock(line) ? .certain : .likely
    }

    /// Cheap test that leaves out nearly all lines of text.
    private static func mayBegin(_ line: ArraySlice<UInt8>) -> Bool {
        guard let last = line.last else { return false }
        if last == ASCII.colon || last == 0x3E || last == 0x2A || last == 0x9A { return true }
        return mayWrap(line)
    }

    /// Whether an attribution that begins like this may go on in the next line.
    private static func mayWrap(_ line: ArraySlice<UInt8>) -> Bool {
        if startsWithDate(line) { return true }
        guard line.contains(where: ASCII.isDigit) || line.contains(0x40) || line.contains(0x3C) else { return false }
        if let first = line.first, first == ASCII.quote || first == 0x3C || first == 0x27 { return true }
        return QuotePhrases.beginnings.prefix(of: line.prefix(24).lowercasedUTF8[...]) != nil
    }

    /// `2026-03-04`, `4.3.2026`, `4 mars 2026`: a digit at the start, and a year or separators soon after.
    private static func startsWithDate(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, ASCII.isDigit(first) else { return false }
        let head = line.prefix(24)
        let digits = head.filter(ASCII.isDigit).count
        return digits >= 5 && !head.prefix(9).allSatisfy(ASCII.isDigit)
    }

    private static func hasClock(_ line: ArraySlice<UInt8>) -> Bool {
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
