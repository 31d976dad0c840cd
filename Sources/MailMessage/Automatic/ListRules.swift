/// Mail that went to many: discussion lists (RFC 2369, RFC 2919) and bulk mail.
enum ListRules {
    static func decide(_ evidence: AutomaticMail.Evidence) -> AutomaticMail? {
        let headers = evidence.headers
        for field in listFields {
            guard let value = headers.first(field) else { continue }
            return AutomaticMail(kind: .list, reason: "\(field): \(value.prefix(80))")
        }
        for field in ["Precedence", "X-Precedence"] {
            guard let value = headers.first(field)?.lowercased() else { continue }
            if value.contains("list") { return AutomaticMail(kind: .list, reason: "\(field): \(value.prefix(80))") }
            if value.contains("bulk") || value.contains("junk") {
                let hasReplySubject = ProseRules.replySubject(evidence) != nil
                if ProseRules.bounceSubject(evidence) != nil || SenderRules.isDaemon(evidence.localPart) { return nil }
                return AutomaticMail(
                    kind: hasReplySubject ? .autoReply : .bulk, reason: "\(field): \(value.prefix(80))")
            }
        }
        for field in bulkFields {
            guard let value = headers.first(field) else { continue }
            return AutomaticMail(kind: .bulk, reason: "\(field): \(value.prefix(80))")
        }
        return nil
    }

    private static let listFields = [
        "List-Id", "List-Post", "List-Archive", "List-Owner", "X-Mailing-List", "X-BeenThere", "Mailing-List",
        "X-Mailman-Version", "X-ListProcessor-Version", "X-Mailer-List", "X-eGroups-Return", "X-Listname", "X-ML-Name",
        "X-List-Administrivia", "List-Subscribe",
    ]

    /// Senders of advertisements must offer `List-Unsubscribe`; the rest are marks of mass mailers.
    private static let bulkFields = [
        "List-Unsubscribe", "List-Help", "List-Unsubscribe-Post", "Feedback-ID", "X-Campaign", "X-CampaignID",
        "X-Campaign-Id",
        "X-Mailgun-Tag", "X-MC-User", "X-Mailer-RecptId", "X-rpcampaign",
    ]
}
