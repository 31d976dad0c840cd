/// An mbox file: messages one after another, each begun by a `From ` line (RFC 4155).
package enum MailboxFile {
    /// The messages in order, without their `From ` lines and with one `>` taken from quoted `>From ` lines (mboxrd).
    ///
    /// A `From ` line counts at the start of the file and after an empty line only. Linear in the size of the file.
    package static func messages(in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var messages: [ArraySlice<UInt8>] = []
        var messageStart: Int?
        var lineStart = bytes.startIndex
        var isAfterEmptyLine = true
        func close(at end: Int) {
            if let start = messageStart { messages.append(unquoted(bytes[start..<end])) }
        }
        while lineStart < bytes.endIndex {
            let lineEnd = bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.endIndex
            let line = bytes[lineStart..<lineEnd]
            if isAfterEmptyLine, line.starts(with: separator) {
                close(at: lineStart)
                messageStart = lineEnd
            } else if messageStart == nil, !isEmpty(line) {
                // No `From ` line at the start: the file is one message.
                messageStart = lineStart
            }
            isAfterEmptyLine = isEmpty(line)
            lineStart = lineEnd
        }
        close(at: bytes.endIndex)
        return messages
    }

    private static let separator = Array("From ".utf8)

    private static func isEmpty(_ line: ArraySlice<UInt8>) -> Bool {
        line.count <= 2 && line.allSatisfy { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    }

    private static func unquoted(_ message: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var result: [UInt8] = []
        var copied = message.startIndex
        var lineStart = message.startIndex
        while lineStart < message.endIndex {
            let line = message[lineStart...]
            if line.first == UInt8(ascii: ">"), line.drop(while: { $0 == UInt8(ascii: ">") }).starts(with: separator) {
                result += message[copied..<lineStart]
                copied = lineStart + 1
            }
            guard let end = line.firstIndex(of: UInt8(ascii: "\n")) else { break }
            lineStart = end + 1
        }
        if copied == message.startIndex { return message }
        return (result + message[copied...])[...]
    }
}
