/// The beginning of what a sender wrote, ready to be compared with phrases: lower case, white space as single spaces,
/// since machines break their lines anywhere.
struct MessageOpening {
    let bytes: [UInt8]
    /// What is stated at the beginning of a sentence or a line; in a person's mail the words stand inside a sentence.
    let statements: Statements
    /// Whether there is not a word.
    let isEmpty: Bool

    /// - Parameter limit: in bytes; what a machine has to say stands at the top.
    init(_ text: String, limit: Int = 1_000) {
        var text = text
        let (bytes, starts) = text.withUTF8 { Self.folded($0, limit: limit) }
        self.bytes = bytes
        isEmpty = starts.isEmpty
        statements = Statements(of: bytes, at: starts)
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

    // MARK: Folding

    /// The text in lower case with single spaces, and where its sentences begin.
    private static func folded(
        _ source: UnsafeBufferPointer<UInt8>, limit: Int
    ) -> (bytes: [UInt8], starts: [Int]) {
        let end = min(limit, source.count)
        var starts: [Int] = []
        let bytes = [UInt8](unsafeUninitializedCapacity: end) { target, count in
            var previous = ByteClass.other
            var isLineStart = true
            var isSpaced = true
            var index = 0
            classes.withUnsafeBufferPointer { classes in
                while index < end {
                    var byte = source[index]
                    index += 1
                    var byteClass = classes[Int(byte)]
                    if byteClass == .space {
                        if byte == ASCII.lf { isLineStart = true }
                        if !isSpaced {
                            target[count] = ASCII.space
                            count += 1
                            isSpaced = true
                        }
                        continue
                    }
                    var trail: UInt8?
                    if byte >= 0xC2, index < end {
                        if byte == 0xC2, source[index] == 0xA0 {
                            // A space that does not break, between words as a rule.
                            index += 1
                            if !isSpaced {
                                target[count] = ASCII.space
                                count += 1
                                isSpaced = true
                            }
                            continue
                        }
                        if byte == 0xE2, index + 1 < end, source[index] == 0x80, source[index + 1] == 0x99 {
                            // A typographic apostrophe.
                            byte = 0x27
                            byteClass = .inner
                            index += 2
                        } else if byte <= 0xDF {
                            (byte, trail) = LetterCase.lowered(byte, source[index])
                            index += 1
                        }
                    }
                    if byteClass == .word {
                        // Behind the first comma may stand a greeting's end.
                        if isLineStart || previous == .other || previous == .comma && count < 60 {
                            starts.append(count)
                        }
                        isLineStart = false
                    }
                    previous = byteClass
                    isSpaced = false
                    target[count] = ASCII.lowered(byte)
                    count += 1
                    if let trail {
                        target[count] = trail
                        count += 1
                    }
                }
            }
        }
        return (bytes, starts)
    }

    private enum ByteClass: UInt8 { case other, word, space, comma, inner }

    /// Quotation marks and an opening bracket keep what follows in the sentence.
    private static let classes: [ByteClass] = (0...255).map { value in
        let byte = UInt8(value)
        if ASCII.isSpace(byte) { return .space }
        if isWordByte(byte) { return .word }
        return byte == 0x2C ? .comma : byte == ASCII.quote || byte == 0x27 || byte == 0x28 ? .inner : .other
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || ASCII.isLetter(byte) || ASCII.isDigit(byte)
    }
}
