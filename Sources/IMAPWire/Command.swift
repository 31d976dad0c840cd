/// A command to be sent, without its tag: words of text and literals (RFC 3501 §6).
package struct Command: Sendable, Equatable {
    enum Part: Sendable, Equatable {
        case text([UInt8])
        case literal([UInt8])
    }

    /// What the session must know of a command beyond its bytes.
    enum Effect: Sendable, Equatable { case nothing, select, look, idle, logout }

    /// The command's words for messages to people: `SELECT`, `UID FETCH`.
    package let name: String
    private(set) var parts: [Part]
    let effect: Effect

    private init(_ name: String, effect: Effect = .nothing) {
        self.name = name
        self.effect = effect
        parts = [.text(Array(name.utf8))]
    }

    package static let capability = Command("CAPABILITY")
    package static let noop = Command("NOOP")
    package static let logout = Command("LOGOUT", effect: .logout)
    /// RFC 2177. Ends by `Session.endIdle`.
    package static let idle = Command("IDLE", effect: .idle)
    /// Removes every message marked `\Deleted` from the selected folder.
    package static let expunge = Command("EXPUNGE")

    package static func select(_ folder: String) throws(WireError) -> Command {
        try Command("SELECT", effect: .select).mailbox(folder)
    }

    package static func create(_ folder: String) throws(WireError) -> Command {
        try Command("CREATE").mailbox(folder)
    }

    package static func subscribe(_ folder: String) throws(WireError) -> Command {
        try Command("SUBSCRIBE").mailbox(folder)
    }

    /// All folders that match the pattern, seen from the root.
    package static func list(_ pattern: String) throws(WireError) -> Command {
        try Command("LIST").string([]).mailbox(pattern)
    }

    /// UIDs at or above one, and, as `*` names the last message, maybe that (RFC 3501 §6.4.8).
    package static func uidSearch(from uid: UInt32, extended: Bool) -> Command {
        Command("UID SEARCH", effect: .look).words(extended ? "RETURN (ALL) UID \(uid):*" : "UID \(uid):*")
    }

    /// UIDs of messages whose header field contains the text.
    package static func uidSearch(field: String, contains text: String) throws(WireError) -> Command {
        let bytes = Array(text.utf8)
        let command = Command("UID SEARCH").words(bytes.allSatisfy { $0 < 0x80 } ? "HEADER" : "CHARSET UTF-8 HEADER")
        return try command.string(Array(field.utf8)).string(bytes)
    }

    package static let uidSearchDeleted = Command("UID SEARCH").words("DELETED")

    /// Flags, dates, size and the first bytes of a message, `\Seen` left as it is.
    package static func uidFetch(_ uid: UInt32, byteLimit: Int) -> Command {
        Command("UID FETCH").words(
            "\(uid) (UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[]<0.\(min(max(byteLimit, 1), Int(UInt32.max)))>)")
    }

    package static func uidFetchFlags(_ uids: UIDSet) -> Command {
        Command("UID FETCH").words("\(uids) (UID FLAGS)")
    }

    package static func uidStore(_ uid: UInt32, add: Bool, flags: [String]) throws(WireError) -> Command {
        try Command("UID STORE").words("\(uid) \(add ? "+" : "-")FLAGS.SILENT").flags(flags)
    }

    /// Files a message; the date is in seconds since 1970.
    package static func append(
        _ message: [UInt8], to folder: String, flags: [String], date: Int64?
    ) throws(WireError) -> Command {
        var command = try Command("APPEND").mailbox(folder).flags(flags)
        if let date { command = try command.string(Array(InternalDate.text(date).utf8)) }
        return command.literal(message)
    }

    /// RFC 6851.
    package static func uidMove(_ uid: UInt32, to folder: String) throws(WireError) -> Command {
        try Command("UID MOVE").words("\(uid)").mailbox(folder)
    }

    package static func uidCopy(_ uid: UInt32, to folder: String) throws(WireError) -> Command {
        try Command("UID COPY").words("\(uid)").mailbox(folder)
    }

    /// Removes just this message, if it is marked `\Deleted` (RFC 4315).
    package static func uidExpunge(_ uid: UInt32) -> Command { Command("UID EXPUNGE").words("\(uid)") }
}

extension Command {
    /// Appends words that are IMAP already; never with text from outside.
    private func words(_ text: String) -> Command { adding(text: [ASCII.space] + text.utf8) }

    private func literal(_ bytes: [UInt8]) -> Command {
        var command = adding(text: [ASCII.space])
        command.parts.append(.literal(bytes))
        return command
    }

    /// A quoted string where that can hold the bytes, else a literal.
    private func string(_ bytes: [UInt8]) throws(WireError) -> Command {
        guard !bytes.contains(0) else { throw .unencodable("a string with a NUL") }
        guard bytes.count <= 1000, bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return literal(bytes) }
        var quoted = [ASCII.space, ASCII.quote]
        for byte in bytes {
            if byte == ASCII.quote || byte == ASCII.backslash { quoted.append(ASCII.backslash) }
            quoted.append(byte)
        }
        return adding(text: quoted + [ASCII.quote])
    }

    private func mailbox(_ name: String) throws(WireError) -> Command {
        guard !name.isEmpty else { throw .unencodable("a folder without a name") }
        guard !name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
            throw .unencodable("a folder name with a control character")
        }
        return try string(MailboxName.encode(name))
    }

    private func flags(_ flags: [String]) throws(WireError) -> Command {
        for flag in flags {
            let word = flag.utf8.first == ASCII.backslash ? flag.utf8.dropFirst() : flag.utf8[...]
            guard !word.isEmpty, word.allSatisfy(Self.isAtomByte) else { throw .unencodable("the flag “\(flag)”") }
        }
        return adding(text: Array(" (\(flags.joined(separator: " ")))".utf8))
    }

    /// ATOM-CHAR of RFC 3501 §9.
    private static func isAtomByte(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !"(){%*\"\\]".utf8.contains(byte)
    }

    private func adding(text: [UInt8]) -> Command {
        var command = self
        if case .text(let last) = command.parts.last {
            command.parts[command.parts.count - 1] = .text(last + text)
        } else {
            command.parts.append(.text(text))
        }
        return command
    }
}
