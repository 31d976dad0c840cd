/// Header fields of a quoted message, written into the text (`From: … Sent: … To: … Subject: …`).
enum HeaderLabels {
    /// The line behind the block that begins at `line`, if one does.
    static func blockEnd(in lines: ReplyLines, from line: Int) -> Int? {
        guard line < lines.count, let first = lines.labels[line] else { return nil }
        if first == .from, isWholeBlock(lines.content(line)) { return line + 1 }
        var found: Set<QuotePhrases.Field> = [first]
        var hasAddress = first == .from && lines.content(line).contains(0x40)
        var end = line + 1
        var blanks = 0
        var next = line + 1
        var unlabelled = 0
        while next < lines.count, next - line < 24, lines.kinds[next] == .new {
            if lines.isBlank(next) {
                blanks += 1
                // Converters from HTML put single empty lines between fields.
                if blanks > 1 { break }
            } else if let field = lines.labels[next] {
                found.insert(field)
                if field == .from { hasAddress = hasAddress || lines.content(next).contains(0x40) }
                end = next + 1
                blanks = 0
                unlabelled = 0
            } else {
                // A long field goes on in further lines.
                unlabelled += 1
                if blanks > 0 || unlabelled > 4 { break }
            }
            next += 1
        }
        // Customers write `From: Berlin, To: Paris, Date: …` too; only mail programs write `Sent:` or an address.
        let isMail =
            hasAddress || found.contains(.sent) || found.contains(.subject) && found.contains(.date)
        let isShort = found.count == 2 && hasAddress && !found.isDisjoint(with: [.sent, .date])
        let isBlock =
            found.contains(.from) && isMail && (found.count >= 3 || isShort && isBelowRule(line, in: lines))
        // Continuations between the last field and the empty line belong to the block.
        return isBlock ? end : nil
    }

    /// The line behind the fields that begin at `line`, however few: below a separator they need no other sign.
    static func runEnd(in lines: ReplyLines, from line: Int) -> Int? {
        var end = line
        while end < lines.count, end - line < 12, lines.labels[end] != nil { end += 1 }
        return end > line ? end : nil
    }

    private static func isBelowRule(_ line: Int, in lines: ReplyLines) -> Bool {
        var above = line
        while above > 0, line - above < 3, lines.isBlank(above - 1) { above -= 1 }
        return above > 0 && Separators.isRule(lines.content(above - 1))
    }

    /// `From: … <…> Sent: … To: … Subject: …` in one line, as a program leaves it that takes line breaks away.
    private static func isWholeBlock(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count > 60, line.count < 1_000, line.contains(0x40) else { return false }
        return QuotePhrases.innerLabels.count(in: line.lowercasedUTF8, atMost: 3) >= 3
    }

    /// The field that a line begins with.
    static func label(_ line: ArraySlice<UInt8>) -> QuotePhrases.Field? {
        let line = line.trimmed.drop { $0 == 0x2A || $0 == 0x7C || $0 == ASCII.space }
        let head = line.prefix(40)
        let narrow = head.firstIndex(of: ASCII.colon)
        let colon = head.contains(0xEF) ? fullWidthColon(head.prefix(upTo: narrow ?? head.endIndex)) ?? narrow : narrow
        guard let colon, colon > line.startIndex else { return nil }
        guard colon - line.startIndex < 3 || QuotePhrases.labelBeginnings.mayBegin(line) else { return nil }
        var name = line[..<colon].visible
        while name.last == 0x2A { name = name.dropLast().visible }
        return QuotePhrases.labels[String(decoding: name.lowercasedUTF8, as: UTF8.self)]
    }

    private static func fullWidthColon(_ head: ArraySlice<UInt8>) -> Int? {
        guard head.count > 3 else { return nil }
        for index in head.startIndex..<(head.endIndex - 2)
        where head[index] == 0xEF && head[index + 1] == 0xBC && head[index + 2] == 0x9A { return index }
        return nil
    }
}
