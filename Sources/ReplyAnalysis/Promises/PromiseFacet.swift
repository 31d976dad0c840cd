internal import Foundation
internal import WorkingTime

/// The clauses of a reply with what each shows of being a promise, and the time that it names.
struct PromiseFacet: Sendable {
    let clauses: [Clause]
    let dues: [DueTime?]
    /// For each clause the inputs of the promise model.
    let features: [[Float]]

    init(
        _ reply: MailText, scores: [SentenceScores], turns: [TurnsOfPhrase], sentAt: Date?, grams: NGramModel,
        calendar: WorkingCalendar
    ) {
        let reader = sentAt.map { DueTimeReader(calendar: calendar, sentAt: $0) }
        var clauses: [Clause] = []
        var dues: [DueTime?] = []
        var features: [[Float]] = []
        var context: CivilDay?
        for (number, sentence) in reply.sentences.enumerated() {
            let own = Clause.clauses(of: sentence, number: number)
            for clause in own {
                let part = clause.asSentence(of: sentence)
                let isWhole = own.count == 1
                let due = reader.flatMap { reader in
                    part.tokens.count > 200
                        ? nil : reader.dueTime(in: TimeWord.words(of: part, in: reply.scalars), context: context)
                }
                context = due?.day ?? context
                let score =
                    isWhole ? scores[number] : SentenceScores(grams.sums(NGrams(of: part, in: reply.scalars)), grams)
                let turn = isWhole ? turns[number] : TurnsOfPhrase(part.tokens)
                clauses.append(clause)
                dues.append(due)
                features.append(Self.features(part, score, turn, hasDue: due != nil, whole: turns[number]))
            }
        }
        self.clauses = clauses
        self.dues = dues
        self.features = features
    }

    private static func features(
        _ clause: Sentence, _ score: SentenceScores, _ turn: TurnsOfPhrase, hasDue: Bool, whole: TurnsOfPhrase
    ) -> [Float] {
        var values = FeatureVector<PromiseFeature>()
        values[.promise] = score.promise
        values[.explicit] = score.explicit
        values[.vague] = score.vague
        values[.due] = hasDue ? 1 : 0
        values[.dueAndPromise] = hasDue ? score.promise : 0
        values[.dueAndExplicit] = hasDue ? score.explicit : 0
        values[.committing] = turn.committing ? 1 : 0
        values[.dueAndCommitting] = hasDue && turn.committing ? 1 : 0
        values[.finished] = turn.finished ? 1 : 0
        values[.asking] = turn.asking ? 1 : 0
        values[.conditional] = turn.conditional ? 1 : 0
        values[.sentenceConditional] = whole.conditional ? 1 : 0
        values[.timeless] = turn.timeless ? 1 : 0
        values[.ownerless] = turn.ownerless ? 1 : 0
        values[.timelessOwnerless] = turn.timeless && turn.ownerless ? 1 : 0
        values[.asks] = clause.asks ? 1 : 0
        let first = clause.tokens.first
        values[.opensWithYou] = first.map { TurnsOfPhrase.you.contains($0.hash) } == true ? 1 : 0
        return values.values
    }

    /// The latest time that a sentence names; nil when it names none.
    func due(inSentence number: Int) -> DueTime? {
        zip(clauses, dues).compactMap { $0.sentence == number ? $1 : nil }.max { $0.instant < $1.instant }
    }

    /// Which clauses promise. Of two that "and" joins on one day the later time stands for both.
    ///
    /// - Parameter surely: for each clause how surely it promises.
    func promising(_ surely: [Float], threshold: Float) -> [Int] {
        var chosen: [Int] = []
        for k in surely.indices where surely[k] >= threshold {
            if let last = chosen.last, clauses[last].sentence == clauses[k].sentence, last == k - 1,
                clauses[k].continuesByAnd,
                let earlier = dues[last], let later = dues[k], earlier.day == later.day
            {
                chosen[chosen.count - 1] = later.instant >= earlier.instant ? k : last
            } else {
                chosen.append(k)
            }
        }
        return chosen
    }
}
