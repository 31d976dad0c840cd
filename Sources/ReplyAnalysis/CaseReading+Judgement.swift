internal import Foundation

extension CaseReading {
    /// The share of the reply's own words that is reused; of a reply that is canned without a known source, what is stock.
    func cannedShare(isCanned: Bool) -> Double {
        // A reply of greeting and closing alone says nothing of its own: all of it is courtesy that stands everywhere.
        guard !reply.sentences.isEmpty else { return 0.8 * Self.evidence(of: reply.allWords.words.count, half: 2) }
        let known = max(reuse.recurrence, reuse.share * Self.evidence(of: reply.words, half: 3), thread.share)
        let words = reply.sentences.map { Double($0.tokens.count) }
        let stock = zip(scores, words).reduce(0) { $0 + Double($1.0.stock) * $1.1 } / max(1, words.reduce(0, +))
        // What is stock is used again somewhere, even when it is not known where.
        let share = min(1, known + (1 - known) * 0.4 * stock * Self.evidence(of: reply.words, half: 4))
        // A line of courtesy alone is not yet a canned reply.
        return isCanned && reply.words >= 12 ? max(0.5, share) : share
    }

    /// Whether the same went to this customer before: most of the reply, or a paragraph of it that is no mere courtesy.
    func repeats(atLeast share: Double) -> Bool { thread.share >= share || repeatedParagraph != nil }

    /// The longest run of sentences that stood in an earlier mail to this customer, of a paragraph's length.
    var repeatedParagraph: Range<Int>? {
        var best: (words: Float, range: Range<Int>)?
        var words: Float = 0
        var start: Int?
        for (k, sentence) in reply.sentences.enumerated() {
            guard thread.sentences[k] >= 0.75 else {
                (words, start) = (0, nil)
                continue
            }
            let from = start ?? sentence.range.lowerBound
            start = from
            words += (1 - scores[k].stock) * Float(sentence.tokens.count)
            if words >= Self.paragraphWords, words > best?.words ?? 0 {
                best = (words, from..<sentence.range.upperBound)
            }
        }
        return best?.range
    }

    private static let paragraphWords: Float = 9

    /// How far a few words prove anything, from 0 to 1.
    private static func evidence(of words: Int, half: Double) -> Double { 1 - exp(-Double(words) / half) }

    func sentenceJudgements() -> [Judgement.Sentence] {
        reply.sentences.indices.map { k in
            let range = reply.sentences[k].range
            var sentence = Judgement.Sentence(start: range.lowerBound, end: range.upperBound)
            let intent = Double(scores[k].intent)
            let requests = turns[k].asking || reply.sentences[k].asks
            sentence.canned = max(reuse.sentences[k], thread.sentences[k], 0.9 * Double(scores[k].stock))
            // The model knows that something is to be done; the form tells by whom.
            sentence.request = requests || !turns[k].committing ? intent : 0.3 * intent
            sentence.commitment =
                turns[k].committing || !requests ? max(intent, Double(scores[k].promise)) : 0.3 * intent
            sentence.empathy = Double(scores[k].genuine)
            return sentence
        }
    }

    /// - Parameter surely: for each clause how surely it promises.
    func promises(_ surely: [Float], _ thresholds: JudgeRules.Thresholds) -> [Judgement.Promise] {
        var lastNamed: String?
        return promises.promising(surely, thresholds).map { k in
            let clause = promises.clauses[k]
            let sentence = clause.asSentence(of: reply.sentences[clause.sentence])
            let subject = PromiseSubject(sentence.tokens)
            let owner: String?
            switch subject.owner {
            case .named(let range):
                lastNamed = oneLine(range)
                owner = lastNamed
            case .namedBefore: owner = lastNamed ?? agent
            case .writer: owner = FlagWording.ownerless.matches(sentence.tokens) ? nil : agent
            }
            return Judgement.Promise(
                text: oneLine(sentence.range), owner: owner, action: action(of: sentence, from: subject.action),
                due: promises.dues[k]?.instant)
        }
    }

    /// The sentence from its verb on: what follows the promising subject.
    private func action(of sentence: Sentence, from start: Int) -> String {
        var range = max(start, sentence.range.lowerBound)..<sentence.range.upperBound
        if reply.scalars.trimmed(range).count < 3 { range = sentence.range }
        let text = oneLine(reply.scalars.trimmed(range))
        return text.hasSuffix(".") || text.hasSuffix("!") ? String(text.dropLast()) : text
    }

    private func oneLine(_ range: Range<Int>) -> String {
        reply.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
