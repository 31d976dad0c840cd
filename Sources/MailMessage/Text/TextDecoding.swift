/// Bytes to text when the charset is missing, wrong or in doubt.
enum TextDecoding {
    /// What was read, and what had to be assumed for it; nil when nothing had.
    struct Reading {
        var text: String
        var assumption: String?
    }

    /// Reads bytes by the declared charset when they fit it, else by the most likely one.
    static func guess(_ bytes: ArraySlice<UInt8>, declared: Charset?) -> Reading {
        if let marked = byMark(bytes) { return marked }
        switch declared {
        case .iconv, .windows1252:
            guard let charset = declared else { break }
            let (text, isClean) = charset.decode(bytes)
            if isClean { return disguisedUTF8(bytes, charset) ?? Reading(text: text) }
            if let utf8 = String(validating: bytes, as: UTF8.self), !bytes.isASCII {
                return Reading(text: utf8, assumption: "not in its declared charset; read as UTF-8")
            }
            if case .iconv(let name) = charset, name.hasPrefix("ISO-2022"), let other = japanese(bytes) { return other }
            return Reading(text: text, assumption: "bytes that are not in its declared charset")
        case .utf8:
            if let text = String(validating: bytes, as: UTF8.self) { return Reading(text: text) }
            if hasMultibyteUTF8(bytes) {
                return Reading(text: String(decoding: bytes, as: UTF8.self), assumption: "broken UTF-8")
            }
            return unlabelled(bytes, "not UTF-8 as declared")
        case .ascii, nil:
            if bytes.isASCII {
                return isISO2022JP(bytes)
                    ? Reading(
                        text: Charset.iconv("ISO-2022-JP-2").decode(bytes).text, assumption: "read as ISO-2022-JP")
                    : Reading(text: String(decoding: bytes, as: UTF8.self))
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

    /// UTF-8 under the label of a single-byte charset: a common mistake of gateways, and long valid UTF-8 is no accident.
    private static func disguisedUTF8(_ bytes: ArraySlice<UInt8>, _ charset: Charset) -> Reading? {
        guard charset == .windows1252, !bytes.isASCII, let text = String(validating: bytes, as: UTF8.self),
            multibyteCount(bytes) >= 3
        else { return nil }
        return Reading(text: text, assumption: "declared as a single-byte charset; read as UTF-8")
    }

    private static func unlabelled(_ bytes: ArraySlice<UInt8>, _ why: String) -> Reading {
        let charset = CharsetGuess.charset(of: bytes)
        let name =
            switch charset {
            case .iconv(let name): name
            default: "windows-1252"
            }
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

    private static func isISO2022JP(_ bytes: ArraySlice<UInt8>) -> Bool {
        var index = bytes.startIndex
        while let escape = bytes.offset(of: 0x1B, from: index) {
            if escape + 2 < bytes.endIndex, bytes[escape + 1] == 0x24,
                bytes[escape + 2] == 0x42 || bytes[escape + 2] == 0x40
            {
                return true
            }
            index = escape + 1
        }
        return false
    }

    private static func hasMultibyteUTF8(_ bytes: ArraySlice<UInt8>) -> Bool { multibyteCount(bytes) > 0 }

    /// Well-formed looking sequences of two bytes or more.
    private static func multibyteCount(_ bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            let length = byte >= 0xF0 && byte < 0xF5 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
            guard length > 1, byte < 0xF5, index + length <= bytes.endIndex else {
                index += 1
                continue
            }
            if bytes[(index + 1)..<(index + length)].allSatisfy({ $0 & 0xC0 == 0x80 }) {
                count += 1
                index += length
            } else {
                index += 1
            }
        }
        return count
    }
}
