/// How a part's bytes are encoded for transfer (RFC 2045, section 6).
package enum TransferEncoding: Sendable {
    case identity, base64, quotedPrintable, uuencode

    /// - Parameter value: the field's value; nil or unknown means the bytes stand as they are.
    init(_ value: ArraySlice<UInt8>?) {
        guard let value else {
            self = .identity
            return
        }
        // Only the first word counts: comments and stray punctuation follow it in the wild.
        let word = value.trimmed.drop { $0 == ASCII.quote }.prefix {
            ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == ASCII.hyphen
        }
        if word.equalsLowercased("base64") {
            self = .base64
        } else if word.equalsLowercased("quoted-printable") || word.equalsLowercased("quotedprintable") {
            self = .quotedPrintable
        } else if word.equalsLowercased("x-uuencode") || word.equalsLowercased("uuencode")
            || word.equalsLowercased("x-uue")
        {
            self = .uuencode
        } else {
            self = .identity
        }
    }

    func decode(_ bytes: ArraySlice<UInt8>, limit: Int) -> ArraySlice<UInt8> {
        switch self {
        case .identity: bytes.prefix(limit)
        case .base64: Base64.decode(bytes, limit: limit)[...]
        case .quotedPrintable: QuotedPrintable.decode(bytes, limit: limit)[...]
        case .uuencode: UUEncoding.decode(bytes, limit: limit)[...]
        }
    }

    func decodedCount(_ bytes: ArraySlice<UInt8>) -> Int {
        switch self {
        case .identity: bytes.count
        case .base64: Base64.decodedCount(bytes)
        case .quotedPrintable: QuotedPrintable.decodedCount(bytes)
        case .uuencode: UUEncoding.decode(bytes, limit: .max).count
        }
    }
}
