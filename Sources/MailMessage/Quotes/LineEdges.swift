/// White space outside ASCII and the marks that no reader sees, around the words of a line.
extension ArraySlice<UInt8> {
    /// Without white space of any kind and without marks of direction at both ends: programs that write Hebrew and Arabic
    /// set `U+202B … U+202C` around the line, others a no-break space or a zero-width one.
    var visible: ArraySlice<UInt8> {
        var part = trimmed
        while let last = part.last, last >= 0x80 {
            let size = part.invisibleSuffix
            if size == 0 { break }
            part = part.dropLast(size).trimmed
        }
        while let first = part.first, first >= 0x80 {
            let size = part.invisiblePrefix
            if size == 0 { break }
            part = part.dropFirst(size).trimmed
        }
        return part
    }

    /// Whether the last bytes are a character that `visible` takes away.
    var endsInvisibly: Bool { (last ?? 0) >= 0x80 && invisibleSuffix > 0 }

    /// Whether the line ends with a colon, be it full-width.
    var endsWithColon: Bool {
        last == ASCII.colon || last == 0x9A && suffix(3).elementsEqual([0xEF, 0xBC, 0x9A])
    }

    private var invisiblePrefix: Int {
        if count >= 2, self[startIndex] == 0xC2, self[startIndex + 1] == 0xA0 { return 2 }
        guard count >= 3 else { return 0 }
        return Self.isInvisible(self[startIndex], self[startIndex + 1], self[startIndex + 2]) ? 3 : 0
    }

    private var invisibleSuffix: Int {
        if count >= 2, self[endIndex - 2] == 0xC2, self[endIndex - 1] == 0xA0 { return 2 }
        guard count >= 3 else { return 0 }
        return Self.isInvisible(self[endIndex - 3], self[endIndex - 2], self[endIndex - 1]) ? 3 : 0
    }

    /// U+2000–200F, U+2028–202F, U+2060–206F, U+3000 and U+FEFF in UTF-8.
    private static func isInvisible(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second) {
        case (0xE2, 0x80): third <= 0x8F || (0xA8...0xAF).contains(third)
        case (0xE2, 0x81): (0xA0...0xAF).contains(third)
        case (0xE3, 0x80): third == 0x80
        case (0xEF, 0xBB): third == 0xBF
        default: false
        }
    }
}
