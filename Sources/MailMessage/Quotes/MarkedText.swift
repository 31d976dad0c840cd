internal import HTMLText

/// Text with what its HTML said about its lines, where it came from HTML.
struct MarkedText: Sendable {
    private(set) var text: String
    /// One for each line, or empty when nothing is known.
    private(set) var roles: [TextBlock.Role] = []
    /// Whether quote marks were written from the HTML rather than by a mail program.
    private(set) var isFromHTML = false

    init(_ text: String) { self.text = text }

    init(_ body: HTMLBody) {
        isFromHTML = true
        let plain = body.plainText
        text = plain.text
        if plain.roles.contains(where: { $0 != .body }) { roles = plain.roles }
    }

    /// Puts another text below, an empty line between.
    mutating func append(_ other: MarkedText) {
        guard !other.text.isEmpty else { return }
        if text.isEmpty {
            self = other
            return
        }
        if !roles.isEmpty || !other.roles.isEmpty {
            roles = rolesOfLines + [.body] + other.rolesOfLines
        }
        text += text.hasSuffix("\n") ? "\n" : "\n\n"
        text += other.text
    }

    /// One for each line, known or not.
    private var rolesOfLines: [TextBlock.Role] {
        if !roles.isEmpty { return roles }
        let breaks = text.utf8.count(where: { $0 == ASCII.lf })
        return Array(repeating: .body, count: text.hasSuffix("\n") ? breaks : breaks + 1)
    }
}
