internal import Foundation
internal import MailMessage
internal import ReplyAnalysis
package import TextTemplates

/// Writes the note that lies beside a held reply: which sentences, which rule, what would mend them, and how to override.
package struct HeldNoteWriter: Sendable {
    package var desk: DeskIdentity
    package var world: DeskWorld
    package var template: TextTemplate

    package init(desk: DeskIdentity, world: DeskWorld, template: TextTemplate) {
        self.desk = desk
        self.world = world
        self.template = template
    }

    package func write(_ record: ReplyRecord) -> [UInt8] {
        let scalars = Array(record.body.unicodeScalars)
        let findings: [[String: any Sendable]] = record.judgement.findings.enumerated().map { number, finding in
            [
                "number": number + 1, "severity": finding.severity.rawValue, "rule": finding.rule,
                "message": finding.message, "fix": finding.fix,
                "marked": Self.marked(scalars, finding.start, finding.end),
            ]
        }
        var values: [String: any Sendable] = [
            "id": Int(record.id), "agent": record.agent, "recipient": record.recipient, "subject": record.subject,
            "findings": findings, "hasFindings": !findings.isEmpty,
        ]
        if let problem = Self.problem(of: record) { values["problem"] = problem }
        return draft(
            to: Mailbox(name: record.agent, address: record.agentAddress), subject: "Held: " + record.subject,
            messageID: messageID(of: record), answering: record.messageID, text: template.render(values))
    }

    /// The Message-ID of the note on a reply in its state, the same each time: by it a note is known to lie there already.
    func messageID(of record: ReplyRecord) -> String {
        "note-\(record.id)-\(Int(record.judgedAt.timeIntervalSince1970))-\(record.state.rawValue)@\(desk.messageIDDomain)"
    }

    package func write(parked reason: String) -> [UInt8] {
        draft(
            to: Mailbox(name: desk.name, address: desk.address), subject: "Could not be sent",
            messageID: "note-" + world.uniqueID() + "@" + desk.messageIDDomain, answering: nil,
            text: "A message in the outbox could not be sent: \(reason).\nIt lies beside this note, unchanged.\n")
    }

    private static func problem(of record: ReplyRecord) -> String? {
        switch record.state {
        case .unknown:
            return "The connection was lost while this reply was being sent, so it may have gone out. "
                + "Look whether the customer has it before you send it again."
        case .refused: return "The mail server refused this reply: \(record.problem ?? "no reason given")"
        default: return nil
        }
    }

    private static func marked(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> String {
        let range = max(0, min(start, scalars.count))..<max(0, min(max(start, end), scalars.count))
        let text = String(String.UnicodeScalarView(scalars[range]))
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.count > 300 ? words.prefix(299) + "…" : words
    }

    private func draft(to: Mailbox, subject: String, messageID: String, answering: String?, text: String) -> [UInt8] {
        var draft = MessageDraft(
            from: Mailbox(name: "Rightback", address: desk.address), date: world.mailDate(), messageID: messageID,
            text: text)
        draft.to = [to]
        draft.subject = subject
        draft.inReplyTo = answering.flatMap { $0.isEmpty ? nil : $0 }
        draft.references = draft.inReplyTo.map { [$0] } ?? []
        draft.extraHeaders = [("Auto-Submitted", "auto-generated"), (AcknowledgementMark.headerName, "note")]
        return draft.serialized()
    }
}
