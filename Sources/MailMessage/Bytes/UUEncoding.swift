/// Files that older mailers wrote into text by uuencode: `begin 644 name`, lines of data, `end`.
enum UUEncoding {
    struct File {
        var name: String
        var size: Int
        /// From `begin` to behind `end`.
        var range: Range<Int>
    }

    /// The bytes of the first file in the text, or of bare data lines.
    static func decode(_ text: ArraySlice<UInt8>, limit: Int) -> [UInt8] {
        var output: [UInt8] = []
        for line in text.split(separator: ASCII.lf, omittingEmptySubsequences: true) {
            let line = line.last == ASCII.cr ? line.dropLast() : line
            if line.hasPrefixLowercased("begin ") { continue }
            if line.equalsLowercased("end") || output.count >= limit { break }
            decodeLine(line, into: &output)
        }
        return output
    }

    /// Files in a text, found by a `begin` line that a well-formed data line follows and an `end` line closes.
    static func files(in text: [UInt8]) -> [File] {
        var files: [File] = []
        var offset = 0
        while offset < text.count {
            let next = text.endOfLine(from: offset, limit: text.count)
            if text[offset] == 0x62, let name = fileName(text[offset..<text.contentEnd(offset, next)]) {
                if let (size, end) = data(in: text, from: next) {
                    files.append(File(name: name, size: size, range: offset..<end))
                    offset = end
                    continue
                }
            }
            offset = next
        }
        return files
    }

    private static func fileName(_ line: ArraySlice<UInt8>) -> String? {
        guard line.hasPrefixLowercased("begin ") else { return nil }
        let rest = line.dropFirst(6)
        let mode = rest.prefix(while: ASCII.isDigit)
        guard (3...4).contains(mode.count), mode.endIndex < line.endIndex, line[mode.endIndex] == ASCII.space else {
            return nil
        }
        let name = line[(mode.endIndex + 1)...].trimmed
        return name.isEmpty ? nil : EncodedWords.plain(name, nil)
    }

    private static func data(in text: [UInt8], from start: Int) -> (size: Int, end: Int)? {
        var offset = start
        var size = 0
        while offset < text.count {
            let next = text.endOfLine(from: offset, limit: text.count)
            let line = text[offset..<text.contentEnd(offset, next)]
            if line.equalsLowercased("end") { return size > 0 ? (size, next) : nil }
            if let first = line.first, first != 0x60, first != ASCII.space {
                let count = Int(first) - 32
                guard count > 0, count <= 45, line.count >= (count + 2) / 3 * 4 - 2 else { return nil }
                size += count
            }
            offset = next
        }
        return nil
    }

    private static func decodeLine(_ line: ArraySlice<UInt8>, into output: inout [UInt8]) {
        guard let first = line.first, first > 32, first < 97 else { return }
        let count = Int(first - 32) & 63
        let start = output.count
        var index = line.startIndex + 1
        while index < line.endIndex, output.count - start < count {
            var group: UInt32 = 0
            for step in 0..<4 {
                let byte = index + step < line.endIndex ? line[index + step] : 32
                group = group << 6 | UInt32(byte &- 32) & 63
            }
            for shift: UInt32 in [16, 8, 0] where output.count - start < count {
                output.append(UInt8(truncatingIfNeeded: group >> shift))
            }
            index += 4
        }
    }
}
