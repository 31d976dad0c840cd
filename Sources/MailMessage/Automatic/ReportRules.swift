/// Reports by their structure: delivery status (RFC 3464), read receipts (RFC 8098), feedback loops (RFC 5965), and
/// answers to invitations (RFC 6047).
enum ReportRules {
    static func decide(_ evidence: AutomaticMail.Evidence) -> AutomaticMail? {
        let isReport = evidence.type == "multipart/report"
        if isReport {
            let reportType = evidence.parts.first?.parameters["report-type"]?.lowercased() ?? ""
            let reason = "Content-Type: multipart/report; report-type=\(reportType)"
            switch reportType {
            case "delivery-status", "delivery-status-notification": return AutomaticMail(kind: .bounce, reason: reason)
            case "": break
            default: return AutomaticMail(kind: .report, reason: reason)
            }
        }
        // Who passes a bounce on with its attachments sends its parts too.
        if isReport || evidence.prefix != .forward {
            for part in evidence.parts where part.type.hasPrefix("message/") {
                guard let kind = kinds[part.type] else { continue }
                return AutomaticMail(kind: kind, reason: "part of type \(part.type)")
            }
        }
        guard isReport else { return nil }
        let isBounce = ProseRules.bounceSubject(evidence) != nil || SenderRules.isDaemon(evidence)
        return AutomaticMail(kind: isBounce ? .bounce : .report, reason: "Content-Type: multipart/report")
    }

    /// A calendar answers an invitation (`METHOD:REPLY`, RFC 5546, section 3.2.3) without words, or with its own; a person
    /// may add a comment, and then somebody wrote.
    static func decideCalendarReply(_ evidence: AutomaticMail.Evidence, _ opening: MessageOpening) -> AutomaticMail? {
        let isReply = evidence.parts.contains { part in
            part.type == "text/calendar" && part.parameters["method"]?.lowercased() == "reply"
        }
        guard isReply, opening.isEmpty || opening.words(AutoReplyPhrases.calendarWords) != nil else { return nil }
        return AutomaticMail(kind: .autoReply, reason: "text/calendar; method=REPLY")
    }

    private static let kinds: [String: AutomaticMail.Kind] = [
        "message/delivery-status": .bounce,
        "message/global-delivery-status": .bounce,
        "message/disposition-notification": .report,
        "message/global-disposition-notification": .report,
        "message/feedback-report": .report,
        "message/tracking-status": .report,
    ]
}
