/// Splits a run of scalars into tokens: words with inner apostrophes, numbers with inner points, colons and commas, addresses.
enum Tokenizer {
    static func tokens(of text: [Unicode.Scalar], in range: Range<Int>) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(range.count / 5 + 1)
        var i = range.lowerBound
        while i < range.upperBound {
            let scalar = text[i]
            if isWordScalar(scalar) || (isCurrency(scalar) && i + 1 < range.upperBound && isDigit(text[i + 1])) {
                let end =
                    addressEnd(text, from: i, limit: range.upperBound)
                    ?? wordEnd(text, from: i, limit: range.upperBound)
                tokens.append(token(text, i..<end.offset, isAddress: end.isAddress))
                i = end.offset
            } else {
                if !scalar.isBlank, let last = tokens.indices.last, tokens[last].mark == 0 {
                    tokens[last].mark = mark(scalar)
                }
                i += 1
            }
        }
        return tokens
    }

    /// A mark as ASCII: dashes are hyphens, other signs beyond ASCII count for nothing.
    private static func mark(_ scalar: Unicode.Scalar) -> UInt8 {
        if scalar.value < 0x80 { return UInt8(scalar.value) }
        return scalar.value == 0x2013 || scalar.value == 0x2014 ? 0x2d : 0
    }

    private static func token(_ text: [Unicode.Scalar], _ range: Range<Int>, isAddress: Bool) -> Token {
        var hash = WordHash.seed
        var letters = 0
        var digits = 0
        var capitals = 0
        var money = false
        for i in range {
            let scalar = text[i]
            hash = WordHash.add(Folding.fold(scalar), to: hash)
            if isDigit(scalar) {
                digits += 1
            } else if isCurrency(scalar) {
                money = true
            } else if isLetter(scalar) {
                letters += 1
                if isCapital(scalar) { capitals += 1 }
            }
        }
        var shape: Token.Shape = []
        if isCapital(text[range.lowerBound]) { shape.insert(.capitalised) }
        if digits > 0 && letters <= 2 { shape.insert(.number) }
        if digits > 0 && letters > 0 { shape.insert(.code) }
        if money { shape.insert([.money, .number]) }
        if isAddress { shape.insert(.address) }
        if letters > 2 && capitals == letters { shape.insert(.shouted) }
        let whole = WordHash.mixed(hash)
        let stem = letters == range.count ? WordHash.mixed(stemHash(text, range)) : whole
        return Token(start: range.lowerBound, end: range.upperBound, hash: whole, stem: stem, shape: shape)
    }

    /// The hash without a plural, -ed, -ing or -ly ending: crude, but the same crude on both sides.
    private static func stemHash(_ text: [Unicode.Scalar], _ range: Range<Int>) -> UInt64 {
        var end = range.upperBound
        func endsWith(_ suffix: StaticString, keeping least: Int) -> Bool {
            let length = suffix.utf8CodeUnitCount
            guard end - range.lowerBound >= length + least else { return false }
            return suffix.withUTF8Buffer { bytes in
                for k in 0..<length where Folding.fold(text[end - length + k]) != UInt32(bytes[k]) { return false }
                return true
            }
        }
        if endsWith("ing", keeping: 3) {
            end -= 3
        } else if endsWith("ies", keeping: 2) {
            end -= 3
        } else if endsWith("ed", keeping: 3) || endsWith("es", keeping: 3) || endsWith("ly", keeping: 4) {
            end -= 2
        } else if endsWith("s", keeping: 3) || endsWith("y", keeping: 3) || endsWith("e", keeping: 3) {
            end -= 1
        }
        // A doubled consonant and a final e go too, so that "shipped", "ship", "charge" and "charging" meet.
        if end - range.lowerBound > 3, text[end - 1] == text[end - 2] { end -= 1 }
        if end - range.lowerBound > 3, Folding.fold(text[end - 1]) == 0x65 { end -= 1 }
        var hash = WordHash.seed
        for i in range.lowerBound..<end { hash = WordHash.add(Folding.fold(text[i]), to: hash) }
        return hash
    }

    private static func wordEnd(
        _ text: [Unicode.Scalar], from start: Int, limit: Int
    ) -> (offset: Int, isAddress: Bool) {
        var i = start + 1
        while i < limit {
            if isWordScalar(text[i]) {
                i += 1
            } else if i + 1 < limit, isInner(text[i], before: text[i - 1], after: text[i + 1]) {
                i += 2
            } else {
                break
            }
        }
        return (i, false)
    }

    /// Where a mail or web address that begins here ends, without the punctuation that closes a sentence.
    private static func addressEnd(
        _ text: [Unicode.Scalar], from start: Int, limit: Int
    ) -> (offset: Int, isAddress: Bool)? {
        let first = Folding.fold(text[start])
        guard first < 0x80, isLetter(text[start]) || isDigit(text[start]) else { return nil }
        // Looking ahead is bounded, so that a long run without blanks stays linear.
        let horizon = min(limit, start + 64)
        var i = start
        var sawAt = false
        var sawScheme = false
        while i < horizon, text[i].value > 0x20 {
            if text[i] == "@", i > start, i + 1 < horizon, isWordScalar(text[i + 1]) { sawAt = true }
            if text[i] == ":", i + 2 < horizon, text[i + 1] == "/", text[i + 2] == "/" { sawScheme = true }
            if !(isWordScalar(text[i]) || text[i].value < 0x80) { break }
            if text[i] == "," || text[i] == ";" || text[i] == "(" || text[i] == ")" || text[i] == "\"" { break }
            i += 1
        }
        let isWWW =
            first == 0x77 && start + 4 < horizon && Folding.fold(text[start + 1]) == 0x77
            && Folding.fold(text[start + 2]) == 0x77 && text[start + 3] == "."
        guard sawAt || sawScheme || isWWW else { return nil }
        while i < limit, text[i].value > 0x20, text[i] != ")", text[i] != ">", text[i] != "," { i += 1 }
        while i > start + 1, !isWordScalar(text[i - 1]), text[i - 1] != "/" { i -= 1 }
        return (i, true)
    }

    @inline(__always)
    private static func isInner(_ scalar: Unicode.Scalar, before: Unicode.Scalar, after: Unicode.Scalar) -> Bool {
        switch scalar {
        case "'", "\u{2019}": return isLetter(before) && isLetter(after)
        case ".", ",", ":": return isDigit(before) && isDigit(after)
        default: return false
        }
    }

    @inline(__always)
    static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool { isLetter(scalar) || isDigit(scalar) }

    @inline(__always)
    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }

    @inline(__always)
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7a }
        if value < 0x250 { return value >= 0xc0 && value != 0xd7 && value != 0xf7 }
        return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }

    @inline(__always)
    static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x80 { return value >= 0x41 && value <= 0x5a }
        return scalar.properties.isUppercase
    }

    @inline(__always)
    static func isCurrency(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x24, 0xa3, 0x20ac, 0xa5, 0x20b9: return true
        default: return false
        }
    }
}
