/// Which parts are the message's text and which are its attachments.
struct BodyChoice {
    /// Parts of plain text, in order.
    private(set) var plain: [Int] = []
    /// HTML parts, in order.
    private(set) var html: [Int] = []
    private(set) var attachments: [Int] = []

    private let parts: [Part]

    /// Walks the tree with its own stack; order is the order in the message.
    init(_ parts: [Part]) {
        self.parts = parts
        guard !parts.isEmpty else { return }
        var stack: [(part: Int, isBody: Bool)] = [(0, true)]
        while let (index, isBody) = stack.popLast() {
            let part = parts[index]
            // A message inside is one attachment, whatever it holds.
            if part.isMultipart {
                stack += children(of: index, isBody).reversed()
            } else {
                place(index, isBody: isBody)
            }
        }
    }

    /// Which children of a multipart may be text.
    private func children(of index: Int, _ isBody: Bool) -> [(part: Int, isBody: Bool)] {
        let part = parts[index]
        let root: Int? =
            switch part.type {
            // The root of a related set is its first part, or the one that `start` names (RFC 2387).
            case "multipart/related": relatedRoot(part)
            // What is signed is the message; what comes second is the signature (RFC 1847).
            case "multipart/signed", "multipart/report": part.children.first
            default: nil
            }
        return part.children.map { child in (child, isBody && (root == nil || child == root)) }
    }

    private func relatedRoot(_ part: Part) -> Int? {
        if let start = part.parameters["start"]?.filter({ $0 != "<" && $0 != ">" }), !start.isEmpty {
            let named = part.children.first { child in
                parts[child].headers.raw(.contentID).flatMap(MessageIDs.single) == start
            }
            if let named { return named }
        }
        return part.children.first
    }

    private mutating func place(_ index: Int, isBody: Bool) {
        let part = parts[index]
        let isText = isBody && part.type.hasPrefix("text/") && part.type != "text/calendar"
        guard isText, !isAttached(part) else {
            if part.parent == nil || !part.body.isEmpty || part.filename != nil { attachments.append(index) }
            return
        }
        switch part.type {
        case "text/html", "text/xhtml": html.append(index)
        case "text/plain": plain.append(index)
        // Other forms of a plain text that is there already.
        case "text/enriched", "text/richtext", "text/markdown", "text/watch-html":
            if !plain.isEmpty, isAlternative(index) { attachments.append(index) } else { plain.append(index) }
        default:
            if part.parent == nil { plain.append(index) } else { attachments.append(index) }
        }
    }

    private func isAttached(_ part: Part) -> Bool {
        let disposition = part.disposition
        if disposition?.value == "attachment" { return true }
        // An inline text with a file name is a file, save for mailers that name the body itself.
        guard part.parent != nil, part.filename != nil else { return false }
        return !plain.isEmpty || !html.isEmpty
    }

    /// Whether a part stands inside a `multipart/alternative` beside a part of the other kind.
    func isAlternative(_ index: Int) -> Bool {
        var current = index
        while let parent = parts[current].parent {
            if parts[parent].type == "multipart/alternative" { return true }
            current = parent
        }
        return false
    }
}
