extension AutomaticMail {
    /// What the rules look at.
    struct Evidence {
        var headers: Headers
        /// The message and what is inside, but not inside messages that it carries.
        var parts: [Part]
        var returnPath: ReturnPath
        var from: [Mailbox]
        var sender: [Mailbox]
        /// In lower case.
        var subjectBytes: [UInt8]
        /// A person's answer or forward keeps the machine's words behind its prefix.
        var prefix: SubjectPrefixes.Kind?
        /// The sender's, lower case.
        var localPart: String

        /// `type/subtype` of the whole, lower case.
        var type: String { parts.first?.type ?? "text/plain" }

        init(
            headers: Headers, parts: [Part], returnPath: ReturnPath, from: [Mailbox], sender: [Mailbox], subject: String
        ) {
            self.headers = headers
            self.parts = parts
            self.returnPath = returnPath
            self.from = from
            self.sender = sender
            subjectBytes = Array(subject.utf8.prefix(500))[...].lowercasedUTF8
            prefix = SubjectPrefixes.kind(of: subject)
            let address = from.first?.address ?? sender.first?.address ?? ""
            localPart = String(address.prefix { $0 != "@" }).lowercased()
        }
    }

    /// Decides by the first rule that matches: structure, then fields, then lists, then names, then prose, then forgery.
    ///
    /// - Parameter text: what the sender wrote; read only when no field decides.
    init(_ evidence: Evidence, text: () -> String) {
        if let decision =
            ReportRules.decide(evidence) ?? AutomaticFieldRules.decide(evidence) ?? ListRules.decide(evidence)
        {
            self = decision
            return
        }
        let opening = MessageOpening(text())
        let decision =
            ReportRules.decideCalendarReply(evidence, opening) ?? SenderRules.decide(evidence, opening)
            ?? ProseRules.decide(evidence, opening) ?? ForgedOriginRules.decide(evidence)
        self = decision ?? AutomaticMail(kind: .none, reason: "")
    }
}
