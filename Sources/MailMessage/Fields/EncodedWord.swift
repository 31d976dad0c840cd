/// One encoded word, `=?charset?encoding?text?=` (RFC 2047, section 2), and the forms that mailers make of it.
struct EncodedWord {
    enum Reading {
        case word(EncodedWord)
        /// Not an encoded word.
        case none
        /// Begins like one, and nothing behind it could end one.
        case unended
    }

    let charset: Charset
    let bytes: [UInt8]
    /// The `=` or `=X` at the end of a quoted-printable word: the beginning of an escape that a mailer cut in two.
    let cutEscape: ArraySlice<UInt8>
    /// The quoted-printable text as it stands.
    private let quoted: ArraySlice<UInt8>
    /// The base64 text as it stands, for words that were cut inside a group of four; nil for the other encoding.
    let base64: ArraySlice<UInt8>?
    /// The offset behind the closing `?=`.
    let end: Int

    static func read(_ bytes: [UInt8], at start: Int) -> Reading {
        let charsetStart = start + 2
        guard let charsetEnd = index(of: ASCII.question, in: bytes, from: charsetStart, within: 80),
            charsetEnd + 2 < bytes.count, bytes[charsetEnd + 2] == ASCII.question
        else { return .none }
        let encoding = ASCII.lowered(bytes[charsetEnd + 1])
        guard encoding == 0x62 || encoding == 0x71 else { return .none }
        let textStart = charsetEnd + 3
        guard let textEnd = end(of: textStart, in: bytes) else { return .unended }
        // RFC 2231, section 5: a language may follow the charset.
        let label = bytes[charsetStart..<charsetEnd].prefix { $0 != 0x2A }
        // An unknown charset is guessed from the bytes: what they say is better than what they look like encoded.
        let charset = Charset.named(label.trimmed) ?? .ascii
        let text = bytes[textStart..<textEnd]
        guard encoding == 0x71 else {
            let word = EncodedWord(
                charset: charset, bytes: Base64.decode(text), cutEscape: [], quoted: [], base64: text, end: textEnd + 2)
            return .word(word)
        }
        let cut = text.suffix(2).lastIndex(of: ASCII.equals) ?? textEnd
        let isHalf = text[cut...].dropFirst().allSatisfy { ASCII.hexValue($0) != nil }
        let whole = isHalf ? text[..<cut] : text
        let word = EncodedWord(
            charset: charset, bytes: quotedPrintable(whole), cutEscape: text[whole.endIndex...], quoted: whole,
            base64: nil,
            end: textEnd + 2)
        return .word(word)
    }

    /// The bytes of a quoted-printable word that goes on with an escape begun in the word before.
    func bytes(after cut: ArraySlice<UInt8>) -> [UInt8] {
        base64 == nil ? Self.quotedPrintable((cut + quoted)[...]) : Array(cut) + bytes
    }

    /// `_` is a space, `=XX` a byte (RFC 2047, section 4.2).
    private static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            if byte == 0x5F {
                output.append(ASCII.space)
            } else if byte == ASCII.equals, index + 2 < text.endIndex,
                let high = ASCII.hexValue(text[index + 1]), let low = ASCII.hexValue(text[index + 2])
            {
                output.append(high << 4 | low)
                index += 2
            } else {
                output.append(byte)
            }
            index += 1
        }
        return output
    }

    private static func end(of start: Int, in bytes: [UInt8]) -> Int? {
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == ASCII.question, bytes[index + 1] == ASCII.equals { return index }
            index += 1
        }
        return nil
    }

    private static func index(of byte: UInt8, in bytes: [UInt8], from start: Int, within length: Int) -> Int? {
        let limit = min(bytes.count, start + length)
        return start < limit ? bytes[start..<limit].firstIndex(of: byte) : nil
    }
}
