internal import Crypto
internal import Foundation
package import MailMessage

/// By what a message is known again: its Message-ID with a hash of its content, or the hash alone where it has none.
///
/// The hash covers who wrote it, when, the subject and the start of the body, but not the trace fields: two copies of one
/// mail that came by different ways are one message. Neither do line ends count: a server keeps CRLF, a file may not.
package struct MessageIdentity: Sendable, Hashable {
    /// Without angle brackets; nil when the message has none.
    package let messageID: String?
    /// SHA-256.
    package let contentHash: [UInt8]

    /// How much of the body is hashed: less than what intake fetches, so that a mail cut off there is still known again.
    static let hashedBodyBytes = 1 << 20

    package init(messageID: String?, contentHash: [UInt8]) {
        self.messageID = messageID
        self.contentHash = contentHash
    }

    package init(of message: Message, bytes: [UInt8]) {
        var hash = SHA256()
        for value in [
            message.messageID ?? "", message.from.map(\.address).joined(separator: ","), message.subject,
            message.headers.first("Date") ?? "",
        ] {
            hash.update(data: Data(value.utf8))
            hash.update(data: [0])
        }
        hash.update(data: Self.hashedBody(Self.body(of: bytes)))
        self.init(messageID: message.messageID, contentHash: Array(hash.finalize()))
    }

    /// The start of the body without carriage returns, and without the line ends behind it.
    private static func hashedBody(_ body: ArraySlice<UInt8>) -> Data {
        var kept = Data(body.lazy.filter { $0 != 0x0D }.prefix(hashedBodyBytes))
        while kept.last == 0x0A { kept.removeLast() }
        return kept
    }

    /// What follows the first empty line.
    private static func body(of bytes: [UInt8]) -> ArraySlice<UInt8> {
        let lineFeed = UInt8(ascii: "\n")
        let carriageReturn = UInt8(ascii: "\r")
        var lineStart = bytes.startIndex
        while let end = bytes[lineStart...].firstIndex(of: lineFeed) {
            let line = bytes[lineStart..<end]
            if line.isEmpty || (line.count == 1 && line.first == carriageReturn) { return bytes[(end + 1)...] }
            lineStart = end + 1
        }
        return []
    }
}
