/// Reads a message's bytes step by step, and collects what was wrong with them.
struct MessageReader {
    let headers: Headers
    private(set) var defects: [Defect]

    private let limits: ReadingLimits
    private let tree: PartTree
    private let choice: BodyChoice
    private let fallback: Charset?

    init(_ bytes: [UInt8], limits: ReadingLimits) {
        self.limits = limits
        let tree = PartTree(bytes, limits: limits)
        self.tree = tree
        defects = tree.defects
        choice = BodyChoice(tree.parts)
        // Raw 8-bit header text is most likely in the charset of the text below it.
        fallback = (choice.plain + choice.html).lazy.compactMap { tree.parts[$0].charset }.first {
            $0 != .ascii && $0 != .utf8
        }
        headers = (tree.parts.first?.headers ?? Headers(storage: [], fields: [])).detached(fallback: fallback)
    }

    // MARK: Fields

    var messageID: String? { headers.raw("Message-ID").flatMap(MessageIDs.single) }

    var subject: String { headers.first("Subject") ?? "" }

    var returnPath: ReturnPath {
        guard let field = headers.raw("Return-Path") else { return .absent }
        let list = AddressList(field, limit: 1)
        if let address = list.mailboxes.first?.address, !address.isEmpty { return .address(address) }
        return field.contains(0x3C) ? .null : .absent
    }

    mutating func ids(_ name: String) -> [String] {
        guard let field = headers.raw(name) else { return [] }
        let ids = MessageIDs.list(field, limit: limits.references + 1)
        guard ids.count > limits.references else { return ids }
        note("more references than the limit; the rest is not read")
        return Array(ids.dropLast())
    }

    /// Of several fields the first that can be read.
    mutating func date() -> MailDate? {
        guard let first = headers.raw("Date") else { return nil }
        if let date = DateField.read(first) { return date }
        for field in headers.rawAll("Date").dropFirst() {
            if let date = DateField.read(field) { return date }
        }
        note("date that cannot be read")
        return nil
    }

    /// The mailboxes of all fields of that name.
    mutating func mailboxes(_ name: String) -> [Mailbox] {
        var mailboxes: [Mailbox] = []
        var fields = headers.rawAll(name)
        // The `From ` line of a mailbox file, made a field by some program, is no author.
        if fields.count > 1 { fields.removeAll(where: Self.isEnvelopeLine) }
        for field in fields {
            let list = AddressList(field, limit: limits.addresses - mailboxes.count, fallback: fallback)
            mailboxes += list.mailboxes
            if list.isCut {
                note("more addresses in \(name) than the limit; the rest is not read")
                break
            }
        }
        return mailboxes
    }

    /// `dana@example.org  Thu Aug 22 14:23:39 2002` (RFC 4155, appendix A).
    private static func isEnvelopeLine(_ field: ArraySlice<UInt8>) -> Bool {
        let line = field.trimmed
        guard let space = line.firstIndex(of: ASCII.space), !line.contains(0x3C) else { return false }
        return DateField.read(line[space...]) != nil
    }

    // MARK: Body

    mutating func body() -> TextAssembly {
        let assembly = TextAssembly(tree.parts, choice: choice, limits: limits)
        defects += assembly.defects.prefix(max(0, 100 - defects.count))
        return assembly
    }

    var attachments: [Attachment] {
        choice.attachments.flatMap { index in
            let part = tree.parts[index]
            let file = Attachment(filename: tree.filename(of: index), contentType: part.type, size: part.size)
            guard part.isTransportNeutral else { return [file] }
            return [file] + (TransportNeutralFile(part.decoded())?.attachments ?? [])
        }
    }

    func automatic(from: [Mailbox], sender: [Mailbox], newText: String) -> AutomaticMail {
        let parts = tree.parts
        return AutomaticMail(
            AutomaticMail.Evidence(
                headers: headers, type: parts.first?.type ?? "text/plain",
                reportType: parts.first?.parameters["report-type"],
                partTypes: parts.first?.children.map { parts[$0].type } ?? [], returnPath: returnPath, from: from,
                sender: sender, subjectBytes: Array(subject.utf8.prefix(500))[...].lowercasedUTF8,
                isForwarded: SubjectPrefixes.isPrefixed(subject),
                opening: Array(newText.utf8.prefix(900))[...].lowercasedUTF8))
    }

    private mutating func note(_ what: String) {
        if defects.count < 100 { defects.append(Defect(offset: 0, what: what)) }
    }
}
