/// A value with parameters, as `Content-Type` and `Content-Disposition` have them (RFC 2045, RFC 2231).
struct ParameterizedField {
    /// The value before the first semicolon, lower case, white space removed.
    let value: String
    /// Decoded, by lower-case name.
    let parameters: [String: String]

    init(_ field: ArraySlice<UInt8>, fallback: Charset? = nil) {
        let bytes = EncodedWords.unfolded(field)
        let valueEnd = Self.endOfValue(bytes)
        let word = Self.withoutComments(bytes[..<valueEnd])
        value = String(decoding: word.filter { !ASCII.isSpace($0) }.map(ASCII.lowered), as: UTF8.self)
        guard valueEnd < bytes.count else {
            parameters = [:]
            return
        }
        var collector = Collector(fallback: fallback)
        var index = valueEnd
        while index < bytes.count, collector.count < 200 {
            index = Self.readParameter(bytes, index, &collector)
        }
        parameters = collector.finished()
    }

    /// Where the first parameter begins: at a semicolon, or at a comma or white space that stands for one.
    private static func endOfValue(_ bytes: [UInt8]) -> Int {
        let end = bytes.firstIndex(of: 0x3B) ?? bytes.count
        guard let equals = bytes[..<end].firstIndex(of: ASCII.equals) else { return end }
        return bytes[..<equals].indices.first { isBreak(bytes, $0) } ?? end
    }

    /// Reads from a separator on; returns where the next one stands.
    private static func readParameter(_ bytes: [UInt8], _ start: Int, _ collector: inout Collector) -> Int {
        var index = start
        while index < bytes.count, isSeparator(bytes[index]) { index += 1 }
        let nameStart = index
        while index < bytes.count, bytes[index] != ASCII.equals, bytes[index] != 0x3B { index += 1 }
        let name = withoutComments(bytes[nameStart..<index].trimmed)
        guard index < bytes.count, bytes[index] == ASCII.equals else { return index }
        index += 1
        while index < bytes.count, ASCII.isSpace(bytes[index]) { index += 1 }
        if index < bytes.count, bytes[index] == ASCII.quote {
            let value = readQuoted(bytes, &index)
            collector.add(name: name.map(ASCII.lowered), value: value)
        } else {
            let valueStart = index
            while index < bytes.count, bytes[index] != 0x3B, !isBreak(bytes, index) { index += 1 }
            let value = withoutComments(bytes[valueStart..<index].trimmed).trimmed
            collector.add(name: name.map(ASCII.lowered), value: Array(value))
        }
        return index
    }

    private static func readQuoted(_ bytes: [UInt8], _ index: inout Int) -> [UInt8] {
        var value: [UInt8] = []
        index += 1
        while index < bytes.count, bytes[index] != ASCII.quote {
            // Windows paths come with single backslashes: only a quote or a backslash is escaped.
            if bytes[index] == ASCII.backslash, index + 1 < bytes.count,
                bytes[index + 1] == ASCII.quote || bytes[index + 1] == ASCII.backslash
            {
                index += 1
            }
            value.append(bytes[index])
            index += 1
        }
        index = min(index + 1, bytes.count)
        while index < bytes.count, bytes[index] != 0x3B, !isBreak(bytes, index) { index += 1 }
        return value
    }

    private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x3B || byte == 0x2C || ASCII.isSpace(byte) }

    /// Whether white space or a comma stands where a semicolon should: a parameter follows (`text/html charset=utf-8`).
    private static func isBreak(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard ASCII.isSpace(bytes[index]) || bytes[index] == 0x2C else { return false }
        var end = index + 1
        while end < bytes.count, ASCII.isSpace(bytes[end]) { end += 1 }
        return knownNames.contains { name in
            let after = end + name.utf8CodeUnitCount
            return after < bytes.count && bytes[after] == ASCII.equals && bytes[end..<after].equalsLowercased(name)
        }
    }

    /// A file name may hold white space and `=`; only what is surely a parameter ends it.
    private static let knownNames: [StaticString] = [
        "charset", "boundary", "name", "filename", "format", "type", "delsp", "report-type", "size", "name*",
        "filename*",
        "name*0", "name*0*", "filename*0", "filename*0*",
    ]

    /// Drops `(comments)`, which standards allow and a few mailers write.
    private static func withoutComments(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.contains(0x28) else { return bytes }
        var depth = 0
        var kept: [UInt8] = []
        for byte in bytes {
            if byte == 0x28 { depth += 1 }
            if depth == 0 { kept.append(byte) }
            if byte == 0x29, depth > 0 { depth -= 1 }
        }
        // An open parenthesis that never closes is part of a file name.
        return depth == 0 ? kept[...] : bytes
    }

    /// Puts parameters together from their continuations (RFC 2231, sections 3 and 4).
    private struct Collector {
        struct Section {
            var number: Int
            var isExtended: Bool
            var value: [UInt8]
        }

        let fallback: Charset?
        private(set) var count = 0
        private var plain: [String: [UInt8]] = [:]
        private var sections: [String: [Section]] = [:]

        init(fallback: Charset?) { self.fallback = fallback }

        mutating func add(name: [UInt8], value: [UInt8]) {
            guard !name.isEmpty else { return }
            count += 1
            let pieces = name.split(separator: 0x2A, omittingEmptySubsequences: false)
            let base = String(decoding: pieces[0], as: UTF8.self)
            if pieces.count == 1 {
                if plain[base] == nil { plain[base] = value }
                return
            }
            let number = Int(String(decoding: pieces[1], as: UTF8.self))
            let isExtended = number == nil || pieces.count > 2
            sections[base, default: []].append(Section(number: number ?? 0, isExtended: isExtended, value: value))
        }

        func finished() -> [String: String] {
            var found: [String: String] = [:]
            for (name, value) in plain {
                // A boundary is compared byte by byte, with its white space.
                found[name] =
                    name == "boundary"
                    ? String(decoding: value, as: UTF8.self) : EncodedWords.decode(value[...], fallback: fallback)
            }
            for (name, parts) in sections {
                var charset: Charset?
                var bytes: [UInt8] = []
                for (index, part) in parts.sorted(by: { $0.number < $1.number }).enumerated() {
                    var value = part.value[...]
                    if index == 0, part.isExtended, let first = value.firstIndex(of: 0x27),
                        let second = value[(first + 1)...].firstIndex(of: 0x27)
                    {
                        charset = Charset.named(value[..<first])
                        value = value[(second + 1)...]
                    }
                    bytes += part.isExtended ? Self.percentDecoded(value) : Array(value)
                }
                // Encoded words have no place in continuations, and are cut by them all the same.
                if charset == nil, !parts.contains(where: \.isExtended) {
                    found[name] = EncodedWords.decode(bytes[...], fallback: fallback)
                    continue
                }
                // A mailer that writes both forms writes the extended one for those who can read it.
                found[name] = TextDecoding.guess(bytes[...], declared: charset ?? fallback).text
            }
            return found
        }

        private static func percentDecoded(_ value: ArraySlice<UInt8>) -> [UInt8] {
            var output: [UInt8] = []
            var index = value.startIndex
            while index < value.endIndex {
                if value[index] == 0x25, index + 2 < value.endIndex, let high = ASCII.hexValue(value[index + 1]),
                    let low = ASCII.hexValue(value[index + 2])
                {
                    output.append(high << 4 | low)
                    index += 3
                } else {
                    output.append(value[index])
                    index += 1
                }
            }
            return output
        }
    }
}
