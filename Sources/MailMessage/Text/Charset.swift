/// A character set that bytes are read by.
enum Charset: Hashable, Sendable {
    case utf8
    /// US-ASCII: any 8-bit byte in it is a mistake, so what it means has to be guessed.
    case ascii
    /// Windows-1252, which is also what mailers mean by ISO-8859-1.
    case windows1252
    case iso2022jp
    case hz
    /// A name that `iconv_open` knows.
    case iconv(String)

    /// The charset of a label as it stands in mail; nil for a label nobody knows.
    static func named(_ label: ArraySlice<UInt8>) -> Charset? {
        var key = ""
        for byte in label.prefix(60) where ASCII.isLetter(byte) || ASCII.isDigit(byte) {
            key.unicodeScalars.append(Unicode.Scalar(ASCII.lowered(byte)))
        }
        if key.isEmpty { return nil }
        if let known = CharsetNames.table[key] { return known }
        if CharsetNames.withoutMeaning.contains(key) { return nil }
        // Unknown to us, perhaps not to iconv. A slash would be taken for an instruction to it.
        let name = String(decoding: label, as: UTF8.self)
        guard label.count <= 40, label.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F }),
            Iconv.knows(name)
        else { return CharsetNames.near(key) }
        return .iconv(name.uppercased())
    }

    /// The text of the bytes; what has no meaning in the charset becomes U+FFFD.
    func decode(_ bytes: ArraySlice<UInt8>) -> (text: String, isClean: Bool) {
        switch self {
        case .utf8, .ascii:
            if let text = String(validating: bytes, as: UTF8.self) { return (text, self == .utf8 || bytes.isASCII) }
            return (String(decoding: bytes, as: UTF8.self), false)
        case .windows1252:
            return (Windows1252.decode(bytes), true)
        case .iso2022jp:
            return ISO2022JP.decode(bytes) ?? Charset.iconv("ISO-2022-JP-2").decode(bytes)
        case .hz:
            return HZ.decode(bytes) ?? (String(decoding: bytes, as: UTF8.self), false)
        case .iconv(let name):
            guard let (text, isClean) = Iconv.decode(bytes, from: name) else {
                return (String(decoding: bytes, as: UTF8.self), false)
            }
            return (text, isClean)
        }
    }
}
