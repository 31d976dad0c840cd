/// A message as it may go through SMTP: every line ends in CRLF (RFC 5321 §2.3.8).
///
/// A bare CR or LF becomes CRLF. Passed on as they are, servers could differ in where they see the message's end, and read the rest
/// of it as commands.
enum SMTPBody {
    static func canonical(_ message: [UInt8]) -> [UInt8] {
        guard hasBareLineEnd(message) else { return message }
        var lines: [UInt8] = []
        lines.reserveCapacity(message.count + message.count / 32)
        var previous: UInt8 = 0
        for byte in message {
            switch byte {
            case 0x0D: lines.append(contentsOf: [0x0D, 0x0A])
            case 0x0A: if previous != 0x0D { lines.append(contentsOf: [0x0D, 0x0A]) }
            default: lines.append(byte)
            }
            previous = byte
        }
        return lines
    }

    private static func hasBareLineEnd(_ message: [UInt8]) -> Bool {
        var previous: UInt8 = 0
        for byte in message {
            if (byte == 0x0A) != (previous == 0x0D) { return true }
            previous = byte
        }
        return previous == 0x0D
    }
}
