internal import Foundation

/// Writes the findings of a judged reply: which rule, where, and what would mend it, in the words of this case.
struct FindingWriter {
    let reading: CaseReading
    let judgement: Judgement
    let rules: JudgeRules
    let met: [Float]

    func findings() -> [Finding] {
        var found: [Finding] = []
        for flag in judgement.flags { found += findings(for: flag) }
        found += canned() + empathy() + nextStep() + concern()
        return found.sorted { ($0.start, $0.end, $0.rule) < ($1.start, $1.end, $1.rule) }
    }

    private func finding(_ rule: Rule, _ span: Range<Int>?, holds: Bool, _ message: String, fix: String) -> [Finding] {
        guard !rules.disabled.contains(rule.id) else { return [] }
        let severity = rules.severities[rule.id] ?? (holds ? .error : .warning)
        return [
            Finding(
                rule: rule.id, severity: severity, start: span?.lowerBound ?? 0, end: span?.upperBound ?? 0,
                message: message,
                fix: fix)
        ]
    }

    // MARK: Flags

    private func findings(for flag: Judgement.Flag) -> [Finding] {
        let rule = Rule(flag)
        switch flag {
        case .placeholder:
            return reading.placeholders.flatMap { span in
                finding(
                    rule, span, holds: true, "\(quoted(span)) is a field that nobody filled.",
                    fix: "Put the real value in its place, or take the sentence out.")
            }
        case .wrongPerson:
            let name = customerName
            return finding(
                rule, reading.stranger ?? reading.foreign?.number, holds: true,
                reading.stranger.map { "\(quoted($0)) is not this customer." }
                    ?? "This speaks of another customer's case.",
                fix: name.isEmpty
                    ? "Greet the customer whose mail this answers."
                    : "Greet \(name), and check every fact against this case.")
        case .repeatsItself:
            return finding(
                rule, reading.repeatedParagraph ?? longestSpan(reading.thread.sentences), holds: true,
                "The customer has already had this text from you.",
                fix: "Say what is new since then, or answer what the customer says of it.")
        case .vaguePromise:
            return finding(
                rule, vagueSpan, holds: false, "This promises something without saying who does it or by when.",
                fix: "Name who acts and a day and time: “I will write to you by Thursday noon, with or without news.”")
        case .brokenPromise:
            return finding(
                rule, nil, holds: false,
                "An earlier promise to this customer has passed, and the reply does not own that.",
                fix: "Say first that it was promised and did not happen, then what happens now and when.")
        case .faqMachine:
            return finding(
                rule, span(of: \.generalities, most: \.faqMachine), holds: true,
                "This is a general answer to something that was not asked or was already tried.",
                fix: "Answer what this customer asks\(quotedConcern(unmetOnly: true)).")
        case .deflects:
            return finding(
                rule, span(of: \.deflecting, most: \.deflects), holds: false,
                "This hands the matter to somebody or something else.",
                fix: "Say what you yourself will do about it, whoever caused it.")
        case .cannotFocus:
            return finding(
                rule, span(of: \.refusing, most: \.cannotFocus), holds: true, "This says only what cannot be done.",
                fix: "After the no, offer the nearest thing that can be done, and by when.")
        case .redirects:
            return finding(
                rule, span(of: \.redirecting, most: \.redirects), holds: false,
                "This sends the customer elsewhere to start again.",
                fix: "Pass the case on yourself with what the customer told you, and say who will take it up and when.")
        case .defensive:
            return finding(
                rule, span(of: \.defending, most: \.defensive), holds: true, "This argues with the customer.",
                fix: "Leave out who was right; say what happens now.")
        }
    }

    // MARK: Facets

    private func canned() -> [Finding] {
        guard judgement.canned, !judgement.flags.contains(.repeatsItself) else { return [] }
        let holds = judgement.addresses != .all
        let percent = Int((judgement.cannedShare * 100).rounded())
        let message: String
        if let best = reading.reuse.matches.first {
            message =
                "\(percent) % of this is not new: it matches \(name(of: best.source))\(others(than: best.source))."
        } else {
            message = "These are stock phrases that would fit any customer."
        }
        return finding(
            .writeItForThisCustomer, longestSpan(judgement.sentences.map(\.canned)), holds: holds, message,
            fix: "Keep the facts, and write around them what holds for this customer\(quotedConcern(unmetOnly: false))."
        )
    }

    /// “ and 41 earlier replies, last on 2026-03-03”: how often the text went out, and until when.
    private func others(than best: ReuseSource) -> String {
        let count = reading.reuse.replies - (best.kind == .reply ? 1 : 0)
        let templates = reading.reuse.matches.count { $0.source.kind == .template } - (best.kind == .template ? 1 : 0)
        guard count > 0 else { return templates > 0 ? " and \(templates) more" : "" }
        let last = reading.reuse.matches.compactMap(\.source.sentAt).max().map { ", last on \(day($0))" } ?? ""
        let replies = best.kind == .reply ? "other" : "earlier"
        return " and \(count) \(replies) \(count == 1 ? "reply" : "replies")\(last)"
    }

    private func day(_ date: Date) -> String { date.formatted(.iso8601.year().month().day()) }

    private func name(of source: ReuseSource) -> String {
        let date = source.sentAt.map { " of \(day($0))" } ?? ""
        switch source.kind {
        case .template: return "the template \(source.name)"
        case .reply: return "the reply \(source.name)\(date)"
        }
    }

    private func empathy() -> [Finding] {
        guard judgement.empathyNeeded, judgement.empathy != .genuine else { return [] }
        let hollow = reading.scores.indices.max { reading.scores[$0].hollow < reading.scores[$1].hollow }
        let span = judgement.empathy == .hollow ? hollow.map { reading.reply.sentences[$0].range } : nil
        let trouble = troubleText.map { ": “\($0)”" } ?? ""
        return finding(
            .nameThisCustomersTrouble, span, holds: true,
            judgement.empathy == .hollow
                ? "This sympathy could stand in any reply."
                : "The customer is in trouble, and the reply does not say so.",
            fix: "Name in your own words what this customer lives through\(trouble).")
    }

    private func nextStep() -> [Finding] {
        guard judgement.callToAction != .explicit else { return [] }
        return finding(
            .nameTheNextStep, judgement.callToAction == .vague ? vagueSpan : nil, holds: true,
            judgement.callToAction == .vague
                ? "The next step has no owner, no action or no time." : "The customer cannot tell what happens next.",
            fix: "Say who does what, and by when or upon what: “I will refund 40 EUR to your card today.”")
    }

    private func concern() -> [Finding] {
        guard judgement.addresses != .all, let concern = reading.concern else { return [] }
        let unmet = concern.items.indices.filter { met[$0] < 0.5 }
        let least = concern.items.indices.min { met[$0] < met[$1] }
        let shown = (unmet.isEmpty ? [least].compactMap(\.self) : unmet).prefix(3)
        return shown.flatMap { k in
            finding(
                .answerEachQuestion, nil, holds: judgement.addresses == .none,
                "Not answered: “\(excerpt(concern.items[k]))”",
                fix: "Answer it, even if the answer is no or a day by which you will know.")
        }
    }

    // MARK: Places and words

    private var customerName: String { reading.customerName }

    private func quoted(_ span: Range<Int>) -> String { "“\(reading.reply.string(span))”" }

    /// The sentence that shows the flag most: by its model, and by its turns of phrase.
    private func span(of turn: KeyPath<TurnsOfPhrase, Bool>, most score: KeyPath<SentenceScores, Float>) -> Range<Int>?
    {
        func weight(_ k: Int) -> Float {
            reading.scores[k][keyPath: score] + (reading.turns[k][keyPath: turn] ? 0.2 : 0)
        }
        return reading.turns.indices.max { weight($0) < weight($1) }.map { reading.reply.sentences[$0].range }
    }

    private var vagueSpan: Range<Int>? {
        reading.turns.indices
            .filter { reading.dues[$0] == nil }
            .max { weight($0) < weight($1) }
            .map { reading.reply.sentences[$0].range }
    }

    private func weight(_ k: Int) -> Float {
        reading.scores[k].vague + (reading.turns[k].timeless ? 0.5 : 0) + (reading.turns[k].ownerless ? 0.2 : 0)
    }

    /// The longest run of neighbouring sentences of which most is reused.
    private func longestSpan(_ shares: [Double]) -> Range<Int>? {
        var best: Range<Int>?
        var start: Int?
        for k in 0...shares.count {
            if k < shares.count, shares[k] >= 0.5 {
                start = start ?? k
            } else if let first = start {
                let span =
                    reading.reply.sentences[first].range.lowerBound..<reading.reply.sentences[k - 1].range.upperBound
                if span.count > best?.count ?? 0 { best = span }
                start = nil
            }
        }
        return best
    }

    private var troubleText: String? {
        guard let customer = reading.customer else { return nil }
        let troubled = customer.sentences.filter { ConcernWording.troubled.matches($0.tokens) && !$0.asks }
        return (troubled.max { $0.tokens.count < $1.tokens.count } ?? customer.sentences.first).map {
            clipped(customer.string($0.range))
        }
    }

    private func quotedConcern(unmetOnly: Bool) -> String {
        guard let concern = reading.concern else { return "" }
        let first = concern.items.indices.first { !unmetOnly || met[$0] < 0.5 }
        return first.map { ": “\(excerpt(concern.items[$0]))”" } ?? ""
    }

    private func excerpt(_ item: ConcernItem) -> String { clipped(reading.customer?.string(item.range) ?? "") }

    private func clipped(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count <= 90 ? line : line.prefix(87) + "…"
    }
}
