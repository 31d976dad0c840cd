extension HTMLBody {
    /// A line of the text form, with what the HTML knows about it.
    package struct Line: Sendable, Hashable {
        package var text: String
        package var role: TextBlock.Role
        package var quoteDepth: Int
    }

    /// The text form, line by line; quoted lines carry a `> ` for each level, as mail in plain text does.
    package var lines: [Line] {
        var lines: [Line] = []
        for block in blocks {
            let isRule = block.kind == .rule
            if block.isSetApart, let last = lines.last, !last.text.isEmpty {
                // The empty line between two blocks belongs to the shallower of them.
                let depth = min(last.quoteDepth, block.quoteDepth)
                lines.append(Line(text: Self.prefixed("", depth), role: last.role, quoteDepth: depth))
            }
            let text = isRule ? "------------------------------" : block.text
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                lines.append(
                    Line(text: Self.prefixed(line, block.quoteDepth), role: block.role, quoteDepth: block.quoteDepth))
            }
        }
        while let last = lines.last, last.text.allSatisfy({ $0 == " " }) { lines.removeLast() }
        return lines
    }

    /// The text form as one string, lines ended by `\n`.
    package var text: String {
        lines.map(\.text).joined(separator: "\n")
    }

    private static func prefixed(_ line: some StringProtocol, _ depth: Int) -> String {
        guard depth > 0 else { return String(line) }
        let mark = String(repeating: ">", count: depth)
        return line.isEmpty ? mark : mark + " " + line
    }
}
