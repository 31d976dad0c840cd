/// The end of a letter: a closing with a name, the sender's name alone, or a card of name and contact lines.
enum SignOff {
    static func start(in lines: ReplyLines, _ segment: Range<Int>, _ writers: WriterNames) -> Int? {
        closing(in: lines, segment, writers) ?? ownName(in: lines, segment, writers)
            ?? card(in: lines, segment, writers)
    }

    /// `Kind regards,` and a name below, with title and contact: ten lines, or more where most are contact.
    private static func closing(in lines: ReplyLines, _ segment: Range<Int>, _ writers: WriterNames) -> Int? {
        var below: [Int] = []
        for line in segment.reversed() where !lines.isBlank(line) {
            let content = lines.content(line).visible
            if content.count <= 80, let closing = Closing(content, writers), !lines.isInCode(line) {
                guard isCredible(closing, below, in: lines), Signatures.hasWords(lines, segment.lowerBound..<line)
                else {
                    return nil
                }
                return line
            }
            below.append(line)
            // German firms need twenty lines for theirs.
            if below.count > 25 || content.count > 160 { return nil }
        }
        return nil
    }

    private static func isCredible(_ closing: Closing, _ below: [Int], in lines: ReplyLines) -> Bool {
        guard let name = below.last else { return closing.hasName || closing.isFormal }
        guard closing.hasName || looksLikeName(lines.content(name)) else { return false }
        if below.count > 10, below.count(where: { Signatures.isContact(lines.content($0)) }) < 3 { return false }
        // What follows the card may be a motto; what follows the name is more text.
        var hasContact = false
        for line in below.reversed() {
            let content = lines.content(line)
            if Signatures.asks(content) || isPostscript(content) { return false }
            if Signatures.isContact(content) {
                hasContact = true
            } else if !hasContact, isSentence(content) {
                return false
            }
        }
        return true
    }

    /// The sender's own name as the last line, or with a card below it.
    private static func ownName(in lines: ReplyLines, _ segment: Range<Int>, _ writers: WriterNames) -> Int? {
        guard !writers.isEmpty else { return nil }
        var below: [Int] = []
        for line in segment.reversed() where !lines.isBlank(line) {
            let content = lines.content(line).visible
            if writers.match(content) || !below.isEmpty && looksLikeName(content) && writers.isMentioned(in: content) {
                guard let above = lastFilled(in: lines, segment.lowerBound..<line) else { return nil }
                let isOpen = lines.content(above).visible.endsWithColon
                let isApart = above + 1 < line || isFullStop(lines.content(above)) || content.first == ASCII.hyphen
                guard !isOpen, isApart else { return nil }
                if below.isEmpty { return line }
                let isCard = below.contains { Signatures.isContact(lines.content($0)) }
                return isCard && isFullStop(lines.content(above)) && !announces(lines.content(above)) ? line : nil
            }
            below.append(line)
            if below.count > 8 || content.count > 80 || isSentence(content) || Signatures.asks(content) { return nil }
        }
        return nil
    }

    /// A last paragraph of a full name and at least two contact lines, where nothing is known of the sender.
    private static func card(in lines: ReplyLines, _ segment: Range<Int>, _ writers: WriterNames) -> Int? {
        guard !writers.hasNames, let last = lastFilled(in: lines, segment) else { return nil }
        var first = last
        while first > segment.lowerBound, !lines.isBlank(first - 1), last - first < 9 { first -= 1 }
        guard last - first >= 2, last - first < 9, looksLikeName(lines.content(first)) else { return nil }
        let block = first...last
        guard block.allSatisfy({ lines.content($0).count <= 80 && !isSentence(lines.content($0)) }),
            block.count(where: { Signatures.isContact(lines.content($0)) }) >= 2,
            let above = lastFilled(in: lines, segment.lowerBound..<first), isFullStop(lines.content(above)),
            !announces(lines.content(above))
        else { return nil }
        return first
    }

    private static func lastFilled(in lines: ReplyLines, _ range: Range<Int>) -> Int? {
        range.last { !lines.isBlank($0) }
    }

    private static func isFullStop(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.visible
        guard let last = line.last else { return false }
        return stops.contains(last)

            || SignaturePhrases.wideMarks.contains { line.suffix($0.count).elementsEqual($0) }
    }

    private static let stops = ByteSet(".!?)")

    /// Whether the line says that an address or a name follows as what the mail is about.
    private static func announces(_ line: ArraySlice<UInt8>) -> Bool {
        SignaturePhrases.announcing.first(in: line.suffix(200).lowercasedUTF8) != nil
    }

    private static func isPostscript(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.visible
        return line.hasPrefixLowercased("ps:") || line.hasPrefixLowercased("p.s") || line.hasPrefixLowercased("ps ")
    }

    /// Five words and more, most without capitals, or a full stop of Chinese and Japanese.
    static func isSentence(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.visible
        if line.suffix(3).elementsEqual([0xE3, 0x80, 0x82]) { return line.count > 24 }
        guard line.first != ASCII.quote, line.first != 0xE2 else { return false }
        let words = line.split(separator: ASCII.space)
        guard words.count >= 4 else { return false }
        let small = words.count { ($0.first ?? 0) & 0x20 != 0 && ASCII.isLetter($0.first ?? 0) }
        return small * 2 > words.count || words.count >= 5 && isFullStop(line) && small * 3 > words.count
    }

    /// Up to five words with capitals, or a single one: `Dana Whitfield`, `J. van der Berg`, `//Jef`, `dana`.
    static func looksLikeName(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.visible
        guard line.count <= 60, let last = line.last, last != 0x21, last != ASCII.colon else { return false }
        let words = nameWords(line)
        guard (1...5).contains(words.count) else { return false }
        if words.count == 1 { return words[0].count <= 40 }
        return words.allSatisfy(isNameWord)
    }

    /// Two to four words with capitals, without digits.
    static func isFullName(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.visible
        guard (2...4).contains(nameWords(line).count), !line.contains(where: ASCII.isDigit) else { return false }
        return line.first.map { ASCII.isLetter($0) || $0 >= 0x80 } ?? false && looksLikeName(line) && !isFullStop(line)
    }

    private static func nameWords(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        line.split(separator: ASCII.space).map { $0.drop { $0 < 0x80 && !ASCII.isLetter($0) } }.filter { !$0.isEmpty }
    }

    private static func isNameWord(_ word: ArraySlice<UInt8>) -> Bool {
        // Scripts without capitals have none to show.
        (word.first ?? 0) & 0x20 == 0 || (word.first ?? 0) >= 0x80
            || SignaturePhrases.nameParticles.contains(Array(word))
    }
}
