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
                let earlier = own.prefix { $0.tokens.lowerBound < clause.tokens.lowerBound }
                let follows = earlier.contains {
                    StepWording.waitsOnCustomer.matches($0.asSentence(of: sentence).tokens)
                }
                features.append(
                    Self.features(part, score, turn, hasDue: due != nil, whole: turns[number], followsRequest: follows))
            }
        }
        self.clauses = clauses
        self.dues = dues
        self.features = features
    }

    private static func features(
        _ clause: Sentence, _ score: SentenceScores, _ turn: TurnsOfPhrase, hasDue: Bool, whole: TurnsOfPhrase,
        followsRequest: Bool
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
        values[.afterRequest] = followsRequest ? 1 : 0
        values[.available] = StepWording.available.matches(clause.tokens) ? 1 : 0
        values[.timeless] = turn.timeless ? 1 : 0
        values[.ownerless] = turn.ownerless ? 1 : 0
        values[.timelessOwnerless] = turn.timeless && turn.ownerless ? 1 : 0
        values[.asks] = clause.asks ? 1 : 0
        let first = clause.tokens.first
        values[.opensWithYou] = first.map { TurnsOfPhrase.you.contains($0.hash) } == true ? 1 : 0
        return values.values
    }

    /// For each of `count` sentences the latest time that it names.
    func latest(sentences count: Int) -> [DueTime?] {
        var latest = [DueTime?](repeating: nil, count: count)
        for (clause, due) in zip(clauses, dues) {
            guard let due else { continue }
            if let known = latest[clause.sentence], known.instant >= due.instant { continue }
            latest[clause.sentence] = due
        }
        return latest
    }

    /// Which clauses promise. Of two that "and" joins on one day the later time stands for both.
    ///
    /// - Parameter surely: for each clause how surely it promises.
    func promising(_ surely: [Float], _ thresholds: JudgeRules.Thresholds) -> [Int] {
        var chosen: [Int] = []
        for k in surely.indices {
            let threshold = dues[k] == nil ? thresholds.promise : thresholds.timedPromise
            guard Double(surely[k]) >= threshold else { continue }

            if let last = chosen.last, clauses[last].sentence == clauses[k].sentence, last == k - 1,
                clauses[k].continuesByAnd,
                let earlier = dues[last], let later = dues[k], earlier.day == later.day
            {
                // "for tomorrow, and he is with you by 10": the clock time is the promise, the day only its setting.
                let isBetter = later.isTimed == earlier.isTimed ? later.instant >= earlier.instant : later.isTimed
                chosen[chosen.count - 1] = isBetter ? k : last
            } else {
                chosen.append(k)
            }
        }
        return chosen
    }
}
