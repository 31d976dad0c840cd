/// `format=flowed` (RFC 3676): lines that end in a space go on in the next one.
enum FlowedText {
    /// Joins flowed lines of the same quote depth; undoes space-stuffing.
    /// - Parameter deletesSpace: the `delsp=yes` of the type: the space at a soft break is not part of the text.
    static func unflowed(_ text: String, deletesSpace: Bool) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count)
        var joinsDepth: Int?
        let bytes = Array(text.utf8)
        var offset = 0
        while offset < bytes.count {
            let next = bytes.endOfLine(from: offset, limit: bytes.count)
            var line = bytes[offset..<bytes.contentEnd(offset, next)]
            offset = next
            var depth = line.prefix { $0 == 0x3E }.count
            line = line.dropFirst(depth)
            // `> > ` is the quote of a quote to the mailers that write it, though not to section 4.5.
            while depth > 0, line.starts(with: [ASCII.space, 0x3E]) {
                line = line.dropFirst(2)
                depth += 1
            }
            if line.first == ASCII.space { line = line.dropFirst() }
            // The signature's separator is fixed, though it ends in a space (section 4.3).
            let isSeparator = line.elementsEqual([ASCII.hyphen, ASCII.hyphen, ASCII.space])
            if let joined = joinsDepth, joined == depth, !isSeparator {
                output += line
            } else {
                if joinsDepth != nil { endLine(&output) }
                output += [UInt8](repeating: 0x3E, count: depth)
                if depth > 0, !line.isEmpty { output.append(ASCII.space) }
                output += line
            }
            if line.last == ASCII.space, !isSeparator {
                if deletesSpace { output.removeLast() }
                joinsDepth = depth
            } else {
                joinsDepth = nil
                output.append(ASCII.lf)
            }
        }
        if joinsDepth != nil { endLine(&output) }
        return String(decoding: output, as: UTF8.self)
    }

    private static func endLine(_ output: inout [UInt8]) {
        while output.last == ASCII.space { output.removeLast() }
        output.append(ASCII.lf)
    }
}
