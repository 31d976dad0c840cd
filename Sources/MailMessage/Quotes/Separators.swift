/// Lines that divide a reply from what it answers.
enum Separators {
    /// Whether a line of dashes may begin with that byte.
    static func mayFrame(_ byte: UInt8) -> Bool { isMark(byte) || byte == 0xE2 }

    /// A line of nothing but so many or more dashes, underscores, equals signs or asterisks.
    static func isRule(_ line: ArraySlice<UInt8>, atLeast length: Int = 5) -> Bool {
        let line = line.trimmed
        guard line.count >= length, let first = line.first, [ASCII.hyphen, 0x5F, ASCII.equals, 0x2A].contains(first)
        else {
            return false
        }
        return line.allSatisfy { $0 == first || $0 == ASCII.space }
    }

    /// `-----Original Message-----` in the languages of the table, with any number of dashes around it.
    static func isMessageSeparator(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count >= 8, line.count <= 200 else { return false }
        let (core, leading) = frame(of: line)
        guard !core.isEmpty, leading >= 3 || core.endsWithColon else { return false }
        var phrase = String(decoding: core, as: UTF8.self).lowercased()
        let hasColon = core.endsWithColon
        if hasColon {
            phrase.removeLast()
            while phrase.last == " " || phrase.last == "\u{A0}" { phrase.removeLast() }
        }
        if leading >= 3 {
            return QuotePhrases.separators.contains(phrase) || QuotePhrases.forwardLines.contains(phrase)
                || QuotePhrases.separatorBeginnings.prefix(of: Array(phrase.utf8)[...]) != nil
        }
        // Apple Mail has no dashes, but a colon at the end.
        return hasColon && QuotePhrases.forwardLines.contains(phrase)
    }

    /// `Original Message` without any dashes; counts right above a header block only.
    static func isBareSeparator(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.visible
        guard line.count >= 5, line.count <= 80 else { return false }
        return QuotePhrases.separators.contains(String(decoding: line.lowercasedUTF8, as: UTF8.self))
    }

    /// A few words with four or more dashes on both sides.
    static func isFramed(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count >= 12, line.count <= 160 else { return false }
        let (core, leading) = frame(of: line)
        guard leading >= 4 else { return false }
        let line = line.trimmed
        return !core.isEmpty && line.endIndex - core.endIndex >= 4 && core.split(separator: ASCII.space).count <= 6
    }

    /// The words between the dashes, and how many marks stand before them.
    private static func frame(of line: ArraySlice<UInt8>) -> (core: ArraySlice<UInt8>, leading: Int) {
        var core = line.visible
        var leading = 0
        while let size = markSize(at: core.startIndex, in: core) {
            core = core.dropFirst(size)
            leading += 1
        }
        core = core.visible
        while !core.isEmpty {
            if isMark(core[core.endIndex - 1]) {
                core = core.dropLast()
            } else if core.count >= 3, markSize(at: core.endIndex - 3, in: core) == 3 {
                core = core.dropLast(3)
            } else {
                break
            }
        }
        return (core.visible, leading)
    }

    /// The length of the dash at that place: ASCII, or one of U+2010 to U+2015 as ProtonMail writes them.
    private static func markSize(at index: Int, in line: ArraySlice<UInt8>) -> Int? {
        guard index < line.endIndex else { return nil }
        if isMark(line[index]) { return 1 }
        guard line[index] == 0xE2, index + 2 < line.endIndex, line[index + 1] == 0x80,
            (0x90...0x95).contains(line[index + 2])
        else { return nil }
        return 3
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == ASCII.hyphen || byte == 0x5F || byte == 0x2A || byte == ASCII.equals || ASCII.isSpace(byte)
    }
}
