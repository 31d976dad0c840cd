/// Base64 as mail has it (RFC 2045, section 6.8): anything outside the alphabet is skipped, missing padding is fine.
enum Base64 {
    /// Decodes up to `limit` bytes.
    static func decode(_ text: ArraySlice<UInt8>, limit: Int = .max) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(min(text.count / 4 * 3 + 3, limit))
        var group: UInt32 = 0
        var filled = 0
        text.withUnsafeBufferPointer { input in
            values.withUnsafeBufferPointer { values in
                for (index, byte) in input.enumerated() {
                    let value = values[Int(byte)]
                    if value == 0xFF { continue }
                    if value == 0xFE {
                        finish(group, filled, into: &output)
                        let hadDigits = filled > 0
                        group = 0
                        filled = 0
                        if hadDigits, !isContinued(input, from: index + 1) { return }
                        continue
                    }
                    group = group << 6 | UInt32(value)
                    filled += 1
                    if filled == 4 {
                        output.append(UInt8(truncatingIfNeeded: group >> 16))
                        output.append(UInt8(truncatingIfNeeded: group >> 8))
                        output.append(UInt8(truncatingIfNeeded: group))
                        group = 0
                        filled = 0
                        if output.count >= limit { return }
                    }
                }
            }
        }
        if output.count < limit { finish(group, filled, into: &output) }
        return output
    }

    /// Whether the line behind a padding is a second encoded piece, as gateways put them one after another, and no words
    /// that a list added in plain text.
    private static func isContinued(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        var digits = 0
        for byte in text[start...] {
            if ASCII.isSpace(byte) {
                if digits > 0 { break }
            } else if values[Int(byte)] == 0xFF {
                return false
            } else if byte != ASCII.equals || digits > 0 {
                digits += 1
                if digits == 76 { break }
            }
        }
        return digits % 4 == 0
    }

    /// Whether the bytes look encoded: words with spaces and punctuation between them do not, some stray bytes still do.
    static func mayBe(_ sample: ArraySlice<UInt8>) -> Bool {
        var foreign = 0
        // Behind the padding stands what others put there.
        let sample = sample.prefix { $0 != ASCII.equals }
        for byte in sample where values[Int(byte)] == 0xFF && byte != ASCII.cr && byte != ASCII.lf { foreign += 1 }
        return foreign * 12 <= sample.count
    }

    /// The length of the decoded bytes, without decoding.
    static func decodedCount(_ text: ArraySlice<UInt8>) -> Int {
        var digits = 0
        var count = 0
        text.withUnsafeBufferPointer { input in
            values.withUnsafeBufferPointer { values in
                for (index, byte) in input.enumerated() {
                    let value = values[Int(byte)]
                    if value < 0x40 {
                        digits += 1
                    } else if value == 0xFE, digits % 4 != 0 {
                        count += digits * 3 / 4
                        digits = 0
                        if !isContinued(input, from: index + 1) { return }
                    }
                }
            }
        }
        return count + digits * 3 / 4
    }

    static func encode(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity((bytes.count + 2) / 3 * 4)
        var group: UInt32 = 0
        var filled = 0
        for byte in bytes {
            group = group << 8 | UInt32(byte)
            filled += 1
            if filled == 3 {
                for shift in [18, 12, 6, 0] { output.append(alphabet[Int(group >> UInt32(shift)) & 63]) }
                group = 0
                filled = 0
            }
        }
        if filled == 1 {
            output += [alphabet[Int(group >> 2)], alphabet[Int(group << 4) & 63], ASCII.equals, ASCII.equals]
        } else if filled == 2 {
            output += [
                alphabet[Int(group >> 10)], alphabet[Int(group >> 4) & 63], alphabet[Int(group << 2) & 63],
                ASCII.equals,
            ]
        }
        return output
    }

    private static func finish(_ group: UInt32, _ filled: Int, into output: inout [UInt8]) {
        if filled == 2 {
            output.append(UInt8(truncatingIfNeeded: group >> 4))
        } else if filled == 3 {
            output.append(UInt8(truncatingIfNeeded: group >> 10))
            output.append(UInt8(truncatingIfNeeded: group >> 2))
        }
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// 0–63, 0xFE for padding, 0xFF for what is no part of the alphabet.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 0xFF, count: 256)
        for (value, byte) in alphabet.enumerated() { values[Int(byte)] = UInt8(value) }
        values[Int(ASCII.equals)] = 0xFE
        return values
    }()
}
