/// Writes MIME bodies: text parts, alternatives, attached messages (RFC 2045, RFC 2046).
struct BodyWriter {
    /// A part as it will stand: its `Content-*` fields and its body, which ends in CRLF.
    struct Piece {
        var header: [UInt8]
        var body: [UInt8]
    }

    /// Text as 7bit where it may stand as it is, else quoted-printable, else (mostly other than ASCII) base64.
    static func text(_ text: String, subtype: String) -> Piece {
        let lines = lines(of: text)
        let size = max(1, text.utf8.count)
        let high = text.utf8.lazy.filter { $0 >= 0x80 }.count
        var writer = HeaderWriter()
        writer.add("Content-Type", tokens: ["text/\(subtype);", "charset=utf-8"])
        let encoding: String
        let body: [UInt8]
        if high * 3 > size {
            encoding = "base64"
            body = wrapped(Base64.encode(joined(lines)))
        } else if high > 0 || lines.contains(where: mustQuote) {
            encoding = "quoted-printable"
            body = lines.flatMap { quotedPrintable($0) + [ASCII.cr, ASCII.lf] }
        } else {
            encoding = "7bit"
            body = joined(lines)
        }
        writer.add("Content-Transfer-Encoding", tokens: [encoding])
        return Piece(header: writer.bytes, body: body)
    }

    /// A whole message as a part; its lines get CRLF, nothing else changes.
    static func message(_ message: [UInt8]) -> Piece {
        var body: [UInt8] = []
        body.reserveCapacity(message.count + message.count / 30)
        var offset = 0
        while offset < message.count {
            let next = message.endOfLine(from: offset, limit: message.count)
            let isBroken = message[next - 1] == ASCII.lf
            let end = isBroken ? (next - 1 > offset && message[next - 2] == ASCII.cr ? next - 2 : next - 1) : next
            body += message[offset..<end]
            body += [ASCII.cr, ASCII.lf]
            offset = next
        }
        var writer = HeaderWriter()
        writer.add("Content-Type", tokens: ["message/rfc822"])
        writer.add("Content-Disposition", tokens: ["attachment;", "filename=\"message.eml\""])
        writer.add("Content-Transfer-Encoding", tokens: [message[...].isASCII ? "7bit" : "8bit"])
        return Piece(header: writer.bytes, body: body)
    }

    /// - Parameter seed: what the boundary is made from; the same pieces and seed give the same bytes.
    static func multipart(_ subtype: String, _ pieces: [Piece], seed: String) -> Piece {
        let boundary = boundary(for: pieces, seed: seed + subtype)
        var writer = HeaderWriter()
        writer.add("Content-Type", tokens: ["multipart/\(subtype);", "boundary=\"\(boundary)\""])
        var body: [UInt8] = []
        for piece in pieces {
            body += "--\(boundary)\r\n".utf8
            body += piece.header
            body += [ASCII.cr, ASCII.lf]
            body += piece.body
            // The last line break before a delimiter is part of the delimiter: the body keeps its own.
            body += [ASCII.cr, ASCII.lf]
        }
        body += "--\(boundary)--\r\n".utf8
        return Piece(header: writer.bytes, body: body)
    }

    /// A boundary that stands nowhere in the pieces.
    private static func boundary(for pieces: [Piece], seed: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in seed.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        while true {
            let boundary = "=_" + String(hash, radix: 36)
            let bytes = Array(boundary.utf8)
            if !pieces.contains(where: { contains(bytes, in: $0.body) }) { return boundary }
            hash = hash &* 6_364_136_223_846_793_005 &+ 1
        }
    }

    private static func contains(_ needle: [UInt8], in haystack: [UInt8]) -> Bool {
        var offset = 0
        let haystack = haystack[...]
        while let found = haystack.offset(of: needle[0], from: offset) {
            if haystack[found...].starts(with: needle) { return true }
            offset = found + 1
        }
        return false
    }

    // MARK: Text

    /// Lines by `\n`, `\r\n` or `\r`; NUL and the empty line behind the last break go.
    private static func lines(of text: String) -> [[UInt8]] {
        let bytes = Array(TextAssembly.normalized(text).utf8)
        var lines = bytes.split(separator: ASCII.lf, omittingEmptySubsequences: false).map(Array.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    private static func joined(_ lines: [[UInt8]]) -> [UInt8] {
        lines.flatMap { $0 + [ASCII.cr, ASCII.lf] }
    }

    /// Lines that servers may not carry (too long), or are known to change (`From `, white space at the end, `.`).
    private static func mustQuote(_ line: [UInt8]) -> Bool {
        if line.count > 990 || line[...].hasPrefixLowercased("from ") || line.elementsEqual([0x2E]) { return true }
        if let last = line.last, last == ASCII.space || last == ASCII.tab {
            // The signature separator has its space by standard, and servers leave it alone.
            return !line.elementsEqual([ASCII.hyphen, ASCII.hyphen, ASCII.space])
        }
        return line.contains { $0 < 0x20 && $0 != ASCII.tab || $0 == 0x7F }
    }

    private static func quotedPrintable(_ line: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var column = 0
        for (index, byte) in line.enumerated() {
            let isLast = index == line.count - 1
            let isSpace = byte == ASCII.space || byte == ASCII.tab
            let isDangerous = column == 0 && (byte == 0x2E || byte == 0x46 || byte == ASCII.hyphen)
            let isPlain = (byte > 0x20 && byte < 0x7F && byte != ASCII.equals && !isDangerous) || isSpace && !isLast
            let width = isPlain ? 1 : 3
            if column + width > 75 {
                output += [ASCII.equals, ASCII.cr, ASCII.lf]
                column = 0
            }
            if isPlain {
                output.append(byte)
            } else {
                output += [ASCII.equals, HexDigits.upper[Int(byte >> 4)], HexDigits.upper[Int(byte & 15)]]
            }
            column += width
        }
        return output
    }

    private static func wrapped(_ encoded: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var index = 0
        while index < encoded.count {
            let end = min(index + 76, encoded.count)
            output += encoded[index..<end]
            output += [ASCII.cr, ASCII.lf]
            index = end
        }
        return output
    }
}
