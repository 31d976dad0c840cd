/// The names that a mail's sender may sign with.
struct WriterNames {
    /// Lower case, of two bytes and more: the words of the display names and of the address before its `@`.
    private let words: Set<[UInt8]>

    /// The sender's name is known, not only the address.
    let hasNames: Bool

    init(_ writers: [Mailbox]) {
        hasNames = writers.contains { !$0.name.isEmpty }
        var words: Set<[UInt8]> = []
        for writer in writers.prefix(3) {
            let local = writer.address.utf8.prefix { $0 != 0x40 }
            for part in Array(writer.name.utf8)[...].lowercasedUTF8.split(whereSeparator: Self.divides)
            where part.count > 1 {
                words.insert(Array(part))
            }
            for part in Array(local)[...].lowercasedUTF8.split(whereSeparator: Self.divides) where part.count > 1 {
                words.insert(Array(part))
            }
        }
        self.words = words
    }

    /// Nothing is known of the sender.
    var isEmpty: Bool { words.isEmpty }

    /// Whether the line is the sender's name and nothing else, with or without dashes before it: `Dana`, `-- D. Whitfield`.
    func match(_ line: ArraySlice<UInt8>) -> Bool {
        guard !words.isEmpty, line.count <= 60 else { return false }
        var line = line
        if line.starts(with: [0xE2, 0x80]) { line = line.dropFirst(3) }
        let parts = line.lowercasedUTF8.split(whereSeparator: Self.divides)
        guard (1...5).contains(parts.count) else { return false }
        var hasName = false
        for part in parts {
            if words.contains(Array(part)) {
                hasName = true
            } else if part.count > 1, !SignaturePhrases.nameParticles.contains(Array(part)), !Self.isDash(part) {
                return false
            }
        }
        return hasName
    }

    /// Whether one of the sender's names stands in the line.
    func isMentioned(in line: ArraySlice<UInt8>) -> Bool {
        guard !words.isEmpty, line.count <= 80, !line.contains(0x40) else { return false }
        return line.lowercasedUTF8.split(whereSeparator: Self.divides).contains { words.contains(Array($0)) }
    }

    private static func isDash(_ part: ArraySlice<UInt8>) -> Bool {
        part.count == 3 && part.starts(with: [0xE2, 0x80])
    }

    private static func divides(_ byte: UInt8) -> Bool {
        byte < 0x80 && !ASCII.isLetter(byte)
    }
}
