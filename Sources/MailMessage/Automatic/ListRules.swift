internal import Foundation

/// Mail that went to many: discussion lists (RFC 2369, RFC 2919) and bulk mail.
enum ListRules {
    static func decide(_ evidence: AutomaticMail.Evidence) -> AutomaticMail? {
        let headers = evidence.headers
        if let (rule, value) = headers.found(in: listTable).first {
            return decision(.list, listFields[rule], headers.decoded(value))
        }
        for field in [FieldName.precedence, .xPrecedence] {
            guard let value = headers.first(field)?.lowercased() else { continue }
            if value.contains("list") { return decision(.list, field, value) }
            if value.contains("bulk") || value.contains("junk") {
                if ProseRules.bounceSubject(evidence) != nil || SenderRules.isDaemon(evidence) { return nil }
                // Nobody sends out many messages without a return path.
                let isReply = evidence.returnPath == .null || ProseRules.replySubject(evidence) != nil
                return decision(isReply ? .autoReply : .bulk, field, value)
            }
        }
        for (rule, value) in headers.found(in: bulkTable) {
            let text = headers.decoded(value)
            // Amazon's relay writes it on people's mail as well.
            if bulkFields[rule].text == "Feedback-ID", text.hasSuffix(":AmazonSES") { continue }
            return decision(.bulk, bulkFields[rule], text)
        }
        return managerAddress(evidence)
    }

    /// List managers send from addresses of their own: `owner-desk@`, `desk-bounces@`, `desk-return-12-dana=example.org@`.
    private static func managerAddress(_ evidence: AutomaticMail.Evidence) -> AutomaticMail? {
        // Who writes from such an address himself is none.
        if case .address(let path) = evidence.returnPath, path != evidence.from.first?.address, isManager(path) {
            return AutomaticMail(kind: .list, reason: "Return-Path: <\(path)>")
        }
        guard let sender = evidence.sender.first(where: { isManager($0.address) }) else { return nil }
        return AutomaticMail(kind: .list, reason: "Sender: \(sender.address)")
    }

    private static func isManager(_ address: String) -> Bool {
        let local = address.prefix { $0 != "@" }.lowercased()
        if local.hasPrefix("owner-") || local.hasPrefix("sentto-") { return true }
        if ["-bounces", "-owner", "-request"].contains(where: local.hasSuffix) { return true }
        guard let mark = ["-return-", "-bounces+", "-bounce+"].lazy.compactMap({ local.range(of: $0) }).first else {
            return false
        }
        return mark.lowerBound > local.startIndex && mark.upperBound < local.endIndex
    }

    private static func decision(_ kind: AutomaticMail.Kind, _ field: FieldName, _ value: String) -> AutomaticMail {
        AutomaticMail(kind: kind, reason: "\(field.text): \(value.prefix(80))")
    }

    private static let listTable = FieldTable(listFields)
    private static let bulkTable = FieldTable(bulkFields)

    private static let listFields: [FieldName] = [
        "List-Id", "List-Post", "List-Archive", "List-Owner", "X-Mailing-List", "X-BeenThere", "Mailing-List",
        "X-Mailman-Version", "X-ListProcessor-Version", "X-Mailer-List", "X-eGroups-Return", "X-Listname", "X-ML-Name",
        "X-List-Administrivia", "List-Subscribe", "List-Software", "X-Listserver", "X-Majordomo", "X-Sympa-To",
        "X-MLServer", "X-Google-Group-Id", "X-Google-Loop", "X-Topica-Id", "X-Lyris-Message-Id",
    ]

    /// Senders of advertisements must offer `List-Unsubscribe`; the rest are marks of mass mailers, in campaigns only where
    /// the same service also relays people's mail.
    private static let bulkFields: [FieldName] = [
        "List-Unsubscribe", "List-Help", "List-Unsubscribe-Post", "Feedback-ID", "X-Campaign", "X-CampaignID",
        "X-Campaign-Id", "X-Mailgun-Tag", "X-Mailgun-Campaign-Id", "X-MC-User", "X-Accounttype", "X-Mailer-RecptId",
        "X-rpcampaign", "X-Unsubscribe", "X-Unsubscribe-Web", "X-List-Unsubscribe", "X-Bulkmail", "X-Newsletter",
        "X-NewsletterID", "X-MailingID", "X-Mailing-Id", "X-ListMember", "X-CSA-Complaints", "X-SFMC-Stack",
        "X-MarketoID",
        "X-MktArchive", "X-HS-Cid", "X-Roving-ID", "X-Mailin-Campaign", "X-Mailjet-Campaign", "X-elqPod", "X-Ulpe",
        "X-250ok-CID",
    ]
}
