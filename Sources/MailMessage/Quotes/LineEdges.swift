/// White space outside ASCII and the marks that no reader sees, around the words of a line.
extension ArraySlice<UInt8> {
    /// Without white space of any kind and without marks of direction at both ends: programs that write Hebrew and Arabic
    /// set `U+202B … U+202C` around the line, others a no-break space or a zero-width one.
    var visible: ArraySlice<UInt8> {
        let (lower, upper) = withUnsafeBufferPointer { bytes -> (Int, Int) in
            var start = 0
            var end = bytes.count
            while end > start {
                let size = Self.spaceSize(endingAt: end, in: bytes)
                if size == 0 { break }
                end -= size
            }
            while start < end {
                let size = Self.spaceSize(at: start, in: bytes, end)
                if size == 0 { break }
                start += size
            }
            return (start, end)
        }
        return self[(startIndex + lower)..<(startIndex + upper)]
    }

    /// Whether the line ends with a colon, be it full-width.
    var endsWithColon: Bool {
        last == ASCII.colon || last == 0x9A && suffix(3).elementsEqual([0xEF, 0xBC, 0x9A])
    }

    private static func spaceSize(at index: Int, in bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int {
        let first = bytes[index]
        if first < 0x80 { return ASCII.isSpace(first) ? 1 : 0 }
        if first == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 { return 2 }
        guard index + 2 < end else { return 0 }
        return isInvisible(first, bytes[index + 1], bytes[index + 2]) ? 3 : 0
    }

    private static func spaceSize(endingAt end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let last = bytes[end - 1]
        if last < 0x80 { return ASCII.isSpace(last) ? 1 : 0 }
        if last == 0xA0, end >= 2, bytes[end - 2] == 0xC2 { return 2 }
        guard end >= 3 else { return 0 }
        return isInvisible(bytes[end - 3], bytes[end - 2], last) ? 3 : 0
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
