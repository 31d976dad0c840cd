/// ISO-2022-JP (RFC 1468) as mailers write it: with half-width katakana, and with the vendors' characters (`①`, `㈱`) that
/// only Windows' charsets have.
enum ISO2022JP {
    /// nil for text that switches to a set other than ASCII, JIS X 0201 and JIS X 0208.
    static func decode(_ bytes: ArraySlice<UInt8>) -> (text: String, isClean: Bool)? {
        guard let shifted = shiftJIS(bytes) else { return nil }
        return Iconv.decode(shifted[...], from: "CP932")
    }

    private enum Plane { case ascii, katakana, double }

    private static func shiftJIS(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var plane = Plane.ascii
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == 0x1B {
                guard index + 2 < bytes.endIndex else { return output }
                switch (bytes[index + 1], bytes[index + 2]) {
                case (0x28, 0x42), (0x28, 0x4A), (0x28, 0x48): plane = .ascii
                case (0x28, 0x49): plane = .katakana
                case (0x24, 0x40), (0x24, 0x42): plane = .double
                default: return nil
                }
                index += 3
                continue
            }
            // Each line begins in ASCII, whatever the one before forgot.
            if byte == ASCII.lf { plane = .ascii }
            let isGraphic = byte > 0x20 && byte < 0x7F
            if plane == .double, isGraphic, index + 1 < bytes.endIndex, (0x21...0x7E).contains(bytes[index + 1]) {
                append(byte, bytes[index + 1], to: &output)
                index += 2
                continue
            }
            output.append(plane == .katakana && isGraphic ? byte | 0x80 : byte)
            index += 1
        }
        return output
    }

    /// The character at row and cell of JIS X 0208, in Shift_JIS.
    private static func append(_ row: UInt8, _ cell: UInt8, to output: inout [UInt8]) {
        let lead = (row - 0x21) / 2 + 0x81
        output.append(lead > 0x9F ? lead + 0x40 : lead)
        output.append(row & 1 == 0 ? cell + 0x7E : cell + (cell >= 0x60 ? 0x20 : 0x1F))
    }
}

/// HZ (RFC 1843): GB 2312 between `~{` and `~}`.
enum HZ {
    static func decode(_ bytes: ArraySlice<UInt8>) -> (text: String, isClean: Bool)? {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var isDouble = false
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == 0x7E, index + 1 < bytes.endIndex {
                let next = bytes[index + 1]
                index += 2
                switch next {
                case 0x7B: isDouble = true
                case 0x7D: isDouble = false
                case 0x7E: output.append(0x7E)
                // A line break after `~` is none.
                case ASCII.lf: break
                default: output += [byte, next]
                }
                continue
            }
            if byte == ASCII.lf { isDouble = false }
            output.append(isDouble && byte > 0x20 ? byte | 0x80 : byte)
            index += 1
        }
        return Iconv.decode(output[...], from: "GB18030")
    }
}
