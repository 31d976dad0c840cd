extension AutomaticMail {
    /// What the rules look at.
    struct Evidence {
        var headers: Headers
        /// Types of the message and of the parts directly in it, lower case.
        var type: String
        var reportType: String?
        var partTypes: [String]
        var returnPath: ReturnPath
        var from: [Mailbox]
        var sender: [Mailbox]
        /// In lower case.
        var subjectBytes: [UInt8]
        /// A person's answer or forward: the subject has a prefix for one.
        var isForwarded: Bool
        /// The beginning of what the sender wrote, in lower case.
        var opening: [UInt8]

        /// The sender's local part, lower case.
        var localPart: String {
            let address = from.first?.address ?? sender.first?.address ?? ""
            return address.prefix { $0 != "@" }.lowercased()
        }
    }

    /// Decides by the first rule that matches: structure, then fields, then lists, then names, then prose.
    init(_ evidence: Evidence) {
        let decision =
            ReportRules.decide(evidence) ?? AutomaticFieldRules.decide(evidence) ?? ListRules.decide(evidence)
            ?? SenderRules.decide(evidence) ?? ProseRules.decide(evidence)
        self = decision ?? AutomaticMail(kind: .none, reason: "")
    }
}
