/// Cuts the server's byte stream into whole responses: a line, with the literals that it announces (RFC 3501 §4.3) counted exactly.
struct ResponseFramer {
    /// A part of one response: text without its line end, or a literal's bytes.
    enum Piece: Equatable {
        case text([UInt8])
        case literal([UInt8])
    }

    private let limits: WireLimits
    private var buffer: [UInt8] = []
    /// First byte of the buffer that is not yet part of a piece.
    private var start = 0
    /// First byte of the buffer that has not been looked at for a line end, so that slow input costs linear time.
    private var scanned = 0
    private var pieces: [Piece] = []
    private var lineBytes = 0
    private var literalBytes = 0
    private var literal: [UInt8] = []
    private var literalWanted: Int?

    init(limits: WireLimits) { self.limits = limits }

    mutating func append(_ bytes: [UInt8]) { buffer.append(contentsOf: bytes) }

    /// The next whole response; nil when more bytes are needed.
    mutating func next() throws(WireError) -> [Piece]? {
        while true {
            if let wanted = literalWanted {
                takeLiteralBytes(upTo: wanted)
                guard literal.count == wanted else { return nil }
                pieces.append(.literal(literal))
                literal = []
                literalWanted = nil
            }
            guard let line = try takeLine() else { return nil }
            guard mayHoldLiterals(line), let header = LiteralHeader(endOf: line) else {
                pieces.append(.text(line))
                defer { reset() }
                return pieces
            }
            literalBytes += header.count
            guard literalBytes <= limits.literals else { throw .tooMuch("literal bytes", limit: limits.literals) }
            pieces.append(.text(Array(line.dropLast(header.length))))
            literal.reserveCapacity(header.count)
            literalWanted = header.count
        }
    }

    private mutating func reset() {
        pieces = []
        lineBytes = 0
        literalBytes = 0
    }

    private mutating func takeLiteralBytes(upTo wanted: Int) {
        let count = min(wanted - literal.count, buffer.count - start)
        literal.append(contentsOf: buffer[start..<start + count])
        consume(count)
    }

    private mutating func takeLine() throws(WireError) -> [UInt8]? {
        guard let feed = buffer[scanned...].firstIndex(of: ASCII.lineFeed) else {
            scanned = buffer.count
            guard lineBytes + buffer.count - start <= limits.line else {
                throw .tooMuch("bytes of a line", limit: limits.line)
            }
            return nil
        }
        // QUIRK: a bare LF is taken as a line end too (RFC 3501 §2.2 asks for CRLF).
        let end = feed > start && buffer[feed - 1] == ASCII.carriageReturn ? feed - 1 : feed
        let line = Array(buffer[start..<end])
        consume(feed + 1 - start)
        lineBytes += line.count
        guard lineBytes <= limits.line else { throw .tooMuch("bytes of a line", limit: limits.line) }
        return line
    }

    private mutating func consume(_ count: Int) {
        start += count
        if start == buffer.count {
            buffer.removeAll(keepingCapacity: buffer.capacity <= 1 << 17)
            start = 0
        } else if start > 1 << 16 {
            buffer.removeFirst(start)
            start = 0
        }
        scanned = start
    }

    /// Only untagged data carries literals: the text of a status may end in `{5}` and mean nothing by it.
    private func mayHoldLiterals(_ line: [UInt8]) -> Bool {
        guard pieces.isEmpty else { return true }
        guard line.starts(with: [ASCII.asterisk, ASCII.space]) else { return false }
        let word = line.dropFirst(2).prefix { $0 != ASCII.space }
        return StatusReply.Condition(word) == nil
    }
}

/// The announcement of a literal at the end of a line: `{12}`, `{12+}`, `~{12}`.
private struct LiteralHeader {
    let count: Int
    /// Bytes of the announcement itself.
    let length: Int

    init?(endOf line: [UInt8]) {
        guard line.last == ASCII.closeBrace, let open = line.lastIndex(of: ASCII.openBrace) else { return nil }
        var digits = line[(open + 1)..<(line.count - 1)]
        if digits.last == ASCII.plus { digits.removeLast() }
        guard let count = ASCII.decimal(digits) else { return nil }
        self.count = count
        let binary = open > 0 && line[open - 1] == ASCII.tilde
        length = line.count - open + (binary ? 1 : 0)
    }
}
