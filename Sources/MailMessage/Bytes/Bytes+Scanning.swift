internal import Foundation

/// The bytes that mail's grammar is made of.
enum ASCII {
    static let tab: UInt8 = 0x09
    static let lf: UInt8 = 0x0A
    static let cr: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    static let hyphen: UInt8 = 0x2D
    static let colon: UInt8 = 0x3A
    static let equals: UInt8 = 0x3D
    static let question: UInt8 = 0x3F
    static let backslash: UInt8 = 0x5C

    static func lowered(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }

    /// Space, tab or a line-break byte.
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == space || byte == tab || byte == lf || byte == cr
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    static func isLetter(_ byte: UInt8) -> Bool {
        let low = byte | 0x20
        return low >= 0x61 && low <= 0x7A
    }

    /// The value of a hexadecimal digit, or nil.
    static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}

extension [UInt8] {
    /// The offset just past the line feed that ends the line at `offset`, or `limit` where none does.
    func endOfLine(from offset: Int, limit: Int) -> Int {
        guard offset < limit else { return limit }
        return withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return limit }
            guard let found = memchr(base + offset, Int32(ASCII.lf), limit - offset) else { return limit }
            return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found)) + 1
        }
    }

    /// The end of the line `start..<end` without its line break.
    func contentEnd(_ start: Int, _ end: Int) -> Int {
        var end = end
        if end > start, self[end - 1] == ASCII.lf { end -= 1 }
        while end > start, self[end - 1] == ASCII.cr { end -= 1 }
        return end
    }
}

extension ArraySlice<UInt8> {
    /// Without white space and line breaks at both ends.
    var trimmed: ArraySlice<UInt8> {
        var start = startIndex
        var end = endIndex
        while start < end, ASCII.isSpace(self[start]) { start += 1 }
        while start < end, ASCII.isSpace(self[end - 1]) { end -= 1 }
        return self[start..<end]
    }

    /// Whether the bytes are that ASCII text, without regard to case. `text` is lower case.
    func equalsLowercased(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { wanted in
            zip(self, wanted).allSatisfy { ASCII.lowered($0) == $1 }
        }
    }

    /// Whether the bytes begin with that ASCII text, without regard to case. `text` is lower case.
    func hasPrefixLowercased(_ text: StaticString) -> Bool {
        prefix(text.utf8CodeUnitCount).equalsLowercased(text)
    }

    /// Whether the pattern stands anywhere in the bytes.
    func contains(_ pattern: [UInt8]) -> Bool {
        withUnsafeBytes { $0.contains(pattern) }
    }

    /// True when every byte is below 128.
    var isASCII: Bool {
        withUnsafeBufferPointer { buffer in
            // Or-ing all bytes vectorises; mail is mostly ASCII, so an early exit would save little.
            var all: UInt8 = 0
            for byte in buffer { all |= byte }
            return all < 0x80
        }
    }

    /// The offset of `byte` at or after `offset`.
    func offset(of byte: UInt8, from offset: Int) -> Int? {
        guard offset < endIndex else { return nil }
        return self[offset...].withUnsafeBufferPointer { buffer -> Int? in
            guard let base = buffer.baseAddress, let found = memchr(base, Int32(byte), buffer.count) else { return nil }
            return offset + UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
        }
    }
}

extension String {
    /// The first bytes of its UTF-8, `count` at most.
    func bytes(_ count: Int) -> [UInt8] {
        utf8.withContiguousStorageIfAvailable { Array($0.prefix(count)) } ?? Array(utf8.prefix(count))
    }
}

extension String.UTF8View {
    /// Whether the pattern stands anywhere in the text.
    func contains(_ pattern: [UInt8]) -> Bool {
        withContiguousStorageIfAvailable { UnsafeRawBufferPointer($0).contains(pattern) }
            ?? Array(self)[...].contains(pattern)
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func contains(_ pattern: [UInt8]) -> Bool {
        pattern.withUnsafeBytes { pattern in
            guard let base = baseAddress, let wanted = pattern.baseAddress else { return pattern.isEmpty }
            var offset = 0
            while offset + pattern.count <= count,
                let found = memchr(base + offset, Int32(pattern[0]), count - offset - pattern.count + 1)
            {
                if memcmp(found, wanted, pattern.count) == 0 { return true }
                offset = base.distance(to: UnsafeRawPointer(found)) + 1
            }
            return false
        }
    }
}
