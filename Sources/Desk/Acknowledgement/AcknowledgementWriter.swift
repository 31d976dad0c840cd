package import Foundation
internal import MailMessage
package import TextTemplates
package import WorkingTime

/// Writes acknowledgements: brief, in our own words, with nothing of the customer's body in them (RFC 3834, section 3).
package struct AcknowledgementWriter: Sendable {
    package var desk: DeskIdentity
    package var world: DeskWorld
    package var calendar: WorkingCalendar
    /// Until when a person will answer mail that came at an instant: the promise that is made. Nil when none can be.
    package var deadline: @Sendable (_ receivedAt: Date) -> Date?
    package var subjectPrefix: String
    package var template: TextTemplate
    /// When present the acknowledgement has an HTML part too.
    package var htmlTemplate: TextTemplate?

    package init(
        desk: DeskIdentity, world: DeskWorld, calendar: WorkingCalendar,
        deadline: @escaping @Sendable (_ receivedAt: Date) -> Date?, subjectPrefix: String, template: TextTemplate,
        htmlTemplate: TextTemplate? = nil
    ) {
        self.desk = desk
        self.world = world
        self.calendar = calendar
        self.deadline = deadline
        self.subjectPrefix = subjectPrefix
        self.template = template
        self.htmlTemplate = htmlTemplate
    }

    package func write(to recipient: String, answering mail: IncomingMail, reference: String) -> Acknowledgement {
        let deadline = deadline(mail.receivedAt)
        let values = values(mail: mail, reference: reference, deadline: deadline)
        let messageID = world.uniqueID() + "@" + desk.messageIDDomain

        var draft = MessageDraft(
            from: Mailbox(name: desk.name, address: desk.address), date: world.mailDate(), messageID: messageID,
            text: template.render(values))
        draft.to = [Mailbox(address: recipient)]
        draft.subject = subject(of: mail, reference: reference)
        draft.inReplyTo = mail.message.messageID
        draft.references = references(for: mail)
        draft.html = htmlTemplate?.render(values)
        draft.extraHeaders = [
            ("Auto-Submitted", "auto-replied"),
            ("X-Auto-Response-Suppress", "All"),
            (AcknowledgementMark.headerName, reference),
        ]
        return Acknowledgement(
            recipient: recipient, messageID: messageID, bytes: draft.serialized(),
            promise: "An answer to \(reference)", deadline: deadline)
    }

    private func values(mail: IncomingMail, reference: String, deadline: Date?) -> [String: any Sendable] {
        var values: [String: any Sendable] = [
            "reference": reference, "contact": desk.contact, "desk": desk.name,
            "subject": Self.line(mail.message.subject, limit: 80),
        ]
        if let deadline { values["deadline"] = MomentText(timeZone: calendar.timeZone).moment(deadline) }
        if let name = PersonalName.read(mail.message.from.first?.name ?? "") { values["name"] = name }
        return values
    }

    /// `Auto: ` and the original's subject (RFC 3834, section 3.1.5), with our reference.
    private func subject(of mail: IncomingMail, reference: String) -> String {
        let original = Self.line(mail.message.subject, limit: 120)
        let named =
            original.contains(reference) ? original : original + (original.isEmpty ? "" : " ") + "[\(reference)]"
        return subjectPrefix + named
    }

    /// The original's references and its Message-ID (RFC 5322, section 3.6.4), the oldest and the newest kept when there are many.
    private func references(for mail: IncomingMail) -> [String] {
        let message = mail.message
        let ancestors = message.references.isEmpty ? Array(message.inReplyTo.prefix(1)) : message.references
        let kept = ancestors.count > 20 ? [ancestors[0]] + ancestors.suffix(19) : ancestors
        return kept + (message.messageID.map { [$0] } ?? [])
    }

    /// One line of plain characters: what a stranger wrote can't add lines, steer a terminal, or carry a link to a third party
    /// whose address they put into the return path.
    private static func line(_ text: String, limit: Int) -> String {
        // Counted in scalars: one character may bear any number of marks.
        let start = String(text.unicodeScalars.prefix(10_000))
        let words = PrintableLine.of(start).split(separator: " ")
            .map { isLink($0) ? "…" : $0 }.joined(separator: " ").unicodeScalars
        return words.count > limit ? String(words.prefix(limit - 1)) + "…" : String(words)
    }

    private static func isLink(_ word: Substring) -> Bool {
        let lowered = word.lowercased()
        return lowered.contains("://") || lowered.contains("www.") || lowered.contains("@")
    }
}
