/// Bounces, auto-replies and notices that only their words give away.
///
/// People write the same words, so a phrase decides only where it begins a sentence and nobody reports it, and a subject
/// only where the text agrees with it.
enum ProseRules {
    static func decide(_ evidence: AutomaticMail.Evidence, _ opening: MessageOpening) -> AutomaticMail? {
        // Who passes a machine's mail on is a person.
        guard evidence.prefix != .forward else { return nil }
        return report(evidence, opening) ?? bounce(evidence, opening) ?? autoReply(evidence, opening)
            ?? notice(evidence, opening) ?? (evidence.prefix == nil ? systemNotice(evidence) : nil)
    }

    // MARK: For rules that know already that a machine wrote

    static func bounceSubject(_ evidence: AutomaticMail.Evidence) -> String? {
        subjectBeginning(evidence, BouncePhrases.subjects) ?? subjectPart(evidence, BouncePhrases.subjectParts)
            ?? weakBounceSubject(evidence)
    }

    static func bounceOpening(_ opening: MessageOpening) -> String? {
        if let phrase = opening.statements[.bounce]?.phrase { return "text has “\(phrase)”" }
        return BouncePhrases.weakOpenings.first(in: opening.bytes).map { "text has “\($0)”" }
    }

    static func replySubject(_ evidence: AutomaticMail.Evidence) -> String? {
        subjectBeginning(evidence, AutoReplyPhrases.subjects) ?? subjectPart(evidence, AutoReplyPhrases.subjectParts)
    }

    static func replyOpening(_ opening: MessageOpening) -> String? {
        guard let (phrase, offset) = opening.statements[.reply] else { return nil }
        return isReported(opening, offset) ? nil : "text has “\(phrase)”"
    }

    /// Words of mail systems, or one and an address, in a text that no person speaks in.
    static func speaksOfMail(_ opening: MessageOpening) -> Bool {
        let words = BouncePhrases.mailWords.count(in: opening.bytes, atMost: 2)
        let isTechnical =
            words >= 2
            || opening.bytes.contains(0x40)
                && (words > 0 || BouncePhrases.weakOpenings.first(in: opening.bytes) != nil)
        return isTechnical && !isPersonal(opening) && opening.words(PersonPhrases.company) == nil
    }

    // MARK: Rules

    private static func bounce(_ evidence: AutomaticMail.Evidence, _ opening: MessageOpening) -> AutomaticMail? {
        if let (phrase, offset) = opening.statements[.bounce], !isPersonal(opening, before: offset) {
            return AutomaticMail(kind: .bounce, reason: "text has “\(phrase)”")
        }
        guard evidence.prefix == nil else { return nil }
        if let reason = subjectBeginning(evidence, BouncePhrases.certainSubjects), !isPersonal(opening) {
            return AutomaticMail(kind: .bounce, reason: reason)
        }
        if let reason = subjectBeginning(evidence, BouncePhrases.subjects)
            ?? subjectPart(evidence, BouncePhrases.subjectParts),
            opening.isEmpty || speaksOfMail(opening)
        {
            return AutomaticMail(kind: .bounce, reason: reason)
        }
        if let reason = weakBounceSubject(evidence), BouncePhrases.weakOpenings.first(in: opening.bytes) != nil,
            speaksOfMail(opening)
        {
            return AutomaticMail(kind: .bounce, reason: reason)
        }
        return nil
    }

    private static func report(_ evidence: AutomaticMail.Evidence, _ opening: MessageOpening) -> AutomaticMail? {
        if let (phrase, offset) = opening.statements[.report], !isReported(opening, offset) {
            return AutomaticMail(kind: .report, reason: "text has “\(phrase)”")
        }
        if opening.statements[.feedback] != nil, let phrase = ReportPhrases.feedback.first(in: opening.bytes),
            !isPersonal(opening)
        {
            return AutomaticMail(kind: .report, reason: "text has “\(phrase)”")
        }
        guard evidence.prefix == nil else { return nil }
        if let subject = ReportPhrases.subjects.prefix(of: evidence.subjectBytes[...].trimmed) {
            return AutomaticMail(kind: .report, reason: "subject begins with “\(subject)”")
        }
        guard let subject = ReportPhrases.receiptSubjects.prefix(of: evidence.subjectBytes[...].trimmed),
            let phrase = ReportPhrases.receiptWords.first(in: opening.bytes), !opening.asks()
        else { return nil }
        return AutomaticMail(kind: .report, reason: "subject begins with “\(subject)”, text has “\(phrase)”")
    }

    private static func autoReply(_ evidence: AutomaticMail.Evidence, _ opening: MessageOpening) -> AutomaticMail? {
        let reason =
            replyOpening(opening) ?? (evidence.prefix == nil ? supportedReplySubject(evidence, opening) : nil)
            ?? absence(evidence, opening) ?? acknowledgement(evidence, opening)
        return reason.map { AutomaticMail(kind: .autoReply, reason: $0) }
    }

    /// `Automatic reply: …` is a machine's; without the colon the text must speak of an absence.
    private static func supportedReplySubject(
        _ evidence: AutomaticMail.Evidence, _ opening: MessageOpening
    ) -> String? {
        let subject = subjectStart(evidence)
        if let phrase = AutoReplyPhrases.subjects.prefix(of: subject) {
            let next = subject.dropFirst(phrase.utf8.count).first { $0 != ASCII.space }
            let isLabel = next.map { ":])".utf8.contains($0) || $0 == 0xEF } ?? false || phrase.utf8.last == ASCII.colon
            if isLabel || isSupported(opening) { return "subject begins with “\(phrase)”" }
        }
        if let phrase = AutoReplyPhrases.weakSubjects.prefix(of: subject),
            let support = opening.words(AutoReplyPhrases.weakOpenings), !opening.asks()
        {
            return "subject begins with “\(phrase)”, text has “\(support)”"
        }
        guard let reason = subjectPart(evidence, AutoReplyPhrases.subjectParts), isSupported(opening) else {
            return nil
        }
        return reason
    }

    private static func isSupported(_ opening: MessageOpening) -> Bool {
        opening.isEmpty || opening.words(AutoReplyPhrases.weakOpenings) != nil && !opening.asks()
    }

    /// An absence that is the first thing said in an answer or under its own subject, with what such notes go on with.
    private static func absence(_ evidence: AutomaticMail.Evidence, _ opening: MessageOpening) -> String? {
        guard let (phrase, offset) = opening.statements[.absence], offset < 160, !opening.asks(),
            evidence.prefix == .reply || evidence.headers.raw(.inReplyTo) != nil
                || AutoReplyPhrases.absenceSubjects.prefix(of: subjectStart(evidence)) != nil,
            let support = opening.words(AutoReplyPhrases.absenceSupport)
        else { return nil }
        return "text has “\(phrase)”, “\(support)”"
    }

    /// Another desk's acknowledgement: people confirm a request as well, but not by number and from a machine.
    private static func acknowledgement(_ evidence: AutomaticMail.Evidence, _ opening: MessageOpening) -> String? {
        let statement: (phrase: String, offset: Int)
        let support: String?
        if let found = opening.statements[.acknowledgement] {
            statement = found
            support =
                opening.words(AutoReplyPhrases.deskWords)
                ?? AutoReplyPhrases.deskSubjects.first(in: evidence.subjectBytes)
        } else if let found = opening.statements[.thanks] {
            statement = found
            support = opening.words(AutoReplyPhrases.deskMarks)
        } else {
            return nil
        }
        guard let support, statement.offset < 300, opening.words(PersonPhrases.firstPerson) == nil else { return nil }
        return "text has “\(statement.phrase)”, “\(support)”"
    }

    /// “Please do not reply”: of an answer it makes an automatic one.
    private static func notice(_ evidence: AutomaticMail.Evidence, _ opening: MessageOpening) -> AutomaticMail? {
        guard let phrase = opening.statements[.notice]?.phrase,
            opening.words(PersonPhrases.firstPerson) == nil
        else { return nil }
        return AutomaticMail(kind: evidence.prefix == .reply ? .autoReply : .system, reason: "text has “\(phrase)”")
    }

    private static func systemNotice(_ evidence: AutomaticMail.Evidence) -> AutomaticMail? {
        let reason =
            subjectBeginning(evidence, SystemPhrases.subjects)
            ?? gatewaySubject(evidence, SystemPhrases.voiceSubjects, part: "audio/")
            ?? gatewaySubject(evidence, SystemPhrases.faxSubjects, part: "image/tiff")
        return reason.map { AutomaticMail(kind: .system, reason: $0) }
    }

    /// What a telephone system sends: its subject, and the sound or the pages themselves.
    private static func gatewaySubject(
        _ evidence: AutomaticMail.Evidence, _ phrases: PhraseSet, part type: String
    ) -> String? {
        guard let reason = subjectBeginning(evidence, phrases),
            evidence.parts.contains(where: { $0.type.hasPrefix(type) })
        else { return nil }
        return "\(reason), part of type \(type)"
    }

    // MARK: Subjects

    private static func subjectStart(_ evidence: AutomaticMail.Evidence) -> ArraySlice<UInt8> {
        evidence.subjectBytes.drop { ASCII.isSpace($0) || $0 == 0x5B || $0 == 0x2A || $0 == ASCII.quote }
    }

    private static func subjectBeginning(_ evidence: AutomaticMail.Evidence, _ phrases: PhraseSet) -> String? {
        phrases.prefix(of: subjectStart(evidence)).map { "subject begins with “\($0)”" }
    }

    /// A machine adds its words to another subject behind a mark: `Order (Automatic Response)`, `[desk #12] AutoReply: …`.
    private static func subjectPart(_ evidence: AutomaticMail.Evidence, _ phrases: PhraseSet) -> String? {
        guard evidence.prefix == nil else { return nil }
        let subject = evidence.subjectBytes
        let phrase = phrases.first(in: subject) { range in
            guard let before = subject[..<range.lowerBound].last(where: { $0 != ASCII.space }) else { return true }
            return "([]):-|/*<".utf8.contains(before)
        }
        return phrase.map { "subject has “\($0)”" }
    }

    private static func weakBounceSubject(_ evidence: AutomaticMail.Evidence) -> String? {
        BouncePhrases.weakSubjects.first(in: evidence.subjectBytes).map { "subject has “\($0)”" }
    }

    // MARK: People

    /// Whether somebody speaks of himself, asks or thanks.
    private static func isPersonal(_ opening: MessageOpening, before end: Int = .max) -> Bool {
        opening.words(PersonPhrases.words, before: end) != nil || opening.asks(before: end)
    }

    /// Whether somebody says before it where he has the words from.
    private static func isReported(_ opening: MessageOpening, _ offset: Int) -> Bool {
        offset > 0 && (opening.words(PersonPhrases.reports, before: offset) != nil || opening.asks(before: offset))
    }
}
