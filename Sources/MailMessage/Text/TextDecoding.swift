/// Bytes to text when the charset is missing, wrong or in doubt.
enum TextDecoding {
    /// What was read, and what had to be assumed for it; nil when nothing had.
    struct Reading {
        var text: String
        var assumption: String?
    }

    /// Reads bytes by the declared charset when they fit it, else by the most likely one.
    static func guess(_ bytes: ArraySlice<UInt8>, declared: Charset?) -> Reading {
        if let marked = byMark(bytes) ?? byZeros(bytes) { return marked }
        switch declared {
        case .iconv, .windows1252, .iso2022jp, .hz:
            guard let charset = declared else { break }
            let (text, isClean) = charset.decode(bytes)
            if isClean { return disguisedUTF8(bytes, charset) ?? Reading(text: text) }
            if let utf8 = String(validating: bytes, as: UTF8.self), !bytes.isASCII {
                return Reading(text: utf8, assumption: "not in its declared charset; read as UTF-8")
            }
            if charset == .iso2022jp, let other = japanese(bytes) { return other }
            return Reading(text: text, assumption: "bytes that are not in its declared charset")
        case .utf8:
            if let reading = escaped(bytes) { return reading }
            if let text = String(validating: bytes, as: UTF8.self) { return Reading(text: text) }
            if isMostlyUTF8(bytes) {
                return Reading(text: String(decoding: bytes, as: UTF8.self), assumption: "broken UTF-8")
            }
            return unlabelled(bytes, "not UTF-8 as declared")
        case .ascii, nil:
            if bytes.isASCII {
                if let reading = escaped(bytes) { return reading }
                return Reading(text: String(decoding: bytes, as: UTF8.self))
            }
            if let text = String(validating: bytes, as: UTF8.self) {
                return Reading(text: text, assumption: "8-bit text without charset; read as UTF-8")
            }
            return unlabelled(bytes, "8-bit text without charset")
        }
        return unlabelled(bytes, "8-bit text without charset")
    }

    /// A byte-order mark decides over any label.
    private static func byMark(_ bytes: ArraySlice<UInt8>) -> Reading? {
        guard let first = bytes.first, first >= 0xEF else { return nil }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return Reading(text: String(decoding: bytes.dropFirst(3), as: UTF8.self))
        }
        if bytes.starts(with: [0xFF, 0xFE]) {
            return Reading(text: Charset.iconv("UTF-16LE").decode(bytes.dropFirst(2)).text)
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return Reading(text: Charset.iconv("UTF-16BE").decode(bytes.dropFirst(2)).text)
        }
        return nil
    }

    /// UTF-16 shows by its zeros, whatever it is called, and in which half of the pairs they lie.
    private static func byZeros(_ bytes: ArraySlice<UInt8>) -> Reading? {
        guard bytes.offset(of: 0, from: bytes.startIndex) != nil else { return nil }
        var zeros = [0, 0]
        var controls = 0
        let sample = bytes.prefix(2_000)
        for (index, byte) in sample.enumerated() where byte < 0x20 && !ASCII.isSpace(byte) {
            controls += 1
            if byte == 0 { zeros[index & 1] += 1 }
        }
        // Stray zeros in ASCII are few; in UTF-16 nearly each pair has a control byte, or none is ASCII.
        guard max(zeros[0], zeros[1]) > 2, !sample.isASCII || controls * 10 > sample.count * 3 else { return nil }
        // Other scripts have zeros only beside spaces, digits and punctuation.
        let pairs = sample.count / 2
        guard max(zeros[0], zeros[1]) * 12 > pairs, min(zeros[0], zeros[1]) * 20 <= pairs else { return nil }
        let charset = Charset.iconv(zeros[0] > zeros[1] ? "UTF-16BE" : "UTF-16LE")
        let (text, isClean) = charset.decode(bytes.prefix(bytes.count & ~1))
        return isClean ? Reading(text: text, assumption: "read as UTF-16") : nil
    }

    /// UTF-8 under the label of a single-byte charset: a common mistake of gateways, and long valid UTF-8 is no accident.
    private static func disguisedUTF8(_ bytes: ArraySlice<UInt8>, _ charset: Charset) -> Reading? {
        guard charset == .windows1252, !bytes.isASCII, multibyteCount(bytes).sequences >= 3,
            let text = String(validating: bytes, as: UTF8.self)
        else { return nil }
        return Reading(text: text, assumption: "declared as a single-byte charset; read as UTF-8")
    }

    private static func unlabelled(_ bytes: ArraySlice<UInt8>, _ why: String) -> Reading {
        let charset = CharsetGuess.charset(of: bytes)
        var name = "windows-1252"
        if case .iconv(let known) = charset { name = known }
        return Reading(text: charset.decode(bytes).text, assumption: "\(why); read as \(name)")
    }

    /// Eight-bit text under a seven-bit Japanese label: the sender's other encodings.
    private static func japanese(_ bytes: ArraySlice<UInt8>) -> Reading? {
        for name in ["CP932", "EUC-JP-MS"] {
            let (text, isClean) = Charset.iconv(name).decode(bytes)
            if isClean { return Reading(text: text, assumption: "not ISO-2022-JP as declared; read as \(name)") }
        }
        return nil
    }

    /// Seven-bit text that switches charsets by escape sequences, and does not say so (RFC 1468, RFC 1557).
    private static func escaped(_ bytes: ArraySlice<UInt8>) -> Reading? {
        var index = bytes.startIndex
        while let escape = bytes.offset(of: 0x1B, from: index) {
            let rest = bytes[(escape + 1)...].prefix(3)
            if rest.starts(with: [0x24, 0x42]) || rest.starts(with: [0x24, 0x40]) {
                guard bytes.isASCII else { return nil }
                return Reading(text: Charset.iso2022jp.decode(bytes).text, assumption: "read as ISO-2022-JP")
            }
            if rest.elementsEqual([0x24, 0x29, 0x43]), bytes.isASCII {
                let text = Charset.iconv("ISO-2022-KR").decode(bytes).text
                return Reading(text: text, assumption: "read as ISO-2022-KR")
            }
            index = escape + 1
        }
        return nil
    }

    /// Whether it was UTF-8 before some of it was cut or mangled: other text has well-formed sequences by accident only.
    private static func isMostlyUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        let high = bytes.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
        let whole = multibyteCount(bytes).bytes
        return high < 10 ? whole * 2 >= high : whole * 5 >= high * 4
    }

    /// Well-formed looking sequences of two bytes or more.
    private static func multibyteCount(_ bytes: ArraySlice<UInt8>) -> (sequences: Int, bytes: Int) {
        var count = (sequences: 0, bytes: 0)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            let length = byte >= 0xF0 && byte < 0xF5 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
            guard length > 1, byte < 0xF5, index + length <= bytes.endIndex else {
                index += 1
                continue
            }
            if bytes[(index + 1)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 }) {
                count.sequences += 1
                count.bytes += length
                index += length
            } else {
                index += 1
            }
        }
        return count
    }
}
