/// Stretches of lines that say themselves where they end: code between fences, quotes between `[quote]` tags.
struct LiteralBlocks {
    /// Whole lines, the fences included. What stands in them is neither quote mark, attribution nor signature.
    private(set) var code: [Range<Int>] = []
    /// From `[quote…` to `[/quote]`.
    private(set) var quotes: [Range<Int>] = []

    init(_ lines: ReplyLines) {
        var fence: Int?
        var tag: Int?
        for line in lines.indices {
            let first = lines.firstByte(line)
            guard first == 0x60 || first == 0x5B || tag != nil else { continue }
            let start = lines.content(line).prefix(24).visible
            if let open = fence {
                if start.starts(with: Self.fence) {
                    code.append(open..<(line + 1))
                    fence = nil
                }
            } else if let open = tag {
                if lines.content(line).trimmed.suffix(8).equalsLowercased("[/quote]") {
                    quotes.append(open..<(line + 1))
                    tag = nil
                }
            } else if start.starts(with: Self.fence) {
                fence = line
            } else if start.hasPrefixLowercased("[quote]") || start.hasPrefixLowercased("[quote=") {
                let isWhole = lines.content(line).trimmed.suffix(8).equalsLowercased("[/quote]")
                if isWhole { quotes.append(line..<(line + 1)) } else { tag = line }
            }
        }
    }

    private static let fence: [UInt8] = [0x60, 0x60, 0x60]
}
