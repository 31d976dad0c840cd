extension HTMLBody {
    /// The text form: quoted lines carry a `> ` for each level, as mail in plain text does; lines are ended by `\n`.
    package var text: String { plainText.text }

    /// The text form, and the role of each of its lines.
    package var plainText: (text: String, roles: [TextBlock.Role]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(blocks.reduce(0) { $0 + $1.text.utf8.count + 2 })
        var roles: [TextBlock.Role] = []
        var previous: TextBlock?
        for block in blocks {
            if let previous {
                bytes.append(0x0A)
                if block.isSetApart {
                    // The empty line between two blocks belongs to the shallower of them.
                    Self.addMark(min(previous.quoteDepth, block.quoteDepth), isEmpty: true, to: &bytes)
                    bytes.append(0x0A)
                    roles.append(previous.role)
                }
            }
            var text = block.kind == .rule ? Self.rule : block.text
            text.withUTF8 { text in
                var start = 0
                while true {
                    let end = text[start...].firstIndex(of: 0x0A) ?? text.count
                    Self.addMark(block.quoteDepth, isEmpty: end == start, to: &bytes)
                    bytes.append(contentsOf: text[start..<end])
                    roles.append(block.role)
                    if end == text.count { break }
                    bytes.append(0x0A)
                    start = end + 1
                }
            }
            previous = block
        }
        return (String(decoding: bytes, as: UTF8.self), roles)
    }

    private static let rule = "------------------------------"

    private static func addMark(_ depth: Int, isEmpty: Bool, to bytes: inout [UInt8]) {
        guard depth > 0 else { return }
        bytes.append(contentsOf: repeatElement(0x3E, count: depth))
        if !isEmpty { bytes.append(0x20) }
    }
}
