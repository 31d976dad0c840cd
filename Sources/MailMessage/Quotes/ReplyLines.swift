internal import HTMLText

/// The lines of a mail's text, each with the kind of zone that it belongs to. The rules run one after the other, each
/// on what the ones before left as new text.
struct ReplyLines {
    let text: String
    private(set) var kinds: [ReplyText.Zone.Kind] = []
    private(set) var depths: [Int] = []

    /// The field that a line begins with, where it looks like a quoted message's header.
    private(set) var labels: [QuotePhrases.Field?] = []

    private let bytes: [UInt8]
    private var starts: [Int] = []
    /// Where each line's text ends, its break left out.
    private var ends: [Int] = []
    /// The first and the last byte of each line that is no white space, 0 in blank lines: nearly every rule can pass over
    /// nearly every line by them.
    private var edges: [(first: UInt8, last: UInt8)] = []
    /// The first line that is not blank; `count` where there is none.
    private(set) var firstFilled = 0
    /// For each line whether it stands in a block of code; empty when there is none.
    private var isCode: [Bool] = []

    var count: Int { starts.count }
    var indices: Range<Int> { 0..<starts.count }

    init(_ marked: MarkedText, writers: [Mailbox] = []) {
        text = marked.text
        bytes = Array(marked.text.utf8)
        // Lines of mail are some forty bytes long.
        starts.reserveCapacity(bytes.count / 32 + 8)
        ends.reserveCapacity(bytes.count / 32 + 8)
        var offset = 0
        while offset < bytes.count {
            let next = bytes.endOfLine(from: offset, limit: bytes.count)
            starts.append(offset)
            ends.append(bytes.contentEnd(offset, next))
            offset = next
        }
        kinds = Array(repeating: .new, count: count)
        depths = Array(repeating: 0, count: count)
        edges = indices.map { Self.edges(of: content($0)) }
        firstFilled = nextFilled(0) ?? count
        let blocks = LiteralBlocks(self)
        isCode = blocks.code.isEmpty ? [] : Self.flags(count, blocks.code)
        markQuotedLines()
        for block in blocks.quotes { mark(block, .quoted) }
        markRoles(marked.roles)
        markBelowReplyMarker()
        labels = indices.map { kinds[$0] == .new ? HeaderLabels.label(content($0)) : nil }
        markAttributions()
        markSignatures(writers)
        if !marked.isFromHTML { keepLoneQuote() }
        giveBlankLinesAway()
    }

    /// The text of a line without its break, quote marks included.
    func content(_ line: Int) -> ArraySlice<UInt8> {
        bytes[starts[line]..<ends[line]]
    }

    /// The bytes of a run of lines, breaks included.
    func contents(_ lines: Range<Int>) -> ArraySlice<UInt8> {
        guard let first = lines.first else { return [] }
        return bytes[starts[first]..<(lines.upperBound < count ? starts[lines.upperBound] : bytes.count)]
    }

    func index(ofLine line: Int) -> String.Index {
        guard line < count else { return text.endIndex }
        return text.utf8.index(text.utf8.startIndex, offsetBy: starts[line])
    }

    func isInCode(_ line: Int) -> Bool { !isCode.isEmpty && isCode[line] }

    func isBlank(_ line: Int) -> Bool { edges[line].first == 0 }

    func firstByte(_ line: Int) -> UInt8 { edges[line].first }

    func lastByte(_ line: Int) -> UInt8 { edges[line].last }

    /// The next line from `line` on that is not blank.
    func nextFilled(_ line: Int) -> Int? {
        var line = line
        while line < count {
            if !isBlank(line) { return line }
            line += 1
        }
        return nil
    }

    private static func edges(of line: ArraySlice<UInt8>) -> (first: UInt8, last: UInt8) {
        line.withUnsafeBufferPointer { bytes in
            var start = 0
            var end = bytes.count
            while start < end, ASCII.isSpace(bytes[start]) { start += 1 }
            guard start < end else { return (0, 0) }
            while ASCII.isSpace(bytes[end - 1]) { end -= 1 }
            return (bytes[start], bytes[end - 1])
        }
    }

    // MARK: Rules

    /// `> text`, also `>> text` and `JD> text`.
    private mutating func markQuotedLines() {
        for line in indices where QuotePrefix.mayBegin(firstByte(line)) && !isInCode(line) {
            let depth = QuotePrefix.depth(content(line))
            if depth > 0 {
                depths[line] = depth
                kinds[line] = .quoted
            }
        }
        for line in indices.dropFirst().dropLast() where kinds[line] == .new && isWrappedTail(line) {
            depths[line] = depths[line - 1]
            kinds[line] = .quoted
        }
    }

    /// The end of a quoted line that a program wrapped without a mark: a few small words right between marked lines, the
    /// one above long and in the middle of a sentence.
    private func isWrappedTail(_ line: Int) -> Bool {
        guard kinds[line - 1] == .quoted, kinds[line + 1] == .quoted, depths[line - 1] == depths[line + 1] else {
            return false
        }
        let tail = content(line)
        let above = content(line - 1).trimmed
        guard let first = tail.first, let last = above.last, tail.count <= 40, above.count >= 66 else { return false }
        return ASCII.isLetter(first) && first & 0x20 != 0 && (ASCII.isLetter(last) || last == 0x2C)
    }

    /// What a desk put below its `Please type your reply above this line`.
    private mutating func markBelowReplyMarker() {
        guard
            let marker = indices.first(where: {
                kinds[$0] == .new && ReplyMarkers.mayBegin(firstByte($0)) && ReplyMarkers.isMarker(content($0))
            })
        else {
            return
        }
        let isAnswered = (0..<marker).contains { kinds[$0] == .new && !isBlank($0) }
        // With nothing above, the mail is the notice of another desk: only the line is not its own words.
        mark(marker..<(marker + 1), isAnswered ? .attribution : .footer)
        if isAnswered { mark((marker + 1)..<count, .quoted) }
    }

    private mutating func markRoles(_ roles: [TextBlock.Role]) {
        guard roles.count == count else { return }
        for line in indices where kinds[line] == .new {
            switch roles[line] {
            case .body: break
            case .attribution: kinds[line] = .attribution
            case .signature: kinds[line] = .signature
            }
        }
    }

    /// Attribution lines, header blocks and separators. When no marked quote follows one, all that follows is quoted.
    private mutating func markAttributions() {
        var line = 0
        var above: [Int] = []
        while line < count {
            guard kinds[line] == .new, !isBlank(line), !isInCode(line), let found = Attribution.find(in: self, at: line)
            else {
                if above.count < 4, kinds[line] == .quoted || kinds[line] == .new && !isBlank(line) {
                    above.append(line)
                }
                line += 1
                continue
            }
            mark(found.lines, .attribution)
            if let bar = bar(below: found.lines.upperBound) {
                for index in found.lines.upperBound..<count where kinds[index] == .new && startsWith(bar, index) {
                    mark(index..<(index + 1), .quoted)
                }
                line = found.lines.upperBound
                continue
            }
            let isForward = found.isHeaderBlock && isNothingButForward(above)
            if found.quotesTheRest, !isForward {
                let start = startOfSeparator(above: found.lines.lowerBound)
                for index in start..<found.lines.lowerBound { kinds[index] = .attribution }
                mark(found.lines.upperBound..<count, .quoted)
                return
            }
            line = found.lines.upperBound
        }
    }

    /// The mark that stands instead of `>` before the first paragraph below an attribution.
    func bar(below line: Int) -> ArraySlice<UInt8>? {
        guard let first = nextFilled(line), first - line <= 2, kinds[first] == .new, !isInCode(first),
            let bar = QuotePrefix.bar(content(first))
        else { return nil }
        let isAlone = first + 1 == count || isBlank(first + 1)
        return isAlone || (first + 1..<min(count, first + 12)).contains { startsWith(bar, $0) } ? bar : nil
    }

    private func startsWith(_ bar: ArraySlice<UInt8>, _ line: Int) -> Bool {
        firstByte(line) == bar.first && content(line).trimmed.starts(with: bar)
    }

    /// Whether the lines above a header block say nothing: what was forwarded without a word is all that the sender has
    /// to say.
    private func isNothingButForward(_ above: [Int]) -> Bool {
        if let first = above.first, kinds[first] == .new, Signatures.isSeparator(content(first)) { return true }
        return above.count < 4
            && above.allSatisfy {
                kinds[$0] == .new && (Signatures.isCertain(content($0)) || Separators.isRule(content($0)))
            }
    }

    /// Makes lines of one kind; quoted ones have a depth.
    private mutating func mark(_ lines: Range<Int>, _ kind: ReplyText.Zone.Kind) {
        for line in lines {
            kinds[line] = kind
            depths[line] = kind == .quoted ? max(depths[line], 1) : 0
        }
    }

    private static func flags(_ count: Int, _ ranges: [Range<Int>]) -> [Bool] {
        var flags = [Bool](repeating: false, count: count)
        for range in ranges {
            for line in range { flags[line] = true }
        }
        return flags
    }

    /// A line of dashes or underscores right above a header block belongs to it.
    private func startOfSeparator(above line: Int) -> Int {
        var start = line
        while start > 0, isBlank(start - 1) { start -= 1 }
        guard start > 0, Separators.isRule(content(start - 1)) || Separators.isBareSeparator(content(start - 1)) else {
            return line
        }
        return start - 1
    }

    private mutating func markSignatures(_ writers: [Mailbox]) {
        let writers = WriterNames(writers)
        // Between passages of a quote nobody signs: only above the quote or at the end, be it above a list's footer there.
        let segments = newSegments()
        for (place, segment) in segments.enumerated().reversed() {
            sign(segment, writers)
            let isSpent = !segment.contains { kinds[$0] == .new && !isBlank($0) }
            if isSpent { continue }
            if place > 0 { sign(segments[0], writers) }
            break
        }
        // A mail that is nothing but its signature is no signature.
        let hasNew = indices.contains { kinds[$0] == .new && !isBlank($0) }
        let hasQuote = indices.contains { kinds[$0] == .quoted }
        if !hasNew, !hasQuote {
            for line in indices where kinds[line] == .signature && !Signatures.isCertain(content(line)) {
                kinds[line] = .new
            }
        }
    }

    private mutating func sign(_ segment: Range<Int>, _ writers: WriterNames) {
        for part in Signatures.parts(in: self, segment, writers) { mark(part.lines, part.kind) }
    }

    /// Marked lines and nothing else, not even who is quoted: the sender's program marked what the sender wrote.
    private mutating func keepLoneQuote() {
        let isLone = indices.allSatisfy {
            isBlank($0) || kinds[$0] == .quoted && depths[$0] == 1 && content($0).first == 0x3E
        }
        guard isLone, count <= 200 else { return }
        for line in indices {
            kinds[line] = .new
            depths[line] = 0
        }
    }

    /// Stretches of new lines without quote or attribution between them, those left out that are blank.
    private func newSegments() -> [Range<Int>] {
        var segments: [Range<Int>] = []
        var start: Int?
        var isFilled = false
        for line in indices {
            if kinds[line] == .new {
                if start == nil { start = line }
                if !isBlank(line) { isFilled = true }
            } else if let first = start {
                if isFilled { segments.append(first..<line) }
                start = nil
                isFilled = false
            }
        }
        if let first = start, isFilled { segments.append(first..<count) }
        return segments
    }

    /// Blank lines between two lines of one kind belong to them.
    private mutating func giveBlankLinesAway() {
        var previous: Int?
        for line in indices where !isBlank(line) {
            if let before = previous, before + 1 < line, kinds[before] == kinds[line] {
                for blank in (before + 1)..<line where kinds[blank] == .new {
                    kinds[blank] = kinds[before]
                    depths[blank] = min(depths[before], depths[line])
                }
            }
            previous = line
        }
    }
}
