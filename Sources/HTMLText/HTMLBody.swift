/// The text of an HTML mail body in reading order: blocks that know their quote depth, their part in the message and
/// their style. Hidden text, scripts and style sheets are left out. Never fails: what can be read is read.
package struct HTMLBody: Sendable {
    package let blocks: [TextBlock]
    /// True when the input was cut at a limit of size, nesting or blocks: the blocks hold what came before.
    package let isCut: Bool

    package init(blocks: [TextBlock], isCut: Bool) {
        self.blocks = blocks
        self.isCut = isCut
    }

    /// Reads HTML in one pass and linear time; nesting costs no stack.
    /// - Parameter html: the source, already decoded from its charset.
    package init(_ html: String, limits: HTMLLimits = .init()) {
        self = HTMLReader.read(html, limits: limits)
    }
}

/// How much of an HTML body is read.
package struct HTMLLimits: Sendable {
    /// Bytes of source in UTF-8.
    package var bytes = 8 << 20
    /// Open elements inside each other; mailers stay under 200.
    package var depth = 1_000
    /// Paragraphs, list items, rows: each takes much more room than its source.
    package var blocks = 150_000
    /// Attributes of an element; the rest are not read.
    package var attributes = 100
    package init() {}
}
