/// The names that a mail's sender may sign with.
struct WriterNames {
    private let writers: ArraySlice<Mailbox>

    /// Lower case, of two bytes and more: the words of the display names and of the address before its `@`.
    private let words: [ArraySlice<UInt8>]

    init(_ writers: [Mailbox]) {
        self.writers = writers.prefix(3)
        words = Self.words(of: self.writers)
    }

    /// Nothing is known of the sender.
    var isEmpty: Bool { writers.isEmpty }

    /// The sender's name is known, not only the address.
    var hasNames: Bool { writers.contains { !$0.name.isEmpty } }

    private static func words(of writers: ArraySlice<Mailbox>) -> [ArraySlice<UInt8>] {
        writers.flatMap { writer in
            let local = Array(writer.address.utf8.prefix { $0 != 0x40 })[...]
            return [Array(writer.name.utf8)[...], local].flatMap {
                $0.lowercasedUTF8.split(whereSeparator: Self.divides).filter { $0.count > 1 && !Self.isRole($0) }
            }
        }
    }

    /// Whether the line is the sender's name and nothing else, with or without dashes before it: `Dana`, `-- D. Whitfield`.
    func match(_ line: ArraySlice<UInt8>) -> Bool {
        guard !writers.isEmpty, line.count <= 60 else { return false }
        var line = line
        if line.first == 0xE2, line.starts(with: [0xE2, 0x80]) { line = line.dropFirst(3) }
        // A sentence has more words than a name.
        guard line.count(where: { $0 == ASCII.space }) <= 8 else { return false }
        let parts = line.lowercasedUTF8.split(whereSeparator: Self.divides)
        guard (1...5).contains(parts.count) else { return false }
        var hasName = false
        for part in parts {
            if words.contains(part) {
                hasName = true
            } else if part.count > 1, !SignaturePhrases.nameParticles.contains(Array(part)), !Self.isDash(part) {
                return false
            }
        }
        return hasName
    }

    /// Whether one of the sender's names stands in the line.
    func isMentioned(in line: ArraySlice<UInt8>) -> Bool {
        guard !writers.isEmpty, line.count <= 80, !line.contains(0x40) else { return false }
        return line.lowercasedUTF8.split(whereSeparator: Self.divides).contains { words.contains($0) }
    }

    /// Addresses of desks and shops are no names.
    private static func isRole(_ word: ArraySlice<UInt8>) -> Bool { roles.contains(Array(word)) }

    private static let roles = Set(
        [
            "info", "mail", "email", "support", "sales", "contact", "kontakt", "office", "service", "help", "admin",
            "team",
            "noreply", "reply", "no", "order", "orders", "shop", "me", "hello", "billing", "post", "web",
        ].map { Array($0.utf8) })

    private static func isDash(_ part: ArraySlice<UInt8>) -> Bool {
        part.count == 3 && part.starts(with: [0xE2, 0x80])
    }

    private static func divides(_ byte: UInt8) -> Bool {
        byte < 0x80 && !ASCII.isLetter(byte)
    }
}
