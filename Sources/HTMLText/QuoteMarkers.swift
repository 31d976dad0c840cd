/// How mail programs mark quotes, attribution lines and signatures in HTML, by element, class, id and style.
enum QuoteMarkers {
    enum Mark {
        case quote
        /// An element around attribution and quote; a `blockquote` in it is the same quote.
        case container
        case quoteToTheEnd, attribution, signature
    }

    static func mark(
        of name: String, classes: [Substring], id: String, type: String, style: InlineStyle
    ) -> Mark? {
        if name == "blockquote" {
            // Gmail's and Outlook's indent button writes a blockquote without border that is not a quote.
            let isIndent =
                type != "cite" && !classes.contains { $0.contains("quote") }
                && style.value("border") == "none" && style.value("border-left") == nil
                && style.value("border-color") == nil && style.value("margin")?.hasPrefix("0") == true
            return isIndent ? nil : .quote
        }
        if let mark = byID(id) { return mark }
        for name in classes {
            if let mark = byClass[String(name)] { return mark }
        }
        return style.isOutlookSeparator ? .quoteToTheEnd : nil
    }

    private static func byID(_ id: String) -> Mark? {
        if id.isEmpty { return nil }
        // Outlook on the web puts `x_` before ids of what it quotes.
        let id = id.hasPrefix("x_") ? String(id.dropFirst(2)) : id
        switch id {
        case "divrplyfwdmsg", "appendonsend", "mail-editor-reference-message-container": return .quoteToTheEnd
        case "olk_src_body_section": return .quote
        case "signature", "applemailsignature", "linebreakatbeginningofsignature", "ms-outlook-mobile-signature":
            return .signature
        default:
            return id.hasPrefix("yahoo_quoted") ? .container : nil
        }
    }

    private static let byClass: [String: Mark] = [
        "gmail_attr": .attribution,
        "moz-cite-prefix": .attribution,
        "yahoo_quoted": .container,
        "yahoo-quoted-begin": .container,
        "protonmail_quote": .container,
        "tutanota_quote": .container,
        "zmail_extra": .container,
        "gmail_signature": .signature,
        "gmail_signature_prefix": .signature,
        "moz-signature": .signature,
        "protonmail_signature_block": .signature,
        "signature-text": .signature,
        "x_gmail_signature": .signature,
    ]
}
