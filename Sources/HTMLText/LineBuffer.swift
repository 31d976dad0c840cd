/// The text of the block under way: white space collapsed as HTML asks, styles noted as they change.
struct LineBuffer {
    /// A place in the text to come back to.
    struct Mark {
        fileprivate let length: Int
        fileprivate let runs: Int
        /// Which block the place is in.
        fileprivate let block: Int
    }

    private var bytes: [UInt8] = []
    private(set) var runs: [StyleRun] = []
    private var runStart = 0
    private var runStyle = TextStyle()
    private var endsInSpace = true
    private var block = 0
    /// True once anything but collapsed white space was added, a line break or `&nbsp;` too.
    private(set) var hasContent = false
    private(set) var isBlank = true

    /// An empty line stands above or below the block's text.
    var beginsWithBreak: Bool { bytes.first == 0x0A }
    var endsWithEmptyLine: Bool {
        bytes.count > 1 && bytes[bytes.count - 1] == 0x0A && bytes[bytes.count - 2] == 0x0A
    }

    mutating func add(_ text: String, style: TextStyle) {
        var text = text
        text.withUTF8 { add($0, style: style, isPreformatted: false) }
    }

    mutating func add(_ text: UnsafeBufferPointer<UInt8>, style: TextStyle, isPreformatted: Bool) {
        var index = 0
        if endsInSpace, !isPreformatted {
            while index < text.count, Self.isSpace(text[index]) { index += 1 }
            if index == text.count { return }
        }
        if style != runStyle {
            endRun()
            runStyle = style
        }
        while index < text.count {
            let byte = text[index]
            switch byte {
            case 0x21...0x7E:
                let start = index
                repeat { index += 1 } while index < text.count && (0x21...0x7E).contains(text[index])
                bytes.append(contentsOf: text[start..<index])
                addedVisible()
            case 0x20, 0x09, 0x0A, 0x0D, 0x0C:
                if isPreformatted {
                    if byte != 0x0D { bytes.append(byte) }
                } else if !endsInSpace {
                    bytes.append(0x20)
                    endsInSpace = true
                }
                index += 1
            case 0xC2, 0xCD, 0xE1, 0xE2, 0xE3, 0xEF:
                index += addSpecial(text, index)
            default:
                bytes.append(byte)
                index += 1
                addedVisible()
            }
        }
    }

    mutating func breakLine() {
        trimSpaces()
        // One empty line parts as well as many.
        if bytes.count < 2 || !endsWithEmptyLine { bytes.append(0x0A) }
        endsInSpace = true
        hasContent = true
    }

    var mark: Mark { Mark(length: bytes.count, runs: runs.count, block: block) }

    /// The text from a place on without white space around it; nil when its block has ended.
    func text(from mark: Mark) -> String? {
        guard mark.block == block, mark.length <= bytes.count else { return nil }
        return Self.trimmed(bytes[mark.length...])
    }

    /// Takes back what was added since.
    mutating func remove(from mark: Mark) {
        guard mark.block == block, mark.length <= bytes.count else { return }
        bytes.removeSubrange(mark.length...)
        if runs.count > mark.runs { runs.removeSubrange(mark.runs...) }
        runStart = min(runStart, bytes.count)
        if let last = bytes.last { endsInSpace = last == 0x20 || last == 0x0A } else { clear() }
    }

    /// The block's text without white space around it; empty lines inside stay.
    var trimmedText: String {
        // Indents of a first line are layout, save in preformatted text, which starts after its own line break.
        Self.trimmed(bytes[...])
    }

    mutating func clear() {
        runs = []
        bytes.removeAll(keepingCapacity: true)
        runStart = 0
        endsInSpace = true
        hasContent = false
        isBlank = true
        block += 1
    }

    /// Runs up to here, the open one too.
    mutating func endRun() {
        defer { runStart = bytes.count }
        guard runStart < bytes.count, bytes[runStart...].contains(where: { !Self.isSpace($0) }) else { return }
        runs.append(StyleRun(style: runStyle, text: String(decoding: bytes[runStart...], as: UTF8.self)))
    }

    private mutating func addedVisible() {
        endsInSpace = false
        hasContent = true
        isBlank = false
    }

    private mutating func trimSpaces() {
        while bytes.last == 0x20 { bytes.removeLast() }
        runStart = min(runStart, bytes.count)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var part = bytes
        while let first = part.first, isSpace(first) { part.removeFirst() }
        while let last = part.last, isSpace(last) { part.removeLast() }
        return String(decoding: part, as: UTF8.self)
    }

    // MARK: Characters that are not what they seem

    /// Adds what begins at `index`, and says how many bytes it is.
    private mutating func addSpecial(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let first = text[index]
        let second = index + 1 < text.count ? text[index + 1] : 0
        let third = index + 2 < text.count ? text[index + 2] : 0
        switch (first, second, third) {
        case (0xC2, 0xA0, _):
            addFixedSpace()
            return 2
        // Soft hyphen, combining grapheme joiner.
        case (0xC2, 0xAD, _), (0xCD, 0x8F, _): return 2
        // `&#146;` and its like are meant as in windows-1252, as browsers read them.
        case (0xC2, 0x80...0x9F, _):
            bytes.append(contentsOf: String(Self.windows1252[Int(second - 0x80)]).utf8)
            addedVisible()
            return 2
        // Spaces of all widths.
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F):
            addFixedSpace()
            return 3
        // Zero-width space, marks of direction, word joiner, byte-order mark, Mongolian vowel separator.
        case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0),
            (0xE2, 0x81, 0xA6...0xA9), (0xEF, 0xBB, 0xBF), (0xE1, 0xA0, 0x8E):
            return 3
        // Zero-width joiner and non-joiner: part of words and emoji, and padding anywhere else.
        case (0xE2, 0x80, 0x8C...0x8D):
            if let last = bytes.last, last >= 0x80 { bytes.append(contentsOf: text[index..<(index + 3)]) }
            return 3
        // Ideographic space, Hangul filler: nothing to see by themselves.
        case (0xE3, 0x80, 0x80), (0xE3, 0x85, 0xA4):
            if !isBlank { bytes.append(contentsOf: text[index..<(index + 3)]) }
            hasContent = true
            return 3
        default:
            bytes.append(first)
            addedVisible()
            return 1
        }
    }

    /// A no-break space: kept, as a plain space.
    private mutating func addFixedSpace() {
        bytes.append(0x20)
        hasContent = true
        endsInSpace = false
    }

    private static let windows1252 = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
