/// Address fields (RFC 5322, sections 3.4 and 4.4): mailboxes, groups, comments, quoted strings, routes, and the many
/// forms that stand in mail without standing in the grammar.
struct AddressList {
    private(set) var mailboxes: [Mailbox] = []
    /// True when there were more mailboxes than the limit.
    private(set) var isCut = false

    private let bytes: [UInt8]
    private let limit: Int
    private let fallback: Charset?
    private var index = 0
    private var entry = Entry()
    // Once a comment or an encoded word was seen not to close, none later does: keeps the reading linear.
    private var commentsClose = true
    private var wordsEnd = true

    /// What was read since the last separator.
    private struct Entry {
        /// Words outside brackets and comments, quotes removed, white space collapsed.
        var phrase: [UInt8] = []
        var phraseHasQuotes = false
        var comment: [UInt8] = []
        var angle: [UInt8]?
        var isEmpty: Bool { phrase.isEmpty && comment.isEmpty && angle == nil }
    }

    init(_ field: ArraySlice<UInt8>, limit: Int, fallback: Charset? = nil) {
        bytes = EncodedWords.unfolded(field)
        self.limit = limit
        self.fallback = fallback
        read()
    }

    private mutating func read() {
        /// A name cut by an unquoted comma (`Doe, Jane <jane@example.org>`).
        var cutName: [UInt8] = []
        while index < bytes.count {
            if mailboxes.count >= limit {
                isCut = true
                return
            }
            switch bytes[index] {
            case ASCII.quote: readQuoted()
            case 0x28 where commentsClose: readComment()
            case 0x3C: readAngle()
            case 0x2C, 0x3B:
                index += 1
                finishEntry(&cutName, mayBeCut: bytes[index - 1] == 0x2C)
            case ASCII.colon where entry.phrase.suffix(7).elementsEqual("[mailto".utf8): readBracketed()
            case ASCII.colon where entry.angle == nil && !entry.phrase.contains(0x40):
                // A group's name; its members stand on their own. `mailto:` goes the same way.
                index += 1
                entry = Entry()
            default: readWord()
            }
        }
        finishEntry(&cutName, mayBeCut: false)
        if !cutName.isEmpty { append(name: [], address: cutName) }
    }

    // MARK: Pieces

    private mutating func readWord() {
        let start = index
        // An encoded word may hold separators that it should not.
        if !skipEncodedWord() {
            while index < bytes.count, !Self.isSpecial(bytes[index]) {
                if index > start, bytes[index] == ASCII.equals, index + 1 < bytes.count,
                    bytes[index + 1] == ASCII.question
                {
                    break
                }
                index += 1
            }
            if index == start { index += 1 }
        }
        entry.phrase += bytes[start..<index]
    }

    private mutating func skipEncodedWord() -> Bool {
        guard wordsEnd, bytes[index] == ASCII.equals else { return false }
        switch EncodedWord.read(bytes, at: index) {
        case .word(let word): index = word.end
        case .unended:
            wordsEnd = false
            return false
        case .none: return false
        }
        return true
    }

    private mutating func readQuoted() {
        index += 1
        var content: [UInt8] = []
        let start = index
        while index < bytes.count, bytes[index] != ASCII.quote {
            if bytes[index] == ASCII.backslash, index + 1 < bytes.count { index += 1 }
            content.append(bytes[index])
            index += 1
        }
        guard index < bytes.count else {
            // The quote never closes: it was a stray one.
            index = start
            return
        }
        index += 1
        // A quoted local part keeps its quotes.
        if index < bytes.count, bytes[index] == 0x40 {
            entry.phrase.append(ASCII.quote)
            entry.phrase += content
            entry.phrase.append(ASCII.quote)
        } else {
            entry.phrase += content
            entry.phraseHasQuotes = true
        }
    }

    private mutating func readComment() {
        var depth = 0
        var content: [UInt8] = []
        let start = index
        while index < bytes.count {
            let byte = bytes[index]
            if byte == ASCII.backslash, index + 1 < bytes.count {
                index += 1
                content.append(bytes[index])
            } else if byte == 0x28 {
                depth += 1
                if depth > 1 { content.append(byte) }
            } else if byte == 0x29 {
                depth -= 1
                if depth == 0 { break }
                content.append(byte)
            } else {
                content.append(byte)
            }
            index += 1
        }
        guard index < bytes.count else {
            index = start
            commentsClose = false
            return
        }
        index += 1
        if entry.comment.isEmpty { entry.comment = content }
    }

    private mutating func readAngle() {
        index += 1
        var content: [UInt8] = []
        var isQuoted = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == ASCII.quote { isQuoted.toggle() }
            if isQuoted, byte == ASCII.backslash, index + 1 < bytes.count {
                content += bytes[index...(index + 1)]
                index += 2
                continue
            }
            if !isQuoted, byte == 0x3E { break }
            // Never closed: the next mailbox begins.
            if !isQuoted, byte == 0x3C || byte == 0x2C && content.first != 0x40 {
                if byte == 0x3C, content.isEmpty {
                    index += 1
                    continue
                }
                break
            }
            content.append(byte)
            index += 1
        }
        while index < bytes.count, bytes[index] == 0x3E { index += 1 }
        if let earlier = entry.angle {
            // `Name <name> <real@address>`: the first brackets were part of the name.
            if earlier.contains(0x40), !content.contains(0x40) { return }
            entry.phrase += earlier
        }
        entry.angle = content
    }

    /// `Dana [mailto:dana@example.org]`, as Outlook writes it in the header of what it quotes.
    private mutating func readBracketed() {
        entry.phrase.removeLast(7)
        let start = index + 1
        while index < bytes.count, bytes[index] != 0x5D { index += 1 }
        entry.angle = Array(bytes[min(start, index)..<index])
        index += 1
    }

    // MARK: Mailboxes

    private mutating func finishEntry(_ cutName: inout [UInt8], mayBeCut: Bool) {
        defer { entry = Entry() }
        guard !entry.isEmpty else { return }
        let phrase = Array(entry.phrase[...].trimmed)
        if let angle = entry.angle {
            var name = phrase.isEmpty ? entry.comment : phrase
            if !cutName.isEmpty {
                name = cutName + [0x2C, ASCII.space] + name
                cutName = []
            }
            let address = AddressSpec.cleaned(angle)
            if !address.contains(0x40), name.contains(0x40), !name.contains(ASCII.space) {
                // `<Dana> dana@example.org`
                append(name: address, address: name)
            } else if address.isEmpty {
                // `Name <>`; or `a@b <>`, where the name is the address.
                if name.contains(0x40) { append(name: [], address: name) } else { append(name: name, address: []) }
            } else {
                append(name: name, address: address)
            }
            return
        }
        if !cutName.isEmpty {
            append(name: [], address: cutName)
            cutName = []
        }
        if let at = phrase.lastIndex(of: 0x40) {
            appendBare(phrase, at: at)
        } else if mayBeCut, !phrase.isEmpty {
            cutName = phrase
        } else if entry.comment.contains(0x40) {
            // `Dana (dana@example.org)`
            append(name: phrase, address: AddressSpec.cleaned(entry.comment))
        } else if !phrase.isEmpty {
            append(name: entry.comment, address: phrase)
        }
    }

    /// An address without brackets, perhaps among words that are its name.
    private mutating func appendBare(_ phrase: [UInt8], at: Int) {
        if appendEncoded(phrase) { return }
        if phrase.first == ASCII.quote || !phrase.contains(where: ASCII.isSpace) {
            append(name: entry.comment, address: AddressSpec.cleaned(phrase))
            return
        }
        // `jane @ example.org` has spaces that mean nothing.
        var joined: [UInt8] = []
        var isAfterLooseDot = false
        for (index, byte) in phrase.enumerated() {
            let next = index + 1 < phrase.count ? phrase[index + 1] : 0
            if ASCII.isSpace(byte) {
                if joined.last == 0x40 || next == 0x40 || next == 0x2E || isAfterLooseDot { continue }
            }
            isAfterLooseDot = byte == 0x2E && index > 0 && ASCII.isSpace(phrase[index - 1])
            joined.append(byte)
        }
        let words = joined.split(whereSeparator: ASCII.isSpace)
        guard let address = words.last(where: { $0.contains(0x40) }) else { return }
        if words.count > 1, words.allSatisfy({ $0.contains(0x40) }) {
            // Addresses with nothing but white space between them.
            for word in words where mailboxes.count < limit {
                append(name: [], address: AddressSpec.cleaned(Array(word)))
            }
            return
        }
        let name = Array(words.filter { $0 != address }.joined(separator: [ASCII.space]))
        append(name: name.isEmpty ? entry.comment : name, address: AddressSpec.cleaned(Array(address)))
    }

    /// A mailbox that is encoded as a whole, brackets and all, which RFC 2047, section 5, does not allow.
    private mutating func appendEncoded(_ phrase: [UInt8]) -> Bool {
        guard phrase.starts(with: [ASCII.equals, ASCII.question]) else { return false }
        let text = Array(EncodedWords.decode(phrase[...], fallback: fallback).utf8)
        guard text.contains(0x3C), !text.starts(with: [ASCII.equals, ASCII.question]) else { return false }
        let inner = AddressList(text[...], limit: limit - mailboxes.count, fallback: fallback)
        mailboxes += inner.mailboxes
        return true
    }

    private mutating func append(name: [UInt8], address: [UInt8]) {
        var name = EncodedWords.decode(name[...], fallback: fallback)
        var text =
            address.contains(ASCII.equals)
            ? EncodedWords.decode(address[...], fallback: fallback) : EncodedWords.plain(address[...], fallback)
        if text.isEmpty, name.contains("@") { swap(&name, &text) }
        guard !text.isEmpty || !name.isEmpty else { return }
        mailboxes.append(Mailbox(name: name, address: text))
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case ASCII.quote, 0x28, 0x3C, 0x2C, 0x3B, ASCII.colon: true
        default: false
        }
    }
}
