/// Text of unstructured fields: unfolding, encoded words (RFC 2047) and raw 8-bit text.
enum EncodedWords {
    /// Decodes a field value. Encoded words that touch or are apart by white space only are joined at byte level, so
    /// that a character cut in two is whole again; words that cannot be read stay as they are.
    /// - Parameter fallback: what raw 8-bit text is read as when it is not UTF-8.
    static func decode(_ value: ArraySlice<UInt8>, fallback: Charset? = nil) -> String {
        let value = value.trimmed
        // Most values are one line without encoded words: their bytes are the text.
        guard value.contains(where: { $0 == ASCII.lf || $0 == ASCII.cr || $0 == 0 || $0 == ASCII.question }) else {
            return plain(value, fallback)
        }
        let bytes = unfolded(value)
        guard bytes.contains(subsequence: ASCII.equals, ASCII.question) else { return plain(bytes[...], fallback) }
        var output = Output(fallback: fallback)
        var index = 0
        var literalStart = 0
        // Once no `?=` follows, none follows later either: keeps the search linear.
        var mayEnd = true
        while index < bytes.count {
            if mayEnd, bytes[index] == ASCII.equals, index + 1 < bytes.count, bytes[index + 1] == ASCII.question {
                switch EncodedWord.read(bytes, at: index) {
                case .word(let word):
                    output.addLiteral(bytes[literalStart..<index])
                    output.add(word)
                    index = word.end
                    literalStart = index
                    continue
                case .unended: mayEnd = false
                case .none: break
                }
            }
            index += 1
        }
        output.addLiteral(bytes[literalStart...])
        return output.finished()
    }

    /// Without line breaks and the white space around the value; a tab that begins a continuation is a space.
    static func unfolded(_ value: ArraySlice<UInt8>) -> [UInt8] {
        let value = value.trimmed
        guard value.contains(where: { $0 == ASCII.lf || $0 == ASCII.cr || $0 == 0 }) else { return Array(value) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(value.count)
        var isAfterBreak = false
        for byte in value {
            switch byte {
            case ASCII.cr, ASCII.lf: isAfterBreak = true
            case 0: bytes.append(ASCII.space)
            case ASCII.tab where isAfterBreak:
                bytes.append(ASCII.space)
                isAfterBreak = false
            default:
                bytes.append(byte)
                isAfterBreak = false
            }
        }
        return bytes
    }

    static func plain(_ bytes: ArraySlice<UInt8>, _ fallback: Charset?) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return TextDecoding.guess(bytes, declared: fallback).text
    }

    /// Text put together from literal stretches and encoded words.
    private struct Output {
        let fallback: Charset?
        private var text = ""
        private var pending: [UInt8] = []
        /// The base64 of all pending words, while each but the last could be a piece of one text.
        private var pieces: [UInt8]?
        private var isCut = false
        private var pendingCharset: Charset?
        private var cutEscape: ArraySlice<UInt8> = []
        private var heldSpace: ArraySlice<UInt8>?

        init(fallback: Charset?) { self.fallback = fallback }

        mutating func addLiteral(_ bytes: ArraySlice<UInt8>) {
            guard !bytes.isEmpty else { return }
            // White space between two encoded words is dropped; only the next thing tells which it is.
            if pendingCharset != nil, bytes.allSatisfy(ASCII.isSpace) {
                heldSpace = bytes
                return
            }
            flush()
            text += EncodedWords.plain(bytes, fallback)
        }

        mutating func add(_ word: EncodedWord) {
            heldSpace = nil
            if let charset = pendingCharset, charset != word.charset { flush() }
            // Mailers that cut blindly cut base64 inside a group of four.
            if let piece = word.base64, pendingCharset == nil || pieces != nil, pieces?.last != ASCII.equals {
                isCut = isCut || (pieces?.count ?? 0) % 4 != 0
                pieces = (pieces ?? []) + piece.filter { !ASCII.isSpace($0) }
            } else {
                pieces = nil
            }
            pendingCharset = word.charset
            pending += cutEscape.isEmpty ? word.bytes : word.bytes(after: cutEscape)
            cutEscape = word.cutEscape
        }

        mutating func flush() {
            if let charset = pendingCharset {
                pending += cutEscape
                if isCut, let pieces, pieces.count % 4 == 0 {
                    let joined = Base64.decode(pieces[...])
                    if charset.decode(joined[...]).isClean, !joined.contains(where: { $0 < 0x20 }) { pending = joined }
                }
                // A line break inside an encoded word must not become one in a header value.
                text += TextDecoding.guess(pending[...], declared: charset).text
                    .replacing { $0 == "\n" || $0 == "\r" || $0 == "\r\n" || $0 == "\0" }
            }
            pending = []
            cutEscape = []
            pieces = nil
            isCut = false
            pendingCharset = nil
            if let space = heldSpace { text += String(decoding: space, as: UTF8.self) }
            heldSpace = nil
        }

        mutating func finished() -> String {
            flush()
            return text
        }
    }
}

extension String {
    /// With a space in place of each matching character.
    fileprivate func replacing(_ matches: (Character) -> Bool) -> String {
        contains(where: matches) ? String(map { matches($0) ? " " : $0 }) : self
    }
}

extension [UInt8] {
    fileprivate func contains(subsequence first: UInt8, _ second: UInt8) -> Bool {
        guard count >= 2 else { return false }
        for index in 1..<count where self[index] == second && self[index - 1] == first { return true }
        return false
    }
}
