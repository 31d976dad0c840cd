/// How mail programs mark quotes, attribution lines and signatures in HTML, by element, class, id, name and style.
enum QuoteMarkers {
    enum Mark {
        case quote
        /// Attribution, then `blockquote`s as its children, with answers between and below them; or a forwarded message
        /// without any.
        case container
        /// Attribution and quote in one; a `blockquote` in it is the same quote.
        case wholeQuote
        case quoteToTheEnd, attribution, signature
    }

    /// The mark that class, id and style make, if any.
    static func mark(
        of name: String, classes: [Substring], id: Substring?, _ style: StyleDeclarations?
    ) -> Mark? {
        if name == "blockquote" {
            // The indent button of Gmail and Outlook writes a blockquote that is not a quote.
            let isIndent = style?.isIndent == true && !classes.contains { $0.contains("quote") }
            return isIndent ? nil : .quote
        }
        if let id, let mark = byID(bare(id)) { return mark }
        for name in classes {
            if let mark = byClass[String(bare(name))] { return mark }
        }
        guard let style, style.isOutlookSeparator || name == "hr" && style.isOutlookRule else { return nil }
        return .quoteToTheEnd
    }

    /// The mark that other attributes make, where class, id and style make none.
    static func mark(of name: String, _ attributes: ElementAttributes, isStyled: Bool) -> Mark? {
        switch name {
        case "div": return byAttribute(attributes)
        case "blockquote":
            return !isStyled || attributes.string("type")?.lowercased() == "cite" ? .quote : nil
        // Mailspring.
        case "signature": return .signature
        // Zimbra.
        case "hr": return attributes.string("data-marker") == "__DIVIDER__" ? .quoteToTheEnd : nil
        default: return nil
        }
    }

    /// Without what web mail programs put before the ids and classes of what they quote: Outlook (`x_`), Hotmail
    /// (`ecx`), AOL (`aolmail_`), Yahoo (`yiv123`, `ydp1f2e3d4c`) and Gmail (`m_-123`).
    private static func bare(_ name: Substring) -> Substring {
        var name = name
        while name.hasPrefix("x_") { name = name.dropFirst(2) }
        switch name.first {
        case "a" where name.hasPrefix("aolmail_"): return name.dropFirst(8)
        case "e" where name.hasPrefix("ecx"): return name.dropFirst(3)
        case "m" where name.hasPrefix("m_"):
            return name.dropFirst(2).drop { $0 == "-" || $0.isNumber }
        case "y" where name.hasPrefix("yiv"): return name.dropFirst(3).drop { $0.isNumber }
        case "y" where name.hasPrefix("ydp"):
            // Up to eight hexadecimal digits, then the name.
            let rest = name.dropFirst(3)
            let digits = rest.prefix(8)
            return digits.allSatisfy(\.isHexDigit) ? rest.dropFirst(8).drop { $0 == "-" } : rest
        default: return name
        }
    }

    private static func byID(_ id: Substring) -> Mark? {
        if let mark = byID[String(id)] { return mark }
        return id.hasPrefix("yahoo_quoted") ? .wholeQuote : id.hasPrefix("bloop_sign") ? .signature : nil
    }

    private static func byAttribute(_ attributes: ElementAttributes) -> Mark? {
        if attributes.isEmpty { return nil }
        if let name = attributes.string("name")?.lowercased(), let mark = byName[name] { return mark }
        if attributes.has("data-signatureblock") || attributes.has("data-signature-widget") { return .signature }
        return attributes.string("title")?.hasPrefix("beforequote:::") == true ? .quoteToTheEnd : nil
    }

    private static let byName: [String: Mark] = [
        // Spark.
        "messagereplysection": .container, "messagesignaturesection": .signature,
        // GMX and web.de.
        "quote": .wholeQuote,
    ]

    private static let byID: [String: Mark] = [
        // Outlook on the web, the new Outlook, Outlook for phones, for the Mac.
        "divrplyfwdmsg": .quoteToTheEnd, "appendonsend": .quoteToTheEnd,
        "mail-editor-reference-message-container": .wholeQuote, "olk_src_body_section": .wholeQuote,
        "ms-outlook-mobile-signature": .signature, "signature": .signature,
        // Hotmail; Zimbra.
        "stopspelling": .quoteToTheEnd, "replysplit": .quoteToTheEnd, "zwchr": .quoteToTheEnd,
        // 163, 139 and other Chinese web mail.
        "isreplycontent": .wholeQuote, "isforwardcontent": .wholeQuote, "reply139content": .wholeQuote,
        "origbody": .wholeQuote, "ntes-pcmail-quote": .wholeQuote, "imail_signature": .signature,
        "applemailsignature": .signature, "linebreakatbeginningofsignature": .signature,
        // Samsung; Zoho; Roundcube; Proton.
        "composer_signature": .signature, "zm-_id_-sgn": .signature, "_rc_sig": .signature,
        "reply-intro": .attribution, "protonmail_mobile_signature_block": .signature,
        "tutanota_quote": .wholeQuote, "zmail_extra": .container,
    ]

    private static let byClass: [String: Mark] = [
        "gmail_attr": .attribution, "gmail_quote": .container, "gmail_quote_container": .container,
        "gmail_signature": .signature, "gmail_signature_prefix": .signature,
        "moz-cite-prefix": .attribution, "moz-forward-container": .wholeQuote, "moz-signature": .signature,
        "yahoo_quoted": .wholeQuote, "yahoo-quoted-begin": .attribution, "yqtdbase": .wholeQuote,
        "yahoo-signature": .signature, "ymail_android_signature": .signature,
        "protonmail_quote": .container, "protonmail_signature_block": .signature,
        "protonmail_signature_block-user": .signature, "protonmail_signature_block-proton": .signature,
        "tutanota_quote": .wholeQuote, "skiff_quote": .wholeQuote, "zmail_extra": .container,
        // Spark, Front, Missive, Outreach, Notion, Airmail, Newton, FairEmail, K-9, Infomaniak.
        "spark_quote": .wholeQuote, "front-blockquote": .wholeQuote, "missive_quote": .container,
        "outreach-quote": .wholeQuote, "notion-mail-quote": .wholeQuote, "airmail_on": .attribution,
        "bloop_sign": .signature, "cm_quote": .wholeQuote, "cm_signature": .signature,
        "fairemail_quote": .container, "fairemail_signature": .signature, "k9mail-signature": .signature,
        "ik_mail_quote": .wholeQuote, "front-signature": .signature,
        // Help desks: Freshdesk, HubSpot, Zendesk, Fernand.
        "freshdesk_quote": .container, "hs_reply": .wholeQuote, "quotedreply": .container,
        "fernand_quote": .wholeQuote,
        // Mail.ru; NetEase; Alibaba.
        "mail-quote-collapse": .container, "mailru-blockquote": .wholeQuote,
        "ntes-mailmaster-quote": .wholeQuote, "ntes-signature": .signature, "alimail-quote": .wholeQuote,
        "__aliyun_previous_message_wrap": .wholeQuote, "__aliyun_signature_wrap": .signature,
        // Fastmail and others.
        "signature": .signature, "signature-text": .signature, "email-signature": .signature,
        "io-ox-signature": .signature, "-x-evo-signature": .signature,
    ]
}
