/// Finds the parts of a message in one pass over its lines; those of messages that are encoded, in one pass over each.
struct PartReader {
    private(set) var parts: [Part] = []
    private(set) var defects: [Defect] = []

    private let limits: ReadingLimits
    /// What is being read: the message, or the decoded bytes of a part.
    private var bytes: [UInt8]
    private var limit: Int
    /// Offset in the message of decoded bytes; nil while the message itself is read.
    private var origin: Int?
    /// Whether a delimiter may have more behind the boundary than white space or dashes.
    private var isLoose = false
    /// Multiparts whose end has not been seen, outermost first.
    private var open: [(part: Int, boundary: [UInt8])] = []
    /// Parts whose inside cannot be read where they stand.
    private var postponed: [Int] = []
    /// The one of them that is being read.
    private var reread: Int?
    /// Decoded bytes that may still be read: keeps a nest of encoded messages within a small multiple of the message.
    private var room: Int
    private var fieldsLeft: Int

    init(_ bytes: [UInt8], limits: ReadingLimits) {
        self.bytes = bytes
        self.limits = limits
        limit = min(bytes.count, limits.bytes)
        room = 2 * limit
        fieldsLeft = limits.fieldsInAll
    }

    mutating func read() {
        if limit < bytes.count { note(limit, "message longer than the limit; the rest is not read") }
        scan(from: begin(at: 0, parent: nil))
        while let next = postponed.popLast() { readPostponed(next) }
    }

    // MARK: Lines

    private mutating func scan(from start: Int) {
        var offset = start
        while !open.isEmpty, offset < limit {
            let next = bytes.endOfLine(from: offset, limit: limit)
            if next - offset > 2, bytes[offset] == ASCII.hyphen, bytes[offset + 1] == ASCII.hyphen,
                let (level, isLast) = delimiter(offset, next)
            {
                endBodies(from: level, at: offset)
                // A delimiter that nothing follows is the last one, save for its dashes.
                if isLast || next == limit {
                    if !isLast { note(parts[open[level].part].start, "multipart that does not end") }
                    close(from: level)
                    offset = next
                } else if parts.count >= limits.parts {
                    note(offset, "more parts than the limit; the rest is not read")
                    break
                } else {
                    close(from: level + 1)
                    offset = begin(at: next, parent: open[level].part)
                }
            } else {
                offset = next
            }
        }
        for entry in open where !parts[entry.part].children.isEmpty {
            note(parts[entry.part].start, "multipart that does not end")
        }
        close(from: 0)
    }

    /// The level of the multipart that the line is a delimiter of, and whether it is the last one.
    private func delimiter(_ start: Int, _ next: Int) -> (level: Int, isLast: Bool)? {
        let end = bytes.contentEnd(start, next)
        for level in open.indices.reversed() {
            let boundary = open[level].boundary
            let after = start + 2 + boundary.count
            guard after <= end, bytes[(start + 2)..<after].elementsEqual(boundary) else { continue }
            let rest = bytes[after..<end]
            if rest.count >= 2, rest.prefix(2).allSatisfy({ $0 == ASCII.hyphen }) { return (level, true) }
            if isLoose || rest.allSatisfy(ASCII.isSpace) { return (level, false) }
        }
        return nil
    }

    // MARK: Beginnings

    /// Reads the header at `start` and opens the part, and the message inside if it is one. Returns where to go on.
    private mutating func begin(at start: Int, parent: Int?) -> Int {
        var offset = start
        var parent = parent
        while true {
            guard let index = append(at: offset, parent: parent) else { return offset }
            offset = parts[index].body.lowerBound
            guard opensMessage(index) else { return offset }
            parent = index
        }
    }

    /// nil when a message should stand there and none does.
    private mutating func append(at start: Int, parent: Int?) -> Int? {
        let isInMessage = parent.map { parts[$0].isMessage } ?? false
        let isMessage = isInMessage || parent == nil
        let known = defects.count
        var limits = limits
        limits.fields = min(limits.fields, fieldsLeft)
        let block = HeaderBlock(bytes, start..<limit, atStart: isMessage, limits: limits, defects: &defects)
        fieldsLeft -= block.fields.count
        if defects.count > 100 { defects.removeLast(defects.count - 100) }
        if let origin {
            for index in defects.indices.dropFirst(known) {
                defects[index] = Defect(offset: origin, what: defects[index].what)
            }
        }
        if isInMessage, block.fields.isEmpty {
            note(start, "message part without a message; read as a file")
            return nil
        }
        let headers = Headers(storage: bytes, fields: block.fields)
        let inDigest = parent.map { parts[$0].type == "multipart/digest" } ?? false
        let type = ContentType(headers, default: inDigest ? "message/rfc822" : "text/plain")
        let index = parts.count
        parts.append(
            Part(
                headers: headers, type: type.name, parameters: type.parameters,
                encoding: TransferEncoding(headers.raw(.contentTransferEncoding)), source: bytes,
                start: origin ?? start, body: block.bodyStart..<limit, parent: parent,
                depth: parent.map { parts[$0].depth + 1 } ?? 0))
        if let parent { parts[parent].children.append(index) }
        if parts[index].isMultipart { openMultipart(index) }
        return index
    }

    /// Whether a message stands inside the part that is to be read where it stands.
    private mutating func opensMessage(_ index: Int) -> Bool {
        let part = parts[index]
        guard part.isMessage else { return false }
        guard part.depth < limits.depth else {
            note(part.start, "parts nested deeper than the limit; not opened")
            return false
        }
        guard parts.count < limits.parts else {
            note(part.start, "more parts than the limit; the rest is not read")
            return false
        }
        guard part.encoding == .identity else {
            postponed.append(index)
            return false
        }
        return true
    }

    private mutating func openMultipart(_ index: Int) {
        let part = parts[index]
        guard part.depth < limits.depth else {
            note(part.start, "parts nested deeper than the limit; not opened")
            parts[index].type = "application/octet-stream"
            return
        }
        var boundary = Array((part.parameters["boundary"] ?? "").utf8)
        if boundary.isEmpty {
            guard let guessed = guessBoundary(in: part.body) else {
                note(part.start, "multipart without boundary; read as text")
                parts[index].type = "text/plain"
                return
            }
            note(part.start, "multipart without boundary; one is guessed")
            boundary = guessed
        }
        open.append((index, boundary))
    }

    /// The boundary of a multipart that names none or whose own did not show: a line `--something` that comes again, or
    /// comes as `--something--`, before a delimiter of what is open.
    /// - Parameter declared: the boundary to take when a line begins with it.
    private func guessBoundary(in range: Range<Int>, declared: [UInt8] = []) -> [UInt8]? {
        var offset = range.lowerBound
        var candidate: ArraySlice<UInt8>?
        while offset < range.upperBound {
            let next = bytes.endOfLine(from: offset, limit: range.upperBound)
            let line = bytes[offset..<bytes.contentEnd(offset, next)]
            if line.count > 2, line.hasPrefixLowercased("--") {
                if delimiter(offset, next) != nil { return nil }
                let name = line.dropFirst(2)
                if !declared.isEmpty, name.starts(with: declared) {
                    let isEnd = name.dropFirst(declared.count).starts(with: [ASCII.hyphen, ASCII.hyphen])
                    return isEnd ? nil : declared
                }
                if let candidate, name.starts(with: candidate) { return Array(candidate) }
                if candidate == nil, Self.mayBeBoundary(name) { candidate = name }
            }
            offset = next
        }
        return nil
    }

    /// Whether it is long enough, without white space, and more than a line drawn under a title.
    private static func mayBeBoundary(_ name: ArraySlice<UInt8>) -> Bool {
        name.count > 2 && name.count < 78 && !name.contains(ASCII.space) && !name.allSatisfy { $0 == ASCII.hyphen }
    }

    // MARK: Ends

    /// Ends the bodies of all parts inside the multipart at `level` that are still open at the delimiter.
    private mutating func endBodies(from level: Int, at delimiter: Int) {
        // The line break before a delimiter belongs to it (RFC 2046, section 5.1.1).
        var end = delimiter
        if end > 0, bytes[end - 1] == ASCII.lf { end -= 1 }
        if end > 0, end < delimiter, bytes[end - 1] == ASCII.cr { end -= 1 }
        for inner in open[(level + 1)...] where !parts[inner.part].children.isEmpty {
            note(parts[inner.part].start, "multipart that does not end")
        }
        for entry in open[level...] {
            var last = parts[entry.part].children.last
            while let index = last {
                endBody(index, at: end)
                last = parts[index].isMessage ? parts[index].children.last : nil
            }
        }
    }

    private mutating func endBody(_ index: Int, at end: Int) {
        let body = parts[index].body
        guard body.upperBound == limit else { return }
        parts[index].body = body.lowerBound..<max(body.lowerBound, end)
    }

    /// Closes open multiparts. One in which no part was found is read again in another way.
    private mutating func close(from level: Int) {
        for entry in open[level...] where parts[entry.part].children.isEmpty {
            if entry.part == reread { parts[entry.part].type = "text/plain" } else { postponed.append(entry.part) }
        }
        open.removeSubrange(level...)
    }

    // MARK: Second readings

    /// Reads a message that is encoded, or a multipart whose boundary did not show.
    private mutating func readPostponed(_ index: Int) {
        let part = parts[index]
        bytes = part.source
        limit = part.body.upperBound
        var start = part.body.lowerBound
        origin = part.start
        reread = index
        if part.encoding != .identity {
            let decoded = part.decoded(limit: room + 1)
            guard decoded.count <= room else {
                note(part.start, "encoded messages longer than the limit; not opened")
                return
            }
            room -= decoded.count
            bytes = Array(decoded)
            limit = bytes.count
            start = 0
        }
        guard part.isMultipart else {
            scan(from: begin(at: start, parent: index))
            return
        }
        var declared = Array((part.parameters["boundary"] ?? "").utf8)
        while let last = declared.last, ASCII.isSpace(last) { declared.removeLast() }
        isLoose = part.encoding == .identity
        defer { isLoose = false }
        guard let boundary = guessBoundary(in: start..<limit, declared: declared) else {
            note(part.start, "multipart without its boundary; read as text")
            parts[index].type = "text/plain"
            return
        }
        note(part.start, "multipart with another boundary or encoding than it says")
        open.append((index, boundary))
        scan(from: start)
    }

    private mutating func note(_ offset: Int, _ what: String) {
        if defects.count < 100 { defects.append(Defect(offset: origin ?? offset, what: what)) }
    }
}
