/// A message as a tree of parts (RFC 2045, RFC 2046): multiparts, and messages inside messages.
package struct PartTree: Sendable {
    /// The message itself first. The order of the others is that of their parents' `children`, not of this list.
    package let parts: [Part]
    package let defects: [Defect]

    /// Reads the structure of a message. Never fails: what had to be guessed or dropped stands in `defects`.
    ///
    /// Bodies are not decoded, save messages that are encoded as a whole: their structure is read as well.
    package init(_ bytes: [UInt8], limits: ReadingLimits = .init()) {
        var reader = PartReader(Self.withLineFeeds(bytes), limits: limits)
        reader.read()
        parts = reader.parts
        defects = reader.defects
    }

    /// The part and all parts inside it, each before those inside it, in order.
    package func descendants(of index: Int) -> [Int] {
        var order: [Int] = []
        var stack = [index]
        while let next = stack.popLast() {
            order.append(next)
            stack += parts[next].children.reversed()
        }
        return order
    }

    /// The name of the part's file; a message inside without one is called by its subject, as mail programs show it.
    package func filename(of index: Int) -> String? {
        let part = parts[index]
        if let name = part.filename { return name }
        guard part.isMessage, let inner = part.children.first, let subject = parts[inner].headers.first("Subject")
        else { return nil }
        let words = subject.split { $0.isWhitespace || $0.isNewline || $0 == "/" || $0 == "\\" || $0 == "\0" }
        return words.isEmpty ? nil : words.joined(separator: " ").prefix(100) + ".eml"
    }

    /// A message with CR alone as line end gets line feeds in their place; offsets stay.
    private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes[...].offset(of: ASCII.lf, from: 0) == nil, bytes.contains(ASCII.cr) else { return bytes }
        return bytes.map { $0 == ASCII.cr ? ASCII.lf : $0 }
    }
}
