/// Bounces and auto-replies that only their words give away.
enum ProseRules {
    static func decide(_ evidence: AutomaticMail.Evidence) -> AutomaticMail? {
        // A person's answer or forward keeps the machine's words behind its prefix.
        if let reason = bounceSubject(evidence) { return AutomaticMail(kind: .bounce, reason: reason) }
        if let reason = replySubject(evidence) { return AutomaticMail(kind: .autoReply, reason: reason) }
        if let reason = openingRule(evidence, AutomaticPhrases.bounceOpenings) {
            return AutomaticMail(kind: .bounce, reason: reason)
        }
        if let reason = replyOpening(evidence) { return AutomaticMail(kind: .autoReply, reason: reason) }
        return nil
    }

    /// The rule that the subject meets, as a reason.
    static func bounceSubject(_ evidence: AutomaticMail.Evidence) -> String? {
        subjectRule(evidence, AutomaticPhrases.bounceSubjects, AutomaticPhrases.bounceSubjectParts)
    }

    static func replySubject(_ evidence: AutomaticMail.Evidence) -> String? {
        subjectRule(evidence, AutomaticPhrases.replySubjects, AutomaticPhrases.replySubjectParts)
    }

    /// For senders that are machines by other signs: looser than what decides alone.
    static func bounceOpening(_ evidence: AutomaticMail.Evidence) -> String? {
        (AutomaticPhrases.bounceOpenings + AutomaticPhrases.weakBounceOpenings)
            .first { evidence.opening.contains($0) }.map { "text has “\($0)”" }
    }

    static func replyOpening(_ evidence: AutomaticMail.Evidence) -> String? {
        openingRule(evidence, AutomaticPhrases.replyOpenings)
    }

    private static func subjectRule(
        _ evidence: AutomaticMail.Evidence, _ beginnings: [String], _ parts: [String]
    ) -> String? {
        let subject = evidence.subject.lowercased().drop { $0.isWhitespace || $0 == "[" || $0 == "*" || $0 == "\"" }
        if let beginning = beginnings.first(where: { subject.hasPrefix($0) }) {
            return "subject begins with “\(beginning)”"
        }
        guard SubjectPrefixes.stripped(evidence.subject).lowercased().hasPrefix(subject.prefix(8)) else { return nil }
        if let part = parts.first(where: { subject.contains($0) }) { return "subject has “\(part)”" }
        return nil
    }

    /// A machine states its message; in a person's mail such words stand inside a sentence.
    private static func openingRule(_ evidence: AutomaticMail.Evidence, _ phrases: [String]) -> String? {
        let opening = evidence.opening
        for phrase in phrases {
            guard let range = opening.firstRange(of: phrase) else { continue }
            let before = opening[..<range.lowerBound].last { $0 != " " }
            guard before.map({ !$0.isLetter && !$0.isNumber && !"\"'“‘«(,".contains($0) }) ?? true else { continue }
            return "text begins with “\(phrase)”"
        }
        return nil
    }
}
