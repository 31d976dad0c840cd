/// The line or lines by which a mail program introduces what it quotes.
struct Attribution {
    let lines: Range<Int>
    /// No marked quote follows: all below is quoted.
    let quotesTheRest: Bool
    /// A header block or separator line, as forwards have it too.
    let isHeaderBlock: Bool

    /// The attribution that begins at that line, if one does.
    static func find(in lines: ReplyLines, at line: Int) -> Attribution? {
        let content = lines.content(line)
        let mayDivide = Separators.mayFrame(lines.firstByte(line))
        if mayDivide || AttributionSentence.mayEndWithColon(lines.lastByte(line)),
            Separators.isMessageSeparator(content)
                || mayDivide && Separators.isFramed(content) && isAboveLabel(lines, line)
        {
            let next = lines.nextFilled(line + 1) ?? line + 1
            let end =
                HeaderLabels.blockEnd(in: lines, from: next) ?? HeaderLabels.runEnd(in: lines, from: next)
                ?? line + 1
            return Attribution(lines: line..<end, quotesTheRest: true, isHeaderBlock: true)
        }
        if let end = HeaderLabels.blockEnd(in: lines, from: line) {
            return Attribution(lines: line..<end, quotesTheRest: true, isHeaderBlock: true)
        }
        if NotesBlock.mayBegin(content), let block = NotesBlock.lines(in: lines, at: line) {
            return Attribution(lines: block, quotesTheRest: true, isHeaderBlock: true)
        }
        if lines.labels[line] == .from, content.contains(0x40), line + 1 < lines.count, lines.kinds[line + 1] == .quoted
        {
            return Attribution(lines: line..<(line + 1), quotesTheRest: false, isHeaderBlock: false)
        }
        if isName(in: lines, at: line) {
            return Attribution(lines: line..<(line + 1), quotesTheRest: false, isHeaderBlock: false)
        }
        return sentence(in: lines, at: line)
    }

    /// `Dana Whitfield:` or `Dana Whitfield said with a smile:`, right above marked lines.
    private static func isName(in lines: ReplyLines, at line: Int) -> Bool {
        guard lines.lastByte(line) == ASCII.colon, line + 1 < lines.count, lines.kinds[line + 1] == .quoted,
            line == 0 || lines.kinds[line - 1] != .new || lines.isBlank(line - 1)
        else { return false }
        let content = lines.content(line).visible
        guard content.count <= 100 else { return false }
        let words = content.dropLast().split(separator: ASCII.space).prefix(2)
        return words.count == 2 && words.allSatisfy(isCapitalised)
    }

    private static func isCapitalised(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first, word.count >= 2, ASCII.isLetter(first), first & 0x20 == 0 else { return false }
        return word.dropFirst().allSatisfy { ASCII.isLetter($0) || $0 == ASCII.hyphen || $0 == 0x2E || $0 >= 0x80 }
    }

    /// Words between dashes in a language that the tables do not have, but header fields follow.
    private static func isAboveLabel(_ lines: ReplyLines, _ line: Int) -> Bool {
        var next = line + 1
        while next < lines.count, next - line <= 3 {
            if lines.labels[next] != nil { return HeaderLabels.blockEnd(in: lines, from: next) != nil }
            guard lines.isBlank(next) else { return false }
            next += 1
        }
        return false
    }

    /// `On 4 March 2026 at 10:15, Dana <dana@example.org> wrote:`, over up to six lines.
    private static func sentence(in lines: ReplyLines, at line: Int) -> Attribution? {
        let first = AttributionSentence.core(lines.content(line))
        guard first.count <= 400, AttributionSentence.mayBegin(first) else { return nil }
        let mayWrap = AttributionSentence.mayWrap(first)
        var joined = Array(first)
        var end = line + 1
        while true {
            if let strength = AttributionSentence.strength(of: joined) {
                if continues(joined, in: lines, at: end) { end += 1 }
                let start = startOfName(above: line, first, in: lines)
                let next = lines.nextFilled(end)
                // The body follows in marked lines within a few lines, or is marked with bars.
                let isMarked = next.map { lines.kinds[$0] != .new && $0 - end <= 3 } ?? false
                if isMarked || lines.bar(below: end) != nil {
                    return Attribution(lines: start..<end, quotesTheRest: false, isHeaderBlock: false)
                }
                guard strength == .certain else { return nil }
                return Attribution(lines: start..<end, quotesTheRest: true, isHeaderBlock: false)
            }
            if mayWrap, end < lines.count, lines.kinds[end] == .quoted || lines.isBlank(end),
                lines.nextFilled(end).map({ $0 - end <= 1 && lines.kinds[$0] == .quoted }) ?? false,
                AttributionSentence.endsWithVerb(joined)
            {
                return Attribution(lines: line..<end, quotesTheRest: false, isHeaderBlock: false)
            }
            guard mayWrap, end < lines.count, end - line < 6, joined.count < 500, !lines.isBlank(end),
                lines.kinds[end] == .new || closesAddress(lines.content(end), after: joined)
            else { return nil }
            joined.append(ASCII.space)
            joined += lines.content(end).visible
            end += 1
        }
    }

    /// `>:` or `> wrote:` on a line of its own: the end of a wrapped address, not a quoted line.
    private static func closesAddress(_ line: ArraySlice<UInt8>, after joined: [UInt8]) -> Bool {
        guard let open = joined.lastIndex(of: 0x3C), !joined[open...].contains(0x3E) else { return false }
        let line = line.visible
        return line.first == 0x3E && line.endsWithColon && line.count < 60
    }

    /// Whether the line at `end` is the verb of an attribution that was complete without it.
    private static func continues(_ joined: [UInt8], in lines: ReplyLines, at end: Int) -> Bool {
        guard joined.last == 0x3E, end < lines.count, lines.kinds[end] == .new else { return false }
        let line = lines.content(end).visible
        return line.endsWithColon && line.count <= 40 && AttributionSentence.strength(of: Array(line)) != nil
    }

    /// The line with the name, where the attribution was found from the address or the verb below it.
    private static func startOfName(above line: Int, _ first: ArraySlice<UInt8>, in lines: ReplyLines) -> Int {
        guard line > 0, lines.kinds[line - 1] == .new, let opening = first.first,
            opening == 0x3C || opening == 0x28 || AttributionSentence.isVerbOnly(first)
        else { return line }
        let name = lines.content(line - 1).visible
        guard (2...80).contains(name.count), let last = name.last, !".!?:".utf8.contains(last) else { return line }
        // What stands right above may also be the last line of a paragraph: a name stands alone, a date speaks for itself.
        let isAlone = line == 1 || lines.isBlank(line - 2)
        return isAlone || AttributionSentence.mayWrap(name) ? line - 1 : line
    }
}
