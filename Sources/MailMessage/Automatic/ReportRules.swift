/// Reports by their structure: delivery status (RFC 3464), read receipts (RFC 8098), feedback loops (RFC 5965).
enum ReportRules {
    static func decide(_ evidence: AutomaticMail.Evidence) -> AutomaticMail? {
        if evidence.type == "multipart/report" {
            let reportType = evidence.reportType?.lowercased() ?? ""
            let reason = "Content-Type: multipart/report; report-type=\(reportType)"
            switch reportType {
            case "delivery-status": return AutomaticMail(kind: .bounce, reason: reason)
            case "": break
            default: return AutomaticMail(kind: .report, reason: reason)
            }
        }
        for type in [evidence.type] + evidence.partTypes {
            guard let kind = kinds[type] else { continue }
            return AutomaticMail(kind: kind, reason: "part of type \(type)")
        }
        if evidence.type == "multipart/report" {
            return AutomaticMail(kind: .report, reason: "Content-Type: multipart/report")
        }
        return nil
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
