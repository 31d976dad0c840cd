/// Reads a message's bytes step by step, and collects what was wrong with them.
struct MessageReader {
    let headers: Headers
    private(set) var defects: [Defect]

    private let bytes: [UInt8]
    private let limits: ReadingLimits
    private let parts: [Part]
    private let choice: BodyChoice
    private let fallback: Charset?

    init(_ original: [UInt8], limits: ReadingLimits) {
        self.limits = limits
        bytes = Self.withLineFeeds(original)
        let limit = min(bytes.count, limits.bytes)
        var found: [Defect] = []
        if limit < bytes.count {
            found.append(Defect(offset: limit, what: "message longer than the limit; the rest is not read"))
        }
        let tree = PartTree(bytes, limit: limit, limits: limits, defects: found)
        parts = tree.parts
        defects = tree.defects
        choice = BodyChoice(parts)
        // Raw 8-bit header text is most likely in the charset of the text below it.
        fallback = (choice.plain + choice.html).lazy.compactMap { tree.parts[$0].charset }.first {
            $0 != .ascii && $0 != .utf8
        }
        headers = (parts.first?.headers ?? Headers(storage: [], fields: [])).detached(fallback: fallback)
    }

    /// A message with CR alone as line end gets line feeds in their place; offsets stay.
    private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes[...].offset(of: ASCII.lf, from: 0) == nil, bytes.contains(ASCII.cr) else { return bytes }
        return bytes.map { $0 == ASCII.cr ? ASCII.lf : $0 }
    }

    // MARK: Fields

    var messageID: String? { headers.raw(.messageID).flatMap(MessageIDs.single) }

    var subject: String { headers.first(.subject) ?? "" }

    var returnPath: ReturnPath {
        guard let field = headers.raw(.returnPath) else { return .absent }
        let list = AddressList(field, limit: 1)
        if let address = list.mailboxes.first?.address, !address.isEmpty { return .address(address) }
        return field.contains(0x3C) ? .null : .absent
    }

    func ids(_ name: FieldName) -> [String] {
        headers.raw(name).map { MessageIDs.list($0, limit: limits.references) } ?? []
    }

    mutating func date() -> MailDate? {
        guard let field = headers.raw(.date) else { return nil }
        guard let date = DateField.read(field) else {
            note("date that cannot be read")
            return nil
        }
        return date
    }

    /// The mailboxes of all fields of that name.
    mutating func mailboxes(_ name: FieldName) -> [Mailbox] {
        var mailboxes: [Mailbox] = []
        for field in headers.rawAll(name) {
            let list = AddressList(field, limit: limits.addresses - mailboxes.count, fallback: fallback)
            mailboxes += list.mailboxes
            if list.isCut {
                note("more addresses in \(name.text) than the limit; the rest is not read")
                break
            }
        }
        return mailboxes
    }

    // MARK: Body

    mutating func body() -> TextAssembly {
        let assembly = TextAssembly(bytes, parts: parts, choice: choice, limits: limits)
        defects += assembly.defects.prefix(max(0, 100 - defects.count))
        return assembly
    }

    var attachments: [Attachment] {
        choice.attachments.map { index in
            let part = parts[index]
            return Attachment(
                filename: part.filename, contentType: part.type, size: part.encoding.decodedCount(bytes[part.body]))
        }
    }

    /// - Parameter text: what the sender wrote.
    func automatic(from: [Mailbox], sender: [Mailbox], text: () -> String) -> AutomaticMail {
        AutomaticMail(
            AutomaticMail.Evidence(
                headers: headers, parts: parts, returnPath: returnPath, from: from, sender: sender,
                subject: subject),
            text: text)
    }

    private mutating func note(_ what: String) {
        if defects.count < 100 { defects.append(Defect(offset: 0, what: what)) }
    }
}
