/// Folds a scalar for comparison: lower case, straight apostrophes, no accent on Latin letters.
enum Folding {
    @inline(__always)
    static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
        let value = scalar.value
        if value < 0x80 {
            return value >= 0x41 && value <= 0x5a ? value + 0x20 : value
        }
        return foldWide(scalar)
    }

    private static func foldWide(_ scalar: Unicode.Scalar) -> UInt32 {
        let value = scalar.value
        switch value {
        case 0x2018, 0x2019, 0x02bc, 0x00b4: return 0x27
        case 0x201c, 0x201d, 0x201e: return 0x22
        case 0xa0, 0x202f, 0x2009: return 0x20
        case 0xc0...0x17f: return latin[Int(value - 0xc0)]
        default: break
        }
        guard let low = scalar.properties.lowercaseMapping.unicodeScalars.first else { return value }
        return low.value
    }

    /// Base letters of U+00C0 to U+017F; signs that are no letters stay themselves.
    private static let latin: [UInt32] = (UInt32(0xc0)...0x17f).map { value in
        guard let scalar = Unicode.Scalar(value) else { return value }
        let low = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        return bases[low] ?? low.value
    }

    private static let bases: [Unicode.Scalar: UInt32] = {
        let rows: [(Unicode.Scalar, String)] = [
            ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
            ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏő"),
            ("r", "ŕŗř"), ("s", "śŝşš"), ("t", "ţťŧ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
        ]
        var table: [Unicode.Scalar: UInt32] = [:]
        for (base, letters) in rows {
            for letter in letters.unicodeScalars { table[letter] = base.value }
        }
        return table
    }()
}
