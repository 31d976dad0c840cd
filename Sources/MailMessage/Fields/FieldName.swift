/// A header field's name, ready to be looked for: names compare without regard to case (RFC 5322, section 1.2.2), by a
/// hash first and by their letters where the hash agrees.
struct FieldName: Sendable, ExpressibleByStringLiteral {
    /// As it is written in a reason.
    let text: String
    /// Of the letters in lower case; the same as `hash(of:)` gives for a field in a message.
    let hash: UInt64

    init(_ text: String) {
        self.text = text
        var hash = Self.seed
        for byte in text.utf8 { hash = Self.mixed(hash, byte) }
        self.hash = hash
    }

    init(stringLiteral text: String) { self.init(text) }

    static func hash(of name: Range<Int>, in bytes: [UInt8]) -> UInt64 {
        var hash = seed
        for index in name { hash = mixed(hash, bytes[index]) }
        return hash
    }

    /// FNV-1a: a few operations a byte, and names are short.
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(ASCII.lowered(byte))) &* 0x100_0000_01B3
    }
}

extension FieldName {
    // What is looked up in each message, made once.
    static let autoSubmitted: FieldName = "Auto-Submitted"
    static let bcc: FieldName = "Bcc"
    static let cc: FieldName = "Cc"
    static let contentDisposition: FieldName = "Content-Disposition"
    static let contentID: FieldName = "Content-ID"
    static let contentTransferEncoding: FieldName = "Content-Transfer-Encoding"
    static let contentType: FieldName = "Content-Type"
    static let date: FieldName = "Date"
    static let from: FieldName = "From"
    static let inReplyTo: FieldName = "In-Reply-To"
    static let messageID: FieldName = "Message-ID"
    static let precedence: FieldName = "Precedence"
    static let received: FieldName = "Received"
    static let references: FieldName = "References"
    static let replyTo: FieldName = "Reply-To"
    static let returnPath: FieldName = "Return-Path"
    static let sender: FieldName = "Sender"
    static let subject: FieldName = "Subject"
    static let to: FieldName = "To"
    static let xAutoResponseSuppress: FieldName = "X-Auto-Response-Suppress"
    static let xMSExchangeInboxRulesLoop: FieldName = "X-MS-Exchange-Inbox-Rules-Loop"
    static let xMSMailPriority: FieldName = "X-MSMail-Priority"
    static let xMailer: FieldName = "X-Mailer"
    static let xMimeOLE: FieldName = "X-MimeOLE"
    static let xPrecedence: FieldName = "X-Precedence"
    static let xSpam: FieldName = "X-Spam"
    static let xSpamFlag: FieldName = "X-Spam-Flag"
    static let xSpamStatus: FieldName = "X-Spam-Status"
}
