/// The `local@domain` inside a mailbox.
enum AddressSpec {
    /// The address inside brackets: without a route, white space, `mailto:` or stray brackets.
    static func cleaned(_ content: [UInt8]) -> [UInt8] {
        var part = content[...].trimmed
        // Obsolete route: `@relay,@other:user@example.org`.
        if part.first == 0x40, let colon = part.firstIndex(of: ASCII.colon) { part = part[(colon + 1)...] }
        if part.hasPrefixLowercased("mailto:") { part = part.dropFirst(7) }
        if part.hasPrefixLowercased("smtp:") { part = part.dropFirst(5) }
        if part.first == ASCII.quote, let at = part.lastIndex(of: 0x40) {
            // `"jane@example.org"` is the address; `"jane doe"@example.org` has a quoted local part.
            if part.last == ASCII.quote { return Array(part.dropFirst().dropLast()) }
            return Array(part[..<at]) + part[at...].filter { !ASCII.isSpace($0) }
        }
        if part.contains(0x28) { part = withoutComments(part) }
        while let last = part.last, last == 0x3E { part.removeLast() }
        let isStray: (UInt8) -> Bool = { ASCII.isSpace($0) || $0 == 0x3C || $0 == 0x3E }
        return part.contains(where: isStray) ? part.filter { !isStray($0) } : Array(part)
    }

    private static func withoutComments(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var depth = 0
        var kept: [UInt8] = []
        for byte in bytes {
            if byte == 0x28 { depth += 1 }
            if depth == 0 { kept.append(byte) }
            if byte == 0x29, depth > 0 { depth -= 1 }
        }
        return depth == 0 ? kept[...] : bytes
    }
}
