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
                let hasReplySubject = ProseRules.replySubject(evidence) != nil
                if ProseRules.bounceSubject(evidence) != nil || SenderRules.isDaemon(evidence.localPart) { return nil }
                return decision(hasReplySubject ? .autoReply : .bulk, field, value)
            }
        }
        if let (rule, value) = headers.found(in: bulkTable).first {
            return decision(.bulk, bulkFields[rule], headers.decoded(value))
        }
        return nil
    }

    private static func decision(_ kind: AutomaticMail.Kind, _ field: FieldName, _ value: String) -> AutomaticMail {
        AutomaticMail(kind: kind, reason: "\(field.text): \(value.prefix(80))")
    }

    private static let listTable = FieldTable(listFields)
    private static let bulkTable = FieldTable(bulkFields)

    private static let listFields: [FieldName] = [
        "List-Id", "List-Post", "List-Archive", "List-Owner", "X-Mailing-List", "X-BeenThere", "Mailing-List",
        "X-Mailman-Version", "X-ListProcessor-Version", "X-Mailer-List", "X-eGroups-Return", "X-Listname", "X-ML-Name",
        "X-List-Administrivia", "List-Subscribe",
    ]

    /// Senders of advertisements must offer `List-Unsubscribe`; the rest are marks of mass mailers.
    private static let bulkFields: [FieldName] = [
        "List-Unsubscribe", "List-Help", "List-Unsubscribe-Post", "Feedback-ID", "X-Campaign", "X-CampaignID",
        "X-Campaign-Id",
        "X-Mailgun-Tag", "X-MC-User", "X-Mailer-RecptId", "X-rpcampaign",
    ]
}
