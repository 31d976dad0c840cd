/// The parts of a message, found in one pass over its lines.
struct PartTree {
    /// The message itself first, then its parts in order of their appearance.
    private(set) var parts: [Part] = []
    private(set) var defects: [Defect]

    private let bytes: [UInt8]
    private let limit: Int
    private let limits: ReadingLimits
    /// Multiparts whose end has not been seen, outermost first.
    private var open: [(part: Int, boundary: [UInt8])] = []

    init(_ bytes: [UInt8], limit: Int, limits: ReadingLimits, defects: [Defect] = []) {
        self.bytes = bytes
        self.limit = limit
        self.limits = limits
        self.defects = defects
        read()
    }

    private mutating func read() {
        var offset = begin(at: 0, parent: nil)
        while !open.isEmpty, offset < limit {
            let next = bytes.endOfLine(from: offset, limit: limit)
            if next - offset > 2, bytes[offset] == ASCII.hyphen, bytes[offset + 1] == ASCII.hyphen,
                let (level, isLast) = delimiter(offset, next)
            {
                endBodies(from: level, at: offset)
                open.removeSubrange((level + 1)...)
                if isLast {
                    open.removeLast()
                    offset = next
                } else if parts.count >= limits.parts {
                    note(offset, "more parts than the limit; the rest is not read")
                    return
                } else {
                    offset = begin(at: next, parent: open[level].part)
                }
            } else {
                offset = next
            }
        }
        for entry in open { note(parts[entry.part].start, "multipart that does not end") }
    }

    /// Reads the header at `start` and opens the part. Returns where to go on.
    private mutating func begin(at start: Int, parent: Int?) -> Int {
        let block = HeaderBlock(bytes, start..<limit, atStart: parent == nil, limits: limits, defects: &defects)
        let headers = Headers(storage: bytes, fields: block.fields)
        let inDigest = parent.map { parts[$0].type == "multipart/digest" } ?? false
        var part = Part(
            headers: headers, type: inDigest ? "message/rfc822" : "text/plain", parameters: [:],
            encoding: TransferEncoding(headers.raw(.contentTransferEncoding)), start: start,
            body: block.bodyStart..<limit, parent: parent)
        if let field = headers.raw(.contentType) {
            let value = ParameterizedField(field)
            part.parameters = value.parameters
            part.type = Self.type(value.value)
        }
        let index = parts.count
        parts.append(part)
        if let parent { parts[parent].children.append(index) }
        if part.isMultipart { openMultipart(index) }
        return block.bodyStart
    }

    private mutating func openMultipart(_ index: Int) {
        let part = parts[index]
        guard open.count < limits.depth else {
            note(part.start, "parts nested deeper than the limit; not opened")
            parts[index].type = "application/octet-stream"
            return
        }
        var boundary = Array((part.parameters["boundary"] ?? "").utf8)
        while let last = boundary.last, ASCII.isSpace(last) { boundary.removeLast() }
        if boundary.isEmpty {
            guard let guessed = guessBoundary(from: part.body.lowerBound) else {
                note(part.start, "multipart without boundary; read as text")
                parts[index].type = "text/plain"
                return
            }
            note(part.start, "multipart without boundary; one is guessed")
            boundary = guessed
        }
        open.append((index, boundary))
    }

    /// The level of the multipart that the line is a delimiter of, and whether it is the last one.
    private func delimiter(_ start: Int, _ next: Int) -> (level: Int, isLast: Bool)? {
        let end = bytes.contentEnd(start, next)
        for level in open.indices.reversed() {
            let boundary = open[level].boundary
            let after = start + 2 + boundary.count
            guard after <= end, bytes[(start + 2)..<after].elementsEqual(boundary) else { continue }
            let rest = bytes[after..<end]
            if rest.allSatisfy(ASCII.isSpace) { return (level, false) }
            if rest.count >= 2, rest.prefix(2).allSatisfy({ $0 == ASCII.hyphen }) { return (level, true) }
        }
        return nil
    }

    /// Ends the bodies of all parts inside the multipart at `level` that are still open at the delimiter.
    private mutating func endBodies(from level: Int, at delimiter: Int) {
        // The line break before a delimiter belongs to it (RFC 2046, section 5.1.1).
        var end = delimiter
        if end > 0, bytes[end - 1] == ASCII.lf { end -= 1 }
        if end > 0, end < delimiter, bytes[end - 1] == ASCII.cr { end -= 1 }
        for inner in open[(level + 1)...] {
            note(parts[inner.part].start, "multipart that does not end")
            endBody(inner.part, at: end)
        }
        for entry in open[level...] {
            if let last = parts[entry.part].children.last { endBody(last, at: end) }
        }
    }

    private mutating func endBody(_ index: Int, at end: Int) {
        let body = parts[index].body
        guard body.upperBound == limit else { return }
        parts[index].body = body.lowerBound..<max(body.lowerBound, end)
    }

    /// A line `--something` that comes again, or comes as `--something--`.
    private func guessBoundary(from start: Int) -> [UInt8]? {
        var offset = start
        var candidate: ArraySlice<UInt8>?
        while offset < limit {
            let next = bytes.endOfLine(from: offset, limit: limit)
            let line = bytes[offset..<bytes.contentEnd(offset, next)]
            if line.count > 4, line.count < 80, line.hasPrefixLowercased("--"), !line.contains(ASCII.space) {
                let name = line.dropFirst(2)
                if let candidate, name.starts(with: candidate) { return Array(candidate) }
                if candidate == nil { candidate = name }
            }
            offset = next
        }
        return nil
    }

    private mutating func note(_ offset: Int, _ what: String) {
        if defects.count < 100 { defects.append(Defect(offset: offset, what: what)) }
    }

    /// `type/subtype` of a value; what has no slash is text (RFC 2045, section 5.2), or what old mailers mean by it.
    private static func type(_ value: String) -> String {
        guard let slash = value.firstIndex(of: "/"), slash != value.startIndex else {
            return value.isEmpty || value == "text" ? "text/plain" : value == "html" ? "text/html" : "text/plain"
        }
        return value
    }
}
