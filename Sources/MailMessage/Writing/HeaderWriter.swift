/// Writes header fields: safe values, encoded words, folds at 78 columns and never past 998 (RFC 5322, RFC 2047).
struct HeaderWriter {
    private(set) var bytes: [UInt8] = []

    /// An unstructured field. A name that is no field name writes nothing.
    mutating func add(_ name: String, _ value: String) {
        guard Self.isFieldName(name) else { return }
        let value = Self.singleLine(value)
        let mustEncode =
            !value.utf8.allSatisfy { $0 < 0x7F } || value.contains("=?")
            || value.utf8.split(separator: 0x20).contains { $0.count > 900 }
        if mustEncode {
            add(name, tokens: Self.encodedWords(value, firstRoom: 76 - name.utf8.count))
        } else {
            addFolded(name, value)
        }
    }

    /// A field of mailboxes; none writes nothing.
    mutating func add(_ name: String, _ mailboxes: [Mailbox]) {
        guard !mailboxes.isEmpty else { return }
        var tokens: [String] = []
        for (index, mailbox) in mailboxes.enumerated() {
            var words = AddressWriter.tokens(of: mailbox, firstRoom: index == 0 ? 76 - name.utf8.count : 76)
            guard let last = words.popLast() else { continue }
            words.append(index + 1 < mailboxes.count ? last + "," : last)
            tokens += words
        }
        add(name, tokens: tokens)
    }

    /// A field of message ids.
    mutating func add(_ name: String, ids: [String]) {
        let tokens = ids.map(Self.identifier).filter { !$0.isEmpty && $0.utf8.count < 900 }.map { "<\($0)>" }
        if !tokens.isEmpty { add(name, tokens: tokens) }
    }

    /// A field of words that may be parted by folds; each goes on a line as a whole.
    mutating func add(_ name: String, tokens: [String]) {
        bytes += name.utf8
        bytes.append(ASCII.colon)
        var column = name.utf8.count + 1
        for (index, token) in tokens.enumerated() {
            if index > 0, column + 1 + token.utf8.count > 78 {
                bytes += [ASCII.cr, ASCII.lf]
                column = 0
            }
            bytes.append(ASCII.space)
            bytes += token.utf8
            column += 1 + token.utf8.count
        }
        if tokens.isEmpty { bytes.append(ASCII.space) }
        bytes += [ASCII.cr, ASCII.lf]
    }

    /// Folds before runs of spaces, which stay as they are.
    private mutating func addFolded(_ name: String, _ value: String) {
        bytes += name.utf8
        bytes += [ASCII.colon, ASCII.space]
        let text = Array(value.utf8)
        var column = name.utf8.count + 2
        var index = 0
        while index < text.count {
            let start = index
            while index < text.count, text[index] == ASCII.space { index += 1 }
            while index < text.count, text[index] != ASCII.space { index += 1 }
            let piece = text[start..<index]
            // A line of white space alone would end in some readers' eyes the header.
            let hasWord = piece.last != ASCII.space
            if start > 0, column + piece.count > 78, hasWord, piece.first == ASCII.space {
                bytes += [ASCII.cr, ASCII.lf]
                column = 0
            }
            bytes += piece
            column += piece.count
        }
        bytes += [ASCII.cr, ASCII.lf]
    }

    // MARK: Values

    /// Printable ASCII without a colon (RFC 5322, section 2.2).
    static func isFieldName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 70 && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != ASCII.colon }
    }

    /// With a space in place of every control character and line separator, trimmed.
    static func singleLine(_ value: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in value.unicodeScalars {
            let isControl =
                scalar.properties.generalCategory == .control || scalar.value == 0x2028 || scalar.value == 0x2029
            scalars.append(isControl ? " " : scalar)
        }
        let text = Array(String(scalars).utf8)
        return String(decoding: text[...].trimmed, as: UTF8.self)
    }

    /// A message id without what could end it or the field.
    static func identifier(_ id: String) -> String {
        String(decoding: id.utf8.filter { $0 > 0x20 && $0 < 0x7F && $0 != 0x3C && $0 != 0x3E }, as: UTF8.self)
    }

    /// Encoded words of at most 75 characters, cut between characters, all of the value in them.
    /// - Parameter firstRoom: columns that the first of them may take.
    static func encodedWords(_ value: String, firstRoom: Int) -> [String] {
        var words: [String] = []
        var room = max(30, min(75, firstRoom)) - overhead
        let isMostlyASCII = value.utf8.lazy.filter { $0 >= 0x80 }.count * 3 < value.utf8.count
        var chunk: [UInt8] = []
        var cost = 0
        func finish() {
            guard !chunk.isEmpty else { return }
            let body = isMostlyASCII ? quoted(chunk) : Base64.encode(chunk)
            words.append("=?utf-8?\(isMostlyASCII ? "Q" : "B")?" + String(decoding: body, as: UTF8.self) + "?=")
            chunk = []
            cost = 0
            room = 75 - overhead
        }
        for scalar in value.unicodeScalars {
            let encoded = Array(String(scalar).utf8)
            let size = isMostlyASCII ? quoted(encoded).count : encoded.count
            let next = isMostlyASCII ? cost + size : (chunk.count + size + 2) / 3 * 4
            if next > room { finish() }
            chunk += encoded
            cost += size
        }
        finish()
        return words
    }

    /// `=?utf-8?Q?` and `?=`.
    private static let overhead = 12

    /// The Q encoding with only the characters that are allowed everywhere (RFC 2047, section 5).
    private static func quoted(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        for byte in bytes {
            if ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == ASCII.hyphen || byte == 0x21 || byte == 0x2B {
                output.append(byte)
            } else if byte == ASCII.space {
                output.append(0x5F)
            } else {
                output += [ASCII.equals, HexDigits.upper[Int(byte >> 4)], HexDigits.upper[Int(byte & 15)]]
            }
        }
        return output
    }
}

enum HexDigits {
    static let upper = Array("0123456789ABCDEF".utf8)
}
