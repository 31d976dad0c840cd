/// A value of IMAP's grammar (RFC 3501 §4): what responses are made of.
enum ResponseValue: Equatable {
    case atom([UInt8])
    case string([UInt8])
    case list([ResponseValue])
    case none

    /// The bytes of an atom or a string.
    var bytes: [UInt8]? {
        switch self {
        case .atom(let bytes), .string(let bytes): bytes
        case .list, .none: nil
        }
    }

    var text: String? { bytes.map { ASCII.text($0) } }

    /// The texts of a list that holds nothing but atoms and strings.
    var texts: [String]? {
        guard case .list(let values) = self else { return nil }
        let texts = values.compactMap(\.text)
        return texts.count == values.count ? texts : nil
    }

    var number: Int? {
        guard case .atom(let digits) = self else { return nil }
        return ASCII.decimal(digits)
    }

    var uint32: UInt32? { number.flatMap { UInt32(exactly: $0) } }

    var uidSet: UIDSet? {
        guard case .atom(let bytes) = self else { return nil }
        return UIDSet(ASCII.text(bytes))
    }
}

/// Reads values one after another from the pieces of one response.
struct ResponseReader {
    private let pieces: [ResponseFramer.Piece]
    private let limits: WireLimits
    private var piece = 0
    private var offset = 0

    init(_ pieces: [ResponseFramer.Piece], limits: WireLimits) {
        self.pieces = pieces
        self.limits = limits
    }

    /// All values up to the end.
    mutating func values() throws(WireError) -> [ResponseValue] {
        var values: [ResponseValue] = []
        while let value = try next() {
            values.append(value)
            guard values.count <= limits.items else { throw .tooMuch("values", limit: limits.items) }
        }
        return values
    }

    /// The next value; nil at the end of the response.
    mutating func next() throws(WireError) -> ResponseValue? {
        skipSpaces()
        guard piece < pieces.count else { return nil }
        return try value(depth: 0)
    }

    private mutating func value(depth: Int) throws(WireError) -> ResponseValue {
        guard piece < pieces.count else { throw .malformed("a response ends inside a list") }
        guard case .text(let text) = pieces[piece] else {
            defer { piece += 1 }
            guard case .literal(let bytes) = pieces[piece] else { throw .malformed("neither text nor literal") }
            return .string(bytes)
        }
        switch text[offset] {
        case ASCII.openParenthesis: return try list(depth: depth + 1)
        case ASCII.quote: return .string(try quoted(text))
        default: return try atom(text)
        }
    }

    private mutating func list(depth: Int) throws(WireError) -> ResponseValue {
        guard depth <= limits.depth else { throw .tooMuch("nested lists", limit: limits.depth) }
        offset += 1
        var values: [ResponseValue] = []
        while true {
            skipSpaces()
            guard piece < pieces.count else { throw .malformed("a list without its end") }
            if case .text(let text) = pieces[piece], text[offset] == ASCII.closeParenthesis {
                offset += 1
                return .list(values)
            }
            values.append(try value(depth: depth))
            guard values.count <= limits.items else { throw .tooMuch("items of a list", limit: limits.items) }
        }
    }

    private mutating func quoted(_ text: [UInt8]) throws(WireError) -> [UInt8] {
        var bytes: [UInt8] = []
        var index = offset + 1
        while index < text.count, text[index] != ASCII.quote {
            if text[index] == ASCII.backslash { index += 1 }
            guard index < text.count else { break }
            bytes.append(text[index])
            index += 1
        }
        guard index < text.count else { throw .malformed("a quoted string without its end") }
        offset = index + 1
        return bytes
    }

    /// An atom, flag, number or section name; brackets belong to it with all that they enclose: `BODY[HEADER.FIELDS (DATE)]<0>`.
    private mutating func atom(_ text: [UInt8]) throws(WireError) -> ResponseValue {
        let begin = offset
        var index = offset
        scan: while index < text.count {
            switch text[index] {
            case ASCII.space, ASCII.openParenthesis, ASCII.closeParenthesis, ASCII.quote: break scan
            case ASCII.openBracket:
                guard let close = text[index...].firstIndex(of: ASCII.closeBracket) else {
                    throw .malformed("a section without its end")
                }
                index = close + 1
            default: index += 1
            }
        }
        guard index > begin else { throw .malformed("a value was expected") }
        offset = index
        let bytes = Array(text[begin..<index])
        return ASCII.text(bytes).uppercased() == "NIL" ? .none : .atom(bytes)
    }

    private mutating func skipSpaces() {
        while piece < pieces.count, case .text(let text) = pieces[piece] {
            while offset < text.count, text[offset] == ASCII.space { offset += 1 }
            guard offset == text.count else { return }
            piece += 1
            offset = 0
        }
    }
}
