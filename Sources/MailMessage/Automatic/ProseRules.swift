/// Bounces and auto-replies that only their words give away.
enum ProseRules {
    static func decide(_ evidence: AutomaticMail.Evidence) -> AutomaticMail? {
        if let reason = subjectRule(evidence, AutomaticPhrases.bounceSubjects, AutomaticPhrases.bounceSubjectParts) {
            return AutomaticMail(kind: .bounce, reason: reason)
        }
        if let reason = replySubject(evidence) { return AutomaticMail(kind: .autoReply, reason: reason) }
        if let reason = openingRule(evidence, AutomaticPhrases.bounceOpenings) {
            return AutomaticMail(kind: .bounce, reason: reason)
        }
        if !evidence.isForwarded, let reason = weakBounceSubject(evidence),
            AutomaticPhrases.weakBounceOpenings.first(in: evidence.opening) != nil,
            AutomaticPhrases.mailWords.count(in: evidence.opening) >= 2
        {
            return AutomaticMail(kind: .bounce, reason: reason)
        }
        if let reason = replyOpening(evidence) ?? weakReply(evidence) {
            return AutomaticMail(kind: .autoReply, reason: reason)
        }
        return nil
    }

    /// For senders that are machines by other signs: looser than what decides alone.
    static func bounceSubject(_ evidence: AutomaticMail.Evidence) -> String? {
        subjectRule(evidence, AutomaticPhrases.bounceSubjects, AutomaticPhrases.bounceSubjectParts)
            ?? weakBounceSubject(evidence)
    }

    /// For senders that are machines by other signs: looser than what decides alone.
    static func bounceOpening(_ evidence: AutomaticMail.Evidence) -> String? {
        let phrase =
            AutomaticPhrases.bounceOpenings.first(in: evidence.opening)
            ?? AutomaticPhrases.weakBounceOpenings.first(in: evidence.opening)
        return phrase.map { "text has “\($0)”" }
    }

    static func replySubject(_ evidence: AutomaticMail.Evidence) -> String? {
        subjectRule(evidence, AutomaticPhrases.replySubjects, AutomaticPhrases.replySubjectParts)
    }

    static func replyOpening(_ evidence: AutomaticMail.Evidence) -> String? {
        openingRule(evidence, AutomaticPhrases.replyOpenings)
    }

    // MARK: Rules

    private static func subjectRule(
        _ evidence: AutomaticMail.Evidence, _ beginnings: PhraseSet, _ parts: PhraseSet
    ) -> String? {
        let subject = evidence.subjectBytes
        let start = subject.drop { ASCII.isSpace($0) || $0 == 0x5B || $0 == 0x2A || $0 == ASCII.quote }
        if let beginning = beginnings.prefix(of: start) { return "subject begins with “\(beginning)”" }
        // A person's answer or forward keeps the machine's words behind its prefix.
        guard !evidence.isForwarded else { return nil }
        return parts.first(in: subject).map { "subject has “\($0)”" }
    }

    private static func weakBounceSubject(_ evidence: AutomaticMail.Evidence) -> String? {
        AutomaticPhrases.weakBounceSubjects.first(in: evidence.subjectBytes).map { "subject has “\($0)”" }
    }

    private static func weakReply(_ evidence: AutomaticMail.Evidence) -> String? {
        guard let subject = AutomaticPhrases.weakReplySubjects.prefix(of: evidence.subjectBytes[...]),
            let phrase = AutomaticPhrases.weakReplyOpenings.first(in: evidence.opening)
        else { return nil }
        return "subject begins with “\(subject)”, text has “\(phrase)”"
    }

    /// A machine states its message; in a person's mail such words stand inside a sentence.
    private static func openingRule(_ evidence: AutomaticMail.Evidence, _ phrases: PhraseSet) -> String? {
        let opening = evidence.opening
        let phrase = phrases.first(in: opening) { range in
            guard let before = opening[..<range.lowerBound].last(where: { $0 != ASCII.space }) else { return true }
            // Neither a word, nor a quotation mark, nor a character outside ASCII (most are either) comes before.
            return before < 0x80 && !ASCII.isLetter(before) && !ASCII.isDigit(before) && !"\"'(,".utf8.contains(before)
        }
        return phrase.map { "text begins with “\($0)”" }
    }
}
