/// Quoted-printable (RFC 2045, section 6.7), read leniently: what is no escape stays as it stands.
enum QuotedPrintable {
    /// Decodes up to about `limit` bytes. Line ends become `\n` only where the text has them; bytes are kept.
    static func decode(_ text: ArraySlice<UInt8>, limit: Int = .max) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(min(text.count, limit))
        text.withUnsafeBufferPointer { input in
            var index = 0
            while index < input.count, output.count < limit {
                let byte = input[index]
                if byte == ASCII.equals {
                    index = escape(input, index, &output)
                } else if byte == ASCII.space || byte == ASCII.tab {
                    index = whiteSpace(input, index, &output)
                } else {
                    output.append(byte)
                    index += 1
                }
            }
        }
        return output
    }

    /// The length of the decoded bytes.
    static func decodedCount(_ text: ArraySlice<UInt8>) -> Int { decode(text).count }

    private static func escape(_ input: UnsafeBufferPointer<UInt8>, _ start: Int, _ output: inout [UInt8]) -> Int {
        if start + 2 < input.count, let high = ASCII.hexValue(input[start + 1]),
            let low = ASCII.hexValue(input[start + 2])
        {
            output.append(high << 4 | low)
            return start + 3
        }
        // A soft line break, perhaps with white space that a gateway put before the line's end.
        var index = start + 1
        while index < input.count, input[index] == ASCII.space || input[index] == ASCII.tab { index += 1 }
        if index == input.count { return index }
        if input[index] == ASCII.cr {
            return index + 1 < input.count && input[index + 1] == ASCII.lf ? index + 2 : index + 1
        }
        if input[index] == ASCII.lf { return index + 1 }
        output.append(ASCII.equals)
        return start + 1
    }

    /// White space at the end of a line was added on the way and is dropped.
    private static func whiteSpace(_ input: UnsafeBufferPointer<UInt8>, _ start: Int, _ output: inout [UInt8]) -> Int {
        var index = start
        while index < input.count, input[index] == ASCII.space || input[index] == ASCII.tab { index += 1 }
        let isAtEnd = index == input.count || input[index] == ASCII.lf || input[index] == ASCII.cr
        if !isAtEnd { output.append(contentsOf: input[start..<index]) }
        return index
    }
}
