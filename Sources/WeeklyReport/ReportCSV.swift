internal import Desk
internal import Foundation
internal import ReplyAnalysis
internal import WorkingTime

/// The rows that every figure of the week is counted from, as CSV (RFC 4180, UTF-8, CRLF, with a header line).
///
/// Three kinds of row share one table and are told apart by `record`: `conversation`, `reply`, `acknowledgement`.
/// Columns that a kind lacks are empty. Durations are seconds of working time, instants RFC 3339 in the desk's zone.
struct ReportCSV {
    static let columns = [
        "record", "week", "account", "reference", "agent", "customer", "address", "subject", "first_mail_at",
        "first_reply_at", "first_response_s", "waiting_since", "waiting_s", "customer_mails", "automatic_mails",
        "replies",
        "message_id", "decided_at", "state", "sent_at", "verdict", "override_reason", "canned", "canned_share",
        "empathy_needed", "empathy", "next_step", "addresses", "flags", "rules", "promises", "deadline", "reason",
    ]

    private let figures: WeekFigures
    private let moment: MomentText

    init(_ figures: WeekFigures) {
        self.figures = figures
        moment = MomentText(timeZone: figures.timeZone)
    }

    func render() -> String {
        let rows =
            figures.conversations.map(row) + figures.replies.map(row) + figures.acknowledgements.map(row)
        let lines = [Self.columns] + rows.map { row in Self.columns.map { row[$0] ?? "" } }
        return lines.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    private func row(_ line: ConversationLine) -> [String: String] {
        [
            "record": "conversation", "week": "\(figures.week)", "account": Self.harmless(line.account),
            "reference": Self.harmless(line.reference), "agent": Self.harmless(line.agent ?? ""),
            "customer": Self.harmless(line.customer), "address": Self.harmless(line.address),
            "subject": Self.harmless(line.subject), "first_mail_at": instant(line.firstMailAt),
            "first_reply_at": instant(line.firstReplyAt), "first_response_s": seconds(line.firstResponse),
            "waiting_since": instant(line.waitingSince), "waiting_s": seconds(line.waiting),
            "customer_mails": "\(line.customerMails)", "automatic_mails": "\(line.automaticMails)",
            "replies": "\(line.replies)",
        ]
    }

    private func row(_ line: ReplyLine) -> [String: String] {
        let (record, judgement) = (line.record, line.record.judgement)
        let rules = Set(judgement.findings.filter { $0.severity == .error }.map(\.rule)).sorted()
        return [
            "record": "reply", "week": "\(figures.week)", "account": Self.harmless(record.account),
            "reference": Self.harmless(line.reference ?? ""), "agent": Self.harmless(record.agent),
            "address": Self.harmless(record.recipient), "subject": Self.harmless(record.subject),
            "message_id": Self.harmless(record.messageID), "decided_at": instant(record.judgedAt),
            "state": record.state.rawValue, "sent_at": instant(record.sentAt), "verdict": judgement.verdict.rawValue,
            "override_reason": Self.harmless(record.overrideReason ?? ""), "canned": "\(judgement.canned)",
            "canned_share": "\(judgement.cannedShare)", "empathy_needed": "\(judgement.empathyNeeded)",
            "empathy": judgement.empathy.rawValue, "next_step": judgement.callToAction.rawValue,
            "addresses": judgement.addresses.rawValue,
            "flags": judgement.flags.map(\.rawValue).joined(separator: " "), "rules": rules.joined(separator: " "),
            "promises": "\(judgement.promises.count)",
        ]
    }

    private func row(_ line: AcknowledgementLine) -> [String: String] {
        let record = line.record
        return [
            "record": "acknowledgement", "week": "\(figures.week)", "account": Self.harmless(record.account),
            "reference": Self.harmless(line.reference ?? ""), "address": Self.harmless(record.recipient),
            "message_id": Self.harmless(record.messageID), "decided_at": instant(record.decidedAt),
            "state": record.state.rawValue, "sent_at": instant(record.sentAt), "rules": Self.harmless(record.rule),
            "deadline": instant(record.deadline), "reason": Self.harmless(record.reason),
        ]
    }

    private func instant(_ date: Date?) -> String { date.map { moment.timestamp($0) } ?? "" }

    private func seconds(_ duration: TimeInterval?) -> String {
        duration.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" } ?? ""
    }

    /// Text as one printable line that no spreadsheet takes for a formula: an apostrophe goes before a sign that begins
    /// one (OWASP, CSV injection), in its fullwidth form too.
    static func harmless(_ text: String) -> String {
        let line = PrintableLine.of(text)
        guard let first = line.unicodeScalars.first, "=+-@|%＝＋－＠".unicodeScalars.contains(first) else { return line }
        return "'" + line
    }

    private static func quoted(_ field: String) -> String {
        guard field.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" || $0 == ";" || $0 == "\r" || $0 == "\n" })
        else {
            return field
        }
        return "\"" + field.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
}
