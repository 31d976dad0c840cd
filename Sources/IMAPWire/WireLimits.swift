/// How much a server may make us hold. A response that goes beyond is an error, never a crash.
package struct WireLimits: Sendable, Equatable {
    /// Bytes of one line, literals apart. A `SEARCH` result of a large folder is one line.
    package var line: Int
    /// Bytes of all literals of one response together.
    package var literals: Int
    /// Depth of parentheses.
    package var depth: Int
    /// Items in one parenthesised list, numbers in one search result.
    package var items: Int

    package init(line: Int = 8 << 20, literals: Int = 64 << 20, depth: Int = 32, items: Int = 2_000_000) {
        self.line = line
        self.literals = literals
        self.depth = depth
        self.items = items
    }
}
