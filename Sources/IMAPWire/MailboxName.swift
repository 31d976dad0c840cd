/// Folder names in modified UTF-7 (RFC 3501 §5.1.3).
package enum MailboxName {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,".utf8)

    /// The name in printable ASCII, as it goes to the server.
    package static func encode(_ name: String) -> [UInt8] {
        var encoded: [UInt8] = []
        var shifted: [UInt16] = []
        for scalar in name.unicodeScalars {
            guard (0x20...0x7E).contains(scalar.value) else {
                shifted.append(contentsOf: String(scalar).utf16)
                continue
            }
            flush(&shifted, into: &encoded)
            encoded.append(UInt8(truncatingIfNeeded: scalar.value))
            if scalar == "&" { encoded.append(ASCII.minus) }
        }
        flush(&shifted, into: &encoded)
        return encoded
    }

    /// The name that the bytes write. What is not valid modified UTF-7 stands as it is, for some servers send UTF-8.
    package static func decode(_ bytes: [UInt8]) -> String {
        decodeStrictly(bytes) ?? ASCII.text(bytes)
    }

    private static func flush(_ units: inout [UInt16], into encoded: inout [UInt8]) {
        guard !units.isEmpty else { return }
        encoded.append(ASCII.ampersand)
        var bits: UInt32 = 0
        var count = 0
        for unit in units {
            bits = bits << 16 | UInt32(unit)
            count += 16
            while count >= 6 {
                count -= 6
                encoded.append(alphabet[Int(bits >> UInt32(count) & 0x3F)])
            }
            bits &= (1 << UInt32(count)) - 1
        }
        if count > 0 { encoded.append(alphabet[Int(bits << UInt32(6 - count) & 0x3F)]) }
        encoded.append(ASCII.minus)
        units = []
    }

    private static func decodeStrictly(_ bytes: [UInt8]) -> String? {
        var units: [UInt16] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard byte < 0x80 else { return nil }
            index += 1
            guard byte == ASCII.ampersand else {
                units.append(UInt16(byte))
                continue
            }
            guard let end = bytes[index...].firstIndex(of: ASCII.minus) else { return nil }
            if end == index {
                units.append(UInt16(ASCII.ampersand))
            } else {
                guard let run = unshift(bytes[index..<end]) else { return nil }
                units.append(contentsOf: run)
            }
            index = end + 1
        }
        let text = String(decoding: units, as: UTF16.self)
        return text.unicodeScalars.contains("\u{FFFD}") ? nil : text
    }

    private static func unshift(_ run: ArraySlice<UInt8>) -> [UInt16]? {
        var units: [UInt16] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in run {
            guard let value = alphabet.firstIndex(of: byte) else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 16 {
                count -= 16
                units.append(UInt16(truncatingIfNeeded: bits >> UInt32(count)))
                bits &= (1 << UInt32(count)) - 1
            }
        }
        return count < 6 && bits == 0 ? units : nil
    }
}
