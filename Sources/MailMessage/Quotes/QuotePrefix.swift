/// The marks that mail programs put before quoted lines.
enum QuotePrefix {
    /// Whether a quoted line may begin with that byte.
    static func mayBegin(_ byte: UInt8) -> Bool { byte == 0x3E || byte == 0xEF || byte >= 0x41 && byte <= 0x5A }

    /// The number of marks; 0 for a line that is not quoted.
    static func depth(_ line: ArraySlice<UInt8>) -> Int {
        // Nearly all lines begin with what no mark does.
        guard let first = line.first, first == 0x3E || first == ASCII.space || first >= 0x41 && first <= 0x5A else {
            return 0
        }
        var rest = line.drop { $0 == ASCII.space }
        // Text indented far is not a quote but a drawing or code, unless as Emacs indents it: `    JD> text`.
        let indent = rest.startIndex - line.startIndex
        guard indent <= 3 || indent <= 5 && isCited(rest) else { return 0 }
        var depth = 0
        // `JD> text`: a quoter's initials.
        let initials = rest.prefix { ASCII.isLetter($0) && $0 & 0x20 == 0 }
        if (1...3).contains(initials.count), initials.endIndex < rest.endIndex, rest[initials.endIndex] == 0x3E {
            rest = rest[initials.endIndex...]
        }
        while let first = rest.first, first == 0x3E || first == ASCII.space && depth > 0 {
            if first == 0x3E { depth += 1 }
            rest = rest.dropFirst()
        }
        if depth == 0, rest.starts(with: wideMark) { return 1 }
        // `>>> Dana 3/4/2026 10:15 AM >>>` is how GroupWise introduces a quote.
        return depth == 3 && rest.trimmed.suffix(3).elementsEqual([0x3E, 0x3E, 0x3E]) ? 0 : depth
    }

    /// Initials with a mark, or two marks; three are the prompt of a programming language.
    private static func isCited(_ rest: ArraySlice<UInt8>) -> Bool {
        let initials = rest.prefix { ASCII.isLetter($0) && $0 & 0x20 == 0 }.count
        let marks = rest.dropFirst(initials).prefix { $0 == 0x3E }.count
        return (1...3).contains(initials) && marks == 1 || initials == 0 && marks == 2
    }

    /// The line without its marks and the space behind them.
    static func stripped(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let line = line.drop { $0 == ASCII.space }
        if line.starts(with: wideMark) { return line.dropFirst(wideMark.count) }
        guard depth(line) > 0, let mark = line.firstIndex(of: 0x3E) else {
            return bar(line).map { line.dropFirst($0.count) }?.drop { $0 == ASCII.space } ?? line
        }
        var rest = line[mark...].drop { $0 == 0x3E }
        // `> > text`; more spaces are the quoted text's own indent.
        while rest.count >= 2, rest.first == ASCII.space, rest.dropFirst().first == 0x3E { rest = rest.dropFirst(2) }
        return rest.first == ASCII.space ? rest.dropFirst() : rest
    }

    /// What some programs and people write instead of `>`: `|`, `}`, `]`, `:`, `%` with up to two dashes before it. Counts
    /// only below an attribution.
    static func bar(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let rest = line.drop { $0 == ASCII.space }
        guard rest.startIndex - line.startIndex <= 4, let first = rest.first, !ASCII.isLetter(first) else { return nil }
        let dashes = rest.prefix { $0 == ASCII.hyphen }.count
        guard dashes <= 2, dashes < rest.count, bars.contains(rest[rest.startIndex + dashes]) else { return nil }
        return rest.prefix(dashes + 1)
    }

    private static let bars = ByteSet("|}]:%")

    /// `＞`, as programs with Chinese or Japanese input write it.
    private static let wideMark: [UInt8] = [0xEF, 0xBC, 0x9E]
}
