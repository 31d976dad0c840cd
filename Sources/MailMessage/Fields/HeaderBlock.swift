/// Splits a header block into fields without copying: names and values are ranges of the message.
struct HeaderBlock {
    struct Field {
        var name: Range<Int>
        /// Of the name, as `FieldName` has it.
        var hash: UInt64
        /// From behind the colon to before the last line break, folds included.
        var value: Range<Int>
    }

    private(set) var fields: [Field] = []
    /// Where the body begins: behind the empty line, or at the first line that cannot be part of a header.
    private(set) var bodyStart: Int
    /// Whether an empty line ended the block.
    private(set) var isEnded = false

    /// - Parameter atStart: the block is the message's own, so an mbox `From ` line or empty lines may precede it.
    init(_ bytes: [UInt8], _ range: Range<Int>, atStart: Bool, limits: ReadingLimits, defects: inout [Defect]) {
        var offset = range.lowerBound
        let limit = range.upperBound
        if atStart {
            offset = Self.skipPreamble(bytes, offset, limit, &defects)
            fields.reserveCapacity(32)
        }
        let blockStart = offset
        bodyStart = limit
        while offset < limit {
            let next = bytes.endOfLine(from: offset, limit: limit)
            let end = bytes.contentEnd(offset, next)
            if end == offset {
                bodyStart = next
                isEnded = true
                return
            }
            if offset - blockStart > limits.headerBytes || fields.count >= limits.fields {
                defects.append(Defect(offset: offset, what: "header longer than the limit; the rest is not read"))
                bodyStart = Self.endOfBlock(bytes, offset, limit)
                return
            }
            if !Self.startsBoundary(bytes, offset), let name = Self.fieldName(bytes, offset, end) {
                let valueEnd = min(max(name.valueStart, end), name.valueStart + limits.fieldBytes)
                fields.append(
                    Field(
                        name: offset..<name.end, hash: FieldName.hash(of: offset..<name.end, in: bytes),
                        value: name.valueStart..<valueEnd))
                if valueEnd < end { noteLongField(name.valueStart, &defects) }
            } else if bytes[offset] == ASCII.space || bytes[offset] == ASCII.tab, !fields.isEmpty {
                extendLast(to: end, limits, &defects)
            } else if !Self.startsBoundary(bytes, offset), Self.isStrayLine(bytes, offset, next, limit) {
                defects.append(Defect(offset: offset, what: "line in the header that is no field"))
            } else {
                defects.append(Defect(offset: offset, what: "no empty line between header and body"))
                bodyStart = offset
                return
            }
            offset = next
        }
    }

    private mutating func extendLast(to end: Int, _ limits: ReadingLimits, _ defects: inout [Defect]) {
        let last = fields.count - 1
        let start = fields[last].value.lowerBound
        if end - start <= limits.fieldBytes {
            fields[last].value = start..<end
        } else if fields[last].value.upperBound - start <= limits.fieldBytes, defects.last?.offset != start {
            noteLongField(start, &defects)
        }
    }

    private func noteLongField(_ offset: Int, _ defects: inout [Defect]) {
        defects.append(Defect(offset: offset, what: "header field longer than the limit; the rest is not read"))
    }

    private static func skipPreamble(
        _ bytes: [UInt8], _ start: Int, _ limit: Int, _ defects: inout [Defect]
    ) -> Int {
        var offset = start
        if limit - offset >= 3, bytes[offset] == 0xEF, bytes[offset + 1] == 0xBB, bytes[offset + 2] == 0xBF {
            offset += 3
        }
        while offset < limit {
            let next = bytes.endOfLine(from: offset, limit: limit)
            let end = bytes.contentEnd(offset, next)
            let line = bytes[offset..<end]
            let isEnvelope = line.hasPrefixLowercased("from ") || line.hasPrefixLowercased(">from ")
            let isBlank = line.allSatisfy { $0 == ASCII.space || $0 == ASCII.tab }
            // An empty line that no header follows is the end of an empty header.
            if isBlank, fieldName(bytes, next, bytes.endOfLine(from: next, limit: limit)) == nil { break }
            guard isEnvelope || isBlank else { break }
            if isBlank { defects.append(Defect(offset: offset, what: "empty line before the header")) }
            offset = next
        }
        return offset
    }

    /// The end of a field's name and the start of its value, when the line begins a field (RFC 5322, section 2.2, and
    /// white space before the colon as in section 4.5).
    private static func fieldName(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (end: Int, valueStart: Int)? {
        var index = start
        while index < end, bytes[index] > 0x20, bytes[index] < 0x7F, bytes[index] != ASCII.colon { index += 1 }
        let nameEnd = index
        while index < end, bytes[index] == ASCII.space || bytes[index] == ASCII.tab { index += 1 }
        guard nameEnd > start, index < end, bytes[index] == ASCII.colon else { return nil }
        return (nameEnd, index + 1)
    }

    /// A line that is no field but stands among fields: the next line goes on with the header.
    private static func isStrayLine(_ bytes: [UInt8], _ start: Int, _ next: Int, _ limit: Int) -> Bool {
        let line = bytes[start..<next]
        if line.hasPrefixLowercased("from ") || line.hasPrefixLowercased(">from ") { return true }
        // A name with letters that no name may have.
        if bytes[start] != ASCII.colon, let colon = line.firstIndex(of: ASCII.colon),
            line[..<colon].contains(where: { $0 >= 0x80 }), !line[..<colon].contains(where: { $0 <= 0x20 })
        {
            return true
        }
        guard next < limit else { return false }
        let end = bytes.contentEnd(next, bytes.endOfLine(from: next, limit: limit))
        guard let name = fieldName(bytes, next, end) else { return false }
        // A sentence with a colon is body text; field names have no other punctuation than hyphens.
        return bytes[next..<name.end].allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == ASCII.hyphen }
            && name.end - next >= 2 && bytes[name.end] == ASCII.colon
    }

    private static func startsBoundary(_ bytes: [UInt8], _ offset: Int) -> Bool {
        offset + 1 < bytes.count && bytes[offset] == ASCII.hyphen && bytes[offset + 1] == ASCII.hyphen
    }

    private static func endOfBlock(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
        var offset = start
        while offset < limit {
            let next = bytes.endOfLine(from: offset, limit: limit)
            if bytes.contentEnd(offset, next) == offset { return next }
            offset = next
        }
        return limit
    }
}
