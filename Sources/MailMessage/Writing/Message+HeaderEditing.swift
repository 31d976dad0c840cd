extension Message {
    /// The message's bytes without the header fields of these names (say, `Bcc` or `X-Rightback-Override`), all else untouched.
    package static func removingHeaders(_ names: [String], from bytes: [UInt8]) -> [UInt8] {
        let unwanted = Set(names.map { $0.lowercased() })
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var offset = 0
        var drops = false
        while offset < bytes.count {
            let next = bytes.endOfLine(from: offset, limit: bytes.count)
            let end = bytes.contentEnd(offset, next)
            if end == offset { break }
            let isContinuation = bytes[offset] == ASCII.space || bytes[offset] == ASCII.tab
            if !isContinuation {
                let name = bytes[offset..<end].prefix { $0 != ASCII.colon && $0 != ASCII.space && $0 != ASCII.tab }
                let hasColon =
                    bytes[name.endIndex..<end].drop { $0 == ASCII.space || $0 == ASCII.tab }.first == ASCII.colon
                drops = hasColon && unwanted.contains(String(decoding: name.map(ASCII.lowered), as: UTF8.self))
            }
            if !drops { output += bytes[offset..<next] }
            offset = next
        }
        return output + bytes[offset...]
    }

    /// The same bytes with fields put at the top; values are made safe as in `MessageDraft`. Line ends are the message's own.
    package static func addingHeaders(_ fields: [(name: String, value: String)], to bytes: [UInt8]) -> [UInt8] {
        var writer = HeaderWriter()
        for field in fields { writer.add(field.name, field.value) }
        var added = writer.bytes
        let firstEnd = bytes.endOfLine(from: 0, limit: bytes.count)
        let usesCRLF = firstEnd < 2 || bytes[firstEnd - 1] != ASCII.lf || bytes[firstEnd - 2] == ASCII.cr
        if !usesCRLF { added.removeAll { $0 == ASCII.cr } }
        // An mbox line stays the first.
        let start = bytes[...].hasPrefixLowercased("from ") ? firstEnd : 0
        return Array(bytes[..<start]) + added + bytes[start...]
    }
}
