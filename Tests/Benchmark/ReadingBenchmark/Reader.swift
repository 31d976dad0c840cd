import CGMimeReader
import MailMessage

/// A way to read a message.
enum Reader: String, Codable, CaseIterable {
    /// All of `Message`: structure, fields, text (of HTML too), what is new and quoted, and whether a machine wrote it.
    case rightback
    /// Structure, fields and decoded text; GMime knows of no more.
    case gmime

    /// Reads one message; the number depends on all that was read.
    func read(_ bytes: [UInt8]) -> Int {
        switch self {
        case .rightback:
            let message = Message(bytes)
            return message.text.utf8.count + message.newText.utf8.count + message.attachments.count
        case .gmime:
            return bytes.withUnsafeBytes {
                gmime_reader_read($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
            }
        }
    }
}
