/// The beginning of what a sender wrote, ready to be compared with phrases: lower case, white space as single spaces,
/// since machines break their lines anywhere.
struct MessageOpening {
    private(set) var bytes: [UInt8] = []
    /// Where a sentence or a line begins: a machine states its message, a person's mail has the words inside a sentence.
    private var starts: [Int] = []

    /// - Parameter limit: in bytes; what a machine has to say stands at the top.
    init(_ text: String, limit: Int = 1_000) {
        let source = Array(text.utf8.prefix(limit))[...].lowercasedUTF8
        bytes.reserveCapacity(source.count)
        var last: UInt8?
        var isLineStart = true
        var index = 0
        while index < source.count {
            let byte = source[index]
            if ASCII.isSpace(byte) || byte == 0xC2 && index + 1 < source.count && source[index + 1] == 0xA0 {
                if byte == ASCII.lf { isLineStart = true }
                if let end = bytes.last, end != ASCII.space { bytes.append(ASCII.space) }
                index += byte == 0xC2 ? 2 : 1
                continue
            }
            if Self.isWordByte(byte), isLineStart || Self.mayEndSentence(last) || last == 0x2C && bytes.count < 60 {
                // Behind the first comma may stand a greeting's end.
                starts.append(bytes.count)
            }
            isLineStart = isLineStart && !Self.isWordByte(byte)
            if byte == 0xE2, source[index...].starts(with: [0xE2, 0x80, 0x99]) {
                // A typographic apostrophe.
                bytes.append(0x27)
                index += 3
            } else {
                bytes.append(byte)
                index += 1
            }
            last = byte
        }
    }

    /// Whether there is not a word.
    var isEmpty: Bool { starts.isEmpty }

    /// The first phrase that begins a sentence or a line, and where it stands.
    func statement(_ phrases: PhraseSet) -> (phrase: String, offset: Int)? {
        for start in starts {
            if let phrase = phrases.prefix(of: bytes[start...]) { return (phrase, start) }
        }
        return nil
    }

    /// The first phrase that stands as words of its own, before `end`.
    func words(_ phrases: PhraseSet, before end: Int = .max) -> String? {
        phrases.first(in: bytes) { range in
            range.upperBound <= end
                && (range.lowerBound == 0 || !Self.isWordByte(bytes[range.lowerBound - 1])
                    || bytes[range.lowerBound] >= 0x80)
        }
    }

    /// Whether a question mark ends a word before `end`; those inside addresses do not.
    func asks(before end: Int = .max) -> Bool {
        for (index, byte) in bytes.enumerated() where byte == ASCII.question && index < end {
            if index + 1 == bytes.count || bytes[index + 1] == ASCII.space { return true }
        }
        return false
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || ASCII.isLetter(byte) || ASCII.isDigit(byte)
    }

    private static func mayEndSentence(_ byte: UInt8?) -> Bool {
        guard let byte else { return true }
        return !isWordByte(byte) && !"\"'(,".utf8.contains(byte)
    }
}
