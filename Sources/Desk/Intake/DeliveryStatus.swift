/// Which recipients a delivery report (RFC 3464) gives up for good.
enum DeliveryStatus {
    /// Addresses of the per-recipient groups with `Action: failed` and a status of class 5, lower case, at most 50.
    static func failedRecipients(in message: [UInt8]) -> [String] {
        var found: [String] = []
        var recipient: String?
        var isFailed = false
        var isPermanent = false
        func close() {
            if let recipient, isFailed, isPermanent, MailAddress.isSound(recipient) { found.append(recipient) }
            (recipient, isFailed, isPermanent) = (nil, false, false)
        }
        for line in message.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            guard found.count < 50 else { break }
            // Fields of interest are short; what is longer is not one of them.
            guard line.count <= 400 else { continue }
            let text = String(decoding: line, as: UTF8.self).lowercased().filter { !$0.isWhitespace }
            if text.isEmpty { close() }
            guard let colon = text.firstIndex(of: ":") else { continue }
            let value = text[text.index(after: colon)...]
            switch text[..<colon] {
            case "final-recipient":
                if recipient != nil { close() }
                recipient = value.split(separator: ";").last.map(String.init)
            case "action": isFailed = value == "failed"
            case "status": isPermanent = value.hasPrefix("5.")
            default: break
            }
        }
        close()
        return found
    }
}
