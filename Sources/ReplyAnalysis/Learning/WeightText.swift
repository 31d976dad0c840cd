/// Weights as printable text, so that they ship inside the binary as one string literal and diff like source.
///
/// Each table entry is one character from `(` to `~`; `S` is zero. Runs of zeros are shortened: `!` and a character of the same
/// range, so many zeros.
enum WeightText {
    static let zero: UInt8 = 0x53
    static let largest: Int8 = 43
    private static let run: UInt8 = 0x21
    private static let low: UInt8 = 0x28

    static func encode(_ table: [Int8]) -> [UInt8] {
        var text: [UInt8] = []
        var k = 0
        while k < table.count {
            var zeros = 0
            while k + zeros < table.count, zeros < 86, table[k + zeros] == 0 { zeros += 1 }
            if zeros > 2 {
                text += [run, low + UInt8(zeros)]
                k += zeros
            } else {
                text.append(UInt8(Int(zero) + Int(table[k])))
                k += 1
            }
        }
        return text
    }

    /// The table of `count` entries that a text encodes; entries that are missing are zero. Line ends are skipped.
    static func decode(_ text: UnsafeBufferPointer<UInt8>, count: Int) -> [Int8] {
        [Int8](unsafeUninitializedCapacity: count) { table, filled in
            table.initialize(repeating: 0)
            var entry = 0
            var k = 0
            while k < text.count, entry < count {
                let byte = text[k]
                if byte == run {
                    if k + 1 < text.count { entry += Int(text[k + 1]) - Int(low) }
                    k += 2
                } else {
                    if byte >= low && byte <= 0x7e {
                        table[entry] = Int8(Int(byte) - Int(zero))
                        entry += 1
                    }
                    k += 1
                }
            }
            filled = count
        }
    }
}
