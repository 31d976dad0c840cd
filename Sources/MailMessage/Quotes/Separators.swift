/// Lines that divide a reply from what it answers.
enum Separators {
    /// A line of nothing but five or more dashes, underscores, equals signs or asterisks.
    static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.trimmed
        guard line.count >= 5, let first = line.first, [ASCII.hyphen, 0x5F, ASCII.equals, 0x2A].contains(first) else {
            return false
        }
        return line.allSatisfy { $0 == first || $0 == ASCII.space }
    }

    /// `-----Original Message-----` in the languages of the table, with any number of dashes around it.
    static func isMessageSeparator(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.trimmed
        guard line.count >= 8, line.count <= 160, let first = line.first, let last = line.last else { return false }
        // Dashes before it, or a colon behind it: nearly all lines have neither.
        guard !ASCII.isLetter(first) || last == ASCII.colon || last == 0x9A else { return false }
        let marks: (UInt8) -> Bool = {
            $0 == ASCII.hyphen || $0 == 0x5F || $0 == 0x2A || ASCII.isSpace($0) || $0 == ASCII.equals
        }
        let inner = line.drop(while: marks)
        let leading = inner.startIndex - line.startIndex
        var core = inner
        while let last = core.last, marks(last) { core.removeLast() }
        guard !core.isEmpty, leading >= 3 || core.last == ASCII.colon || core.last == 0x9A else { return false }
        var phrase = String(decoding: core, as: UTF8.self).lowercased()
        let hasColon = phrase.hasSuffix(":")
        if hasColon {
            phrase.removeLast()
            while phrase.last == " " || phrase.last == "\u{A0}" { phrase.removeLast() }
        }
        if leading >= 3 {
            return QuotePhrases.separators.contains(phrase)
                || QuotePhrases.separatorBeginnings.prefix(of: Array(phrase.utf8)[...]) != nil
        }
        // Apple Mail has no dashes, but a colon at the end.
        return hasColon && QuotePhrases.forwardLines.contains(phrase)
    }
}
