/// The text of the block under way: white space collapsed as HTML asks, styles noted as they change.
struct LineBuffer {
    private var bytes: [UInt8] = []
    private(set) var runs: [StyleRun] = []
    private var runStart = 0
    private var runStyle = TextStyle()
    private var endsInSpace = true
    /// True once anything but collapsed white space was added, a line break or `&nbsp;` too.
    private(set) var hasContent = false
    private(set) var isBlank = true

    var length: Int { bytes.count }
    var isEmpty: Bool { bytes.isEmpty }

    mutating func add(_ text: String, style: TextStyle) {
        var text = text
        text.withUTF8 { add($0, style: style, isPreformatted: false) }
    }

    mutating func add(_ text: UnsafeBufferPointer<UInt8>, style: TextStyle, isPreformatted: Bool) {
        if style != runStyle {
            endRun()
            runStyle = style
        }
        var index = 0
        while index < text.count {
            let byte = text[index]
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D, 0x0C:
                if isPreformatted {
                    if byte != 0x0D { bytes.append(byte) }
                } else if !endsInSpace {
                    bytes.append(0x20)
                    endsInSpace = true
                }
                index += 1
            case 0xC2 where index + 1 < text.count && text[index + 1] == 0xA0:
                // No-break space: kept, as a plain space.
                bytes.append(0x20)
                hasContent = true
                endsInSpace = false
                index += 2
            default:
                let invisible = Self.invisibleLength(text, index)
                if invisible > 0 {
                    index += invisible
                } else {
                    bytes.append(byte)
                    endsInSpace = false
                    hasContent = true
                    isBlank = false
                    index += 1
                }
            }
        }
    }

    mutating func breakLine() {
        trimSpaces()
        bytes.append(0x0A)
        endsInSpace = true
        hasContent = true
    }

    /// Between the cells of a table row.
    mutating func addSeparator() {
        trimSpaces()
        if !bytes.isEmpty { bytes.append(0x09) }
        endsInSpace = true
    }

    func text(from start: Int) -> String {
        guard start <= bytes.count else { return "" }
        var part = bytes[start...]
        while let first = part.first, first == 0x20 || first == 0x0A { part.removeFirst() }
        while let last = part.last, last == 0x20 || last == 0x0A { part.removeLast() }
        return String(decoding: part, as: UTF8.self)
    }

    /// The block's text without white space around it; empty lines inside stay.
    var trimmedText: String {
        var part = bytes[...]
        // Indents of a first line are layout, save in preformatted text, which starts after its own line break.
        while let first = part.first, first == 0x0A || first == 0x20 { part.removeFirst() }
        while let last = part.last, last == 0x0A || last == 0x20 || last == 0x09 { part.removeLast() }
        return String(decoding: part, as: UTF8.self)
    }

    mutating func clear() {
        endRun()
        runs = []
        bytes.removeAll(keepingCapacity: true)
        runStart = 0
        endsInSpace = true
        hasContent = false
        isBlank = true
    }

    /// Runs up to here, the open one too.
    mutating func endRun() {
        defer { runStart = bytes.count }
        guard runStart < bytes.count else { return }
        let text = String(decoding: bytes[runStart...], as: UTF8.self)
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        runs.append(StyleRun(style: runStyle, text: text))
    }

    private mutating func trimSpaces() {
        while bytes.last == 0x20 { bytes.removeLast() }
        runStart = min(runStart, bytes.count)
    }

    /// The length of an invisible character that senders pad preview texts with: soft hyphen, zero-width space,
    /// combining grapheme joiner, byte-order mark.
    private static func invisibleLength(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let byte = text[index]
        if byte == 0xC2 || byte == 0xCD {
            guard index + 1 < text.count else { return 0 }
            return byte == 0xC2 ? (text[index + 1] == 0xAD ? 2 : 0) : (text[index + 1] == 0x8F ? 2 : 0)
        }
        guard byte == 0xE2 || byte == 0xEF, index + 2 < text.count else { return 0 }
        let second = text[index + 1]
        let third = text[index + 2]
        if byte == 0xE2 { return second == 0x80 && (third == 0x8B || third == 0x8E || third == 0x8F) ? 3 : 0 }
        return second == 0xBB && third == 0xBF ? 3 : 0
    }
}
