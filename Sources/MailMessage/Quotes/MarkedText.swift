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
        let lines = body.lines
        isFromHTML = true
        text = lines.map(\.text).joined(separator: "\n")
        if lines.contains(where: { $0.role != .body }) { roles = lines.map(\.role) }
    }

    /// Puts another text below, an empty line between.
    mutating func append(_ other: MarkedText) {
        guard !other.text.isEmpty else { return }
        if text.isEmpty {
            self = other
            return
        }
        roles = []
        text += text.hasSuffix("\n") ? "\n" : "\n\n"
        text += other.text
    }
}
