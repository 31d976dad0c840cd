/// Turns a server's bytes, fed in pieces of any size, into responses. After an error it is of no further use.
package struct ResponseParser: Sendable {
    private let limits: WireLimits
    private var framer: ResponseFramer

    package init(limits: WireLimits = WireLimits()) {
        self.limits = limits
        framer = ResponseFramer(limits: limits)
    }

    package mutating func append(_ bytes: [UInt8]) { framer.append(bytes) }

    /// The next whole response; nil when more bytes are needed.
    package mutating func next() throws(WireError) -> Response? {
        guard let pieces = try framer.next() else { return nil }
        return try parse(pieces)
    }

    private func parse(_ pieces: [ResponseFramer.Piece]) throws(WireError) -> Response {
        guard case .text(let line) = pieces.first, let first = line.first else { throw .malformed("an empty line") }
        if first == ASCII.plus {
            // QUIRK: `+` alone, without the space of RFC 3501 §7.5, is sent by some servers.
            return .continuation(text: ASCII.text(line.dropFirst().drop { $0 == ASCII.space }))
        }
        guard let space = line.firstIndex(of: ASCII.space) else { throw .malformed("a line of one word") }
        let rest = Array(line[(space + 1)...])
        if first == ASCII.asterisk {
            guard space == 1 else { throw .malformed("`*` without a space") }
            if let status = status(rest) { return .untagged(.status(status)) }
            return .untagged(try untagged([.text(rest)] + pieces.dropFirst()))
        }
        guard let status = status(rest), status.condition != .bye, status.condition != .preauth else {
            throw .malformed("a tag without OK, NO or BAD")
        }
        return .tagged(tag: ASCII.text(line[..<space]), status)
    }

    private func status(_ line: [UInt8]) -> StatusReply? {
        let word = line.prefix { $0 != ASCII.space }
        guard let condition = StatusReply.Condition(word) else { return nil }
        let text = Array(line.dropFirst(word.count).drop { $0 == ASCII.space })
        guard text.first == ASCII.openBracket, let close = endOfCode(text) else {
            return StatusReply(condition, text: ASCII.text(text))
        }
        let code = ResponseCode(Array(text[1..<close]), limits: limits)
        return StatusReply(
            condition, code: code, text: ASCII.text(text[(close + 1)...].drop { $0 == ASCII.space }))
    }

    /// The bracket that ends a code; those in lists of flags don't.
    private func endOfCode(_ text: [UInt8]) -> Int? {
        var depth = 0
        for (index, byte) in text.enumerated() {
            switch byte {
            case ASCII.openParenthesis: depth += 1
            case ASCII.closeParenthesis: depth -= 1
            case ASCII.closeBracket where depth == 0: return index
            default: break
            }
        }
        return nil
    }

    private func untagged(_ pieces: [ResponseFramer.Piece]) throws(WireError) -> UntaggedResponse {
        var reader = ResponseReader(pieces, limits: limits)
        guard let first = try reader.next() else { throw .malformed("`*` with nothing") }
        if let number = first.uint32 {
            guard let name = try reader.next()?.text?.uppercased() else { throw .malformed("a number alone") }
            return try aboutMessage(number, name, &reader)
        }
        guard let name = first.text?.uppercased() else { throw .malformed("a response without a name") }
        switch name {
        case "CAPABILITY":
            return .capability(try reader.values().compactMap { $0.text?.uppercased() })
        case "FLAGS":
            guard let flags = try reader.next()?.texts else { throw .malformed("FLAGS without a list") }
            return .flags(flags)
        case "LIST": return .list(try listing(&reader))
        case "SEARCH": return .search(try found(&reader))
        case "ESEARCH": return .extendedSearch(all: try extendedSearch(&reader))
        default: return .other(name)
        }
    }

    private func aboutMessage(
        _ number: UInt32, _ name: String, _ reader: inout ResponseReader
    ) throws(WireError) -> UntaggedResponse {
        switch name {
        case "EXISTS": return .exists(number)
        case "RECENT": return .recent(number)
        case "EXPUNGE": return .expunge(number)
        case "FETCH": return .fetch(try fetch(number, &reader))
        default: return .other(name)
        }
    }

    private func listing(_ reader: inout ResponseReader) throws(WireError) -> MailboxListing {
        guard let attributes = try reader.next()?.texts, let delimiter = try reader.next(),
            let name = try reader.next()?.bytes
        else { throw .malformed("LIST without attributes, delimiter and name") }
        return MailboxListing(
            attributes: attributes, delimiter: delimiter.text, name: MailboxName.decode(name))
    }

    private func found(_ reader: inout ResponseReader) throws(WireError) -> [UInt32] {
        var numbers: [UInt32] = []
        while let value = try reader.next() {
            if case .list = value { continue }  // `(MODSEQ 917162500)`, RFC 7162 §3.1.5
            guard let number = value.uint32 else { throw .malformed("SEARCH with something that is no number") }
            numbers.append(number)
            guard numbers.count <= limits.items else { throw .tooMuch("search results", limit: limits.items) }
        }
        return numbers
    }

    private func extendedSearch(_ reader: inout ResponseReader) throws(WireError) -> UIDSet? {
        while let value = try reader.next() {
            guard value.text?.uppercased() == "ALL" else { continue }
            guard let set = try reader.next()?.uidSet else { throw .malformed("ESEARCH ALL without numbers") }
            guard set.count <= limits.items else { throw .tooMuch("search results", limit: limits.items) }
            return set
        }
        return nil
    }

    private func fetch(_ sequence: UInt32, _ reader: inout ResponseReader) throws(WireError) -> FetchResponse {
        guard case .list(let items) = try reader.next(), items.count.isMultiple(of: 2) else {
            throw .malformed("FETCH without a list of names and values")
        }
        var response = FetchResponse(sequence: sequence)
        for index in stride(from: 0, to: items.count, by: 2) {
            guard let name = items[index].text?.uppercased() else { throw .malformed("FETCH item without a name") }
            try note(name, items[index + 1], in: &response)
        }
        return response
    }

    private func note(
        _ name: String, _ value: ResponseValue, in response: inout FetchResponse
    ) throws(WireError) {
        switch name {
        case "UID":
            guard let uid = value.uint32 else { throw .malformed("FETCH UID without a number") }
            response.uid = uid
        case "FLAGS":
            guard let flags = value.texts else { throw .malformed("FETCH FLAGS without a list") }
            response.flags = flags
        case "INTERNALDATE": response.internalDate = value.text.flatMap(InternalDate.seconds)
        case "RFC822.SIZE":
            guard let size = value.number else { throw .malformed("FETCH RFC822.SIZE without a number") }
            response.size = size
        case "BODY[]", "BODY[]<0>": response.body = value.bytes
        default: break
        }
    }
}
