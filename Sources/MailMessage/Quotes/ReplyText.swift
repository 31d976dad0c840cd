/// What of a mail's text its sender wrote now, and what is quoted, attributed, signed or appended.
package enum ReplyText {
    /// A run of whole lines of one kind. Zones follow each other without gaps and cover the text.
    package struct Zone: Sendable, Hashable {
        package enum Kind: String, Sendable, Hashable {
            /// The sender's own new words.
            case new
            /// Earlier mail, marked line by line or all that follows a header block.
            case quoted
            /// `On … X wrote:`, the header block or separator line above a quote.
            case attribution
            case signature
            /// Disclaimers and other text put below by the firm or the list.
            case footer
        }

        package let kind: Kind
        /// In the text given, line breaks included.
        package let range: Range<String.Index>
        /// 0 outside quotes; in them the number of `>`, at least 1.
        package let quoteDepth: Int
    }

    /// Divides plain text (line ends `\n`) into zones, in linear time.
    package static func zones(of text: String) -> [Zone] {
        zones(of: MarkedText(text))
    }

    /// - Parameter writers: who the mail is from; a name at its end is a signature when it is theirs.
    static func zones(of marked: MarkedText, writers: [Mailbox] = []) -> [Zone] {
        let lines = ReplyLines(marked, writers: writers)
        var zones: [Zone] = []
        var start = 0
        for index in lines.indices {
            let isLast = index + 1 == lines.count
            if !isLast, lines.kinds[index + 1] == lines.kinds[index], lines.depths[index + 1] == lines.depths[index] {
                continue
            }
            let range = lines.index(ofLine: start)..<lines.index(ofLine: index + 1)
            zones.append(Zone(kind: lines.kinds[index], range: range, quoteDepth: lines.depths[index]))
            start = index + 1
        }
        return zones
    }

    /// The text of all zones of these kinds, in order; empty lines around each run are dropped.
    package static func text(_ kinds: Set<Zone.Kind>, of zones: [Zone], in text: String) -> String {
        var runs: [Substring.UTF8View] = []
        var open: Range<String.Index>?
        func close() {
            guard let range = open else { return }
            let run = text.utf8[range].trimmingEmptyLines()
            if !run.isEmpty { runs.append(run) }
            open = nil
        }
        for zone in zones {
            if kinds.contains(zone.kind) {
                open = (open?.lowerBound ?? zone.range.lowerBound)..<zone.range.upperBound
            } else {
                close()
            }
        }
        close()
        return runs.map { String(Substring($0)) }.joined(separator: "\n\n")
    }
}

extension Substring.UTF8View {
    /// Without empty lines at both ends and without white space at the end; the first line keeps its indent.
    func trimmingEmptyLines() -> Self {
        var start = startIndex
        var index = start
        while index != endIndex, ASCII.isSpace(self[index]) {
            let isBreak = self[index] == ASCII.lf
            index = self.index(after: index)
            if isBreak { start = index }
        }
        if index == endIndex { return self[endIndex...] }
        var end = endIndex
        while end > index, ASCII.isSpace(self[self.index(before: end)]) { end = self.index(before: end) }
        return self[start..<end]
    }
}

extension String {
    func trimmingEmptyLines() -> String { String(Substring(utf8[...].trimmingEmptyLines())) }
}
