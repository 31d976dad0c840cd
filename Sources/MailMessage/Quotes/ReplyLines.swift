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
    private var blanks: [Bool] = []

    var count: Int { starts.count }
    var indices: Range<Int> { 0..<starts.count }

    init(_ marked: MarkedText) {
        text = marked.text
        bytes = Array(marked.text.utf8)
        // Lines of mail are some forty bytes long.
        let guess = bytes.count / 32 + 8
        starts.reserveCapacity(guess)
        ends.reserveCapacity(guess)
        blanks.reserveCapacity(guess)
        var offset = 0
        while offset < bytes.count {
            let next = bytes.endOfLine(from: offset, limit: bytes.count)
            let end = bytes.contentEnd(offset, next)
            starts.append(offset)
            ends.append(end)
            blanks.append(bytes[offset..<end].allSatisfy(ASCII.isSpace))
            offset = next
        }
        kinds = Array(repeating: .new, count: count)
        depths = Array(repeating: 0, count: count)
        markQuotedLines()
        markRoles(marked.roles)
        labels = indices.map { kinds[$0] == .new && !blanks[$0] ? HeaderLabels.label(content($0)) : nil }
        markAttributions()
        markSignatures()
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

    func isBlank(_ line: Int) -> Bool { blanks[line] }

    /// The next line from `line` on that is not blank.
    func nextFilled(_ line: Int) -> Int? {
        var line = line
        while line < count {
            if !isBlank(line) { return line }
            line += 1
        }
        return nil
    }

    // MARK: Rules

    /// `> text`, also `>> text` and `JD> text`.
    private mutating func markQuotedLines() {
        for line in indices {
            guard !blanks[line] else { continue }
            let depth = QuotePrefix.depth(content(line))
            if depth > 0 {
                depths[line] = depth
                kinds[line] = .quoted
            }
        }
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
        while line < count {
            guard kinds[line] == .new, !isBlank(line), let found = Attribution.find(in: self, at: line) else {
                line += 1
                continue
            }
            for index in found.lines {
                kinds[index] = .attribution
                depths[index] = 0
            }
            if found.quotesTheRest {
                let start = startOfSeparator(above: found.lines.lowerBound)
                for index in start..<found.lines.lowerBound { kinds[index] = .attribution }
                for index in found.lines.upperBound..<count {
                    kinds[index] = .quoted
                    depths[index] = max(depths[index], 1)
                }
                return
            }
            line = found.lines.upperBound
        }
    }

    /// A line of dashes or underscores right above a header block belongs to it.
    private func startOfSeparator(above line: Int) -> Int {
        var start = line
        while start > 0, isBlank(start - 1) { start -= 1 }
        guard start > 0, Separators.isRule(content(start - 1)) else { return line }
        return start - 1
    }

    private mutating func markSignatures() {
        for segment in newSegments().reversed() {
            guard let start = Signatures.start(in: self, segment) else { continue }
            for line in start.line..<segment.upperBound where kinds[line] == .new { kinds[line] = start.kind }
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

    /// Stretches of new lines without quote or attribution between them.
    private func newSegments() -> [Range<Int>] {
        var segments: [Range<Int>] = []
        var start: Int?
        for line in indices {
            if kinds[line] == .new {
                if start == nil { start = line }
            } else if let first = start {
                segments.append(first..<line)
                start = nil
            }
        }
        if let first = start { segments.append(first..<count) }
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
