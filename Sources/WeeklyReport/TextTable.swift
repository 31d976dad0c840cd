/// A table of aligned columns within a width; the columns that may shrink are cut with an ellipsis, the widest first.
struct TextTable {
    struct Column {
        var title: String
        var isNumber = false
        /// The least width that the column may be cut to; nil leaves it whole.
        var least: Int?
    }

    var columns: [Column]
    var rows: [[String]]
    private static let gap = 2

    init(_ columns: [Column], _ rows: [[String]]) {
        self.columns = columns
        self.rows = rows
    }

    /// The lines of the table, each at most `width` columns of a terminal wide unless whole columns alone exceed it.
    func lines(width: Int, indent: Int = 2) -> [String] {
        let widths = widths(within: width - indent)
        let hasTitles = columns.contains { !$0.title.isEmpty }
        let titles = hasTitles ? [columns.map(\.title), widths.map { String(repeating: "-", count: $0) }] : []
        return (titles + rows).map { row in
            var line = String(repeating: " ", count: indent)
            for (index, cell) in row.enumerated() where index < columns.count {
                let cut = TextWidth.cut(cell, to: widths[index])
                let padding = String(repeating: " ", count: widths[index] - TextWidth.of(cut))
                line += columns[index].isNumber ? padding + cut : cut + padding
                if index < columns.count - 1 { line += String(repeating: " ", count: Self.gap) }
            }
            return TextWidth.withoutTrailingSpaces(line)
        }
    }

    private func widths(within available: Int) -> [Int] {
        var widths = columns.indices.map { index in
            ([columns[index].title] + rows.compactMap { index < $0.count ? $0[index] : nil }).map(TextWidth.of).max()
                ?? 0
        }
        while widths.reduce(0, +) + Self.gap * (columns.count - 1) > available {
            let shrinkable = columns.indices.filter { widths[$0] > (columns[$0].least ?? .max) }
            guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
        }
        return widths
    }
}

/// How many columns of a terminal a text takes.
enum TextWidth {
    static func of(_ text: String) -> Int { text.reduce(0) { $0 + columns(of: $1) } }

    /// The text, or as much of its beginning as fits with an ellipsis behind it.
    static func cut(_ text: String, to width: Int) -> String {
        guard of(text) > width else { return text }
        var (cut, taken) = ("", 0)
        for character in text {
            let columns = columns(of: character)
            guard taken + columns <= width - 1 else { break }
            cut.append(character)
            taken += columns
        }
        return width > 0 ? withoutTrailingSpaces(cut) + "…" : ""
    }

    static func withoutTrailingSpaces(_ text: String) -> String {
        var text = text[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    /// The lines of a text broken between words; a word that is too long stands alone.
    static func wrap(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, of(last) + 1 + of(String(word)) <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    /// Two for East Asian wide characters and emoji (Unicode UAX #11, wide and fullwidth), else one.
    private static func columns(of character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        if first.properties.isEmojiPresentation || character.unicodeScalars.contains(where: { $0.value == 0xFE0F }) {
            return 2
        }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch first.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
