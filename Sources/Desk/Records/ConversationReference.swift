/// The reference by which customer and desk name a conversation: `RB-7K2M9Q`.
///
/// Six characters of Crockford's base 32 (no I, L, O, U), so that it survives being read out over the telephone.
package enum ConversationReference {
    static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    static let length = 6
    static let prefix = "RB-"

    package static func make(using generator: inout some RandomNumberGenerator) -> String {
        prefix + String((0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
    }

    /// The first reference in a text that stands as a word of its own; letters of either case.
    package static func find(in text: String) -> String? {
        let scalars = Array(text.uppercased().unicodeScalars)
        let start = Array(prefix.unicodeScalars)
        let whole = start.count + length
        guard scalars.count >= whole else { return nil }
        for offset in 0...(scalars.count - whole) where Array(scalars[offset..<(offset + start.count)]) == start {
            let body = scalars[(offset + start.count)..<(offset + whole)]
            let isAlone =
                (offset == 0 || !isWord(scalars[offset - 1]))
                && (offset + whole == scalars.count || !isWord(scalars[offset + whole]))
            if isAlone, body.allSatisfy({ alphabet.contains(Character($0)) }) {
                return prefix + String(String.UnicodeScalarView(body))
            }
        }
        return nil
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }
}
