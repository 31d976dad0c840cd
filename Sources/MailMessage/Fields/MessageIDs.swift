/// Message ids (RFC 5322, section 3.6.4), read as mailers really write them.
enum MessageIDs {
    /// The ids of a field, without angle brackets, each once, in order.
    static func list(_ field: ArraySlice<UInt8>, limit: Int) -> [String] {
        var ids: [String] = []
        var seen: Set<String> = []
        func add(_ bytes: ArraySlice<UInt8>) {
            // A long id may be folded inside.
            let id = String(decoding: bytes.filter { !ASCII.isSpace($0) && $0 != 0 }, as: UTF8.self)
            if !id.isEmpty, seen.insert(id).inserted { ids.append(id) }
        }
        var index = field.startIndex
        while ids.count < limit, let open = field.offset(of: 0x3C, from: index) {
            guard let close = field.offset(of: 0x3E, from: open + 1) else { break }
            // `In-Reply-To: Your message of … <id>` and doubled brackets: the innermost pair is the id.
            let inner = field[(open + 1)..<close]
            let start = inner.lastIndex(of: 0x3C).map { $0 + 1 } ?? open + 1
            add(field[start..<close])
            index = close + 1
        }
        guard ids.isEmpty else { return ids }
        for word in field.split(whereSeparator: { ASCII.isSpace($0) || $0 == 0x2C }) where ids.count < limit {
            if word.contains(0x40) { add(word.filter { $0 != 0x3C && $0 != 0x3E }[...]) }
        }
        return ids
    }

    /// The id of a `Message-ID` field: with or without brackets, and also without an `@`.
    static func single(_ field: ArraySlice<UInt8>) -> String? {
        if let first = list(field, limit: 1).first { return first }
        let bare = field.trimmed.filter { !ASCII.isSpace($0) && $0 != 0x3C && $0 != 0x3E }
        return bare.isEmpty ? nil : String(decoding: bare, as: UTF8.self)
    }
}
