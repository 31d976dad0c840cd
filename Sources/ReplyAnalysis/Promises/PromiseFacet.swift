internal import Foundation
internal import WorkingTime

/// The clauses of a reply with what each shows of being a promise, and the time that it names.
struct PromiseFacet: Sendable {
    let clauses: [Clause]
    let dues: [DueTime?]
    /// For each clause the inputs of the promise model.
    let features: [[Float]]
    /// For each clause whether something sets out in it that a later clause may bring to the customer.
    private let departs: [Bool]

    init(
        _ reply: MailText, scores: [SentenceScores], turns: [TurnsOfPhrase], sentAt: Date?, grams: NGramModel,
        calendar: WorkingCalendar
    ) {
        let reader = sentAt.map { DueTimeReader(calendar: calendar, sentAt: $0) }
        var clauses: [Clause] = []
        var dues: [DueTime?] = []
        var features: [[Float]] = []
        var departs: [Bool] = []
        var context: CivilDay?
        for (number, sentence) in reply.sentences.enumerated() {
            let own = Clause.clauses(of: sentence, number: number)
            var follows = false
            var line = Line()
            for clause in own {
                let part = clause.asSentence(of: sentence)
                let isWhole = own.count == 1
                var due: DueTime?
                var cues: PromiseCues?
                if let reader, part.tokens.count <= 200 {
                    let words = TimeWord.words(of: part, in: reply.scalars)
                    due = reader.dueTime(in: words, context: context)
                    if let day = due?.day {
                        let found = PromiseCues(part.tokens, words: words)
                        cues = found
                        // What happened sets no day for what is to come.
                        if !found.isPast || found.isFuture { context = day }
                    }
                }
                let score =
                    isWhole ? scores[number] : SentenceScores(grams.sums(NGrams(of: part, in: reply.scalars)), grams)
                let turn = isWhole ? turns[number] : TurnsOfPhrase(part.tokens)
                var values = FeatureVector<PromiseFeature>()
                Self.fill(&values, part, score, turn, hasDue: due != nil, whole: turns[number])
                values[.afterRequest] = follows ? 1 : 0
                if let due, let cues {
                    Self.fill(&values, cues, due, score)
                    // "and ring you on Friday" goes on with what "I'll" began; "ring us on Friday" asks.
                    values[.imperative] = cues.isImperative && !line.isOurs ? 1 : 0
                    values[.continuesStep] = cues.isImperative && line.isOurs && clause.isJoined ? 1 : 0
                    values[.conditionBefore] = line.hasCondition ? 1 : 0
                    let previous = number > 0 ? number - 1 : nil
                    values[.followsQuestion] = previous.map { reply.sentences[$0].asks } == true ? 1 : 0
                    values[.followsCondition] =
                        previous.map { turns[$0].conditional || turns[$0].asking } == true ? 1 : 0
                    values[.afterPromise] = dues.last.map { $0 != nil } == true && clause.isJoined ? 1 : 0
                    values[.sentenceAsks] = sentence.asks || turns[number].asking ? 1 : 0
                }
                clauses.append(clause)
                dues.append(due)
                departs.append(due != nil && StepWording.departing.matches(part.tokens))
                features.append(values.values)
                line.read(part.tokens)
                follows = follows || (!isWhole && StepWording.waitsOnCustomer.matches(part.tokens))
            }
        }
        self.clauses = clauses
        self.dues = dues
        self.departs = departs
        self.features = features
    }

    /// What the clauses of a sentence have said so far.
    private struct Line {
        var isOurs = false
        var hasCondition = false

        mutating func read(_ tokens: [Token]) {
            isOurs = isOurs || tokens.prefix(4).contains { Self.writers.contains($0.hash) }
            hasCondition = hasCondition || tokens.prefix(2).contains { Self.conditions.contains($0.hash) }
        }

        private static let writers = WordHash.set("i we i'll we'll i'm we're he'll she'll they'll he she they will")
        private static let conditions = WordHash.set("if when once unless should with say reply send")
    }

    private static func fill(
        _ values: inout FeatureVector<PromiseFeature>, _ cues: PromiseCues, _ due: DueTime, _ score: SentenceScores
    ) {
        func set(_ feature: PromiseFeature, _ holds: Bool) { values[feature] = holds ? 1 : 0 }
        let isPast = cues.isPast && !cues.isFuture
        set(.past, isPast)
        set(.future, cues.isFuture)
        set(.progressive, cues.isProgressive)
        set(.perfect, cues.isPerfect)
        set(.modal, cues.isModal)
        set(.present, cues.isPresent)
        set(.fragment, cues.isFragment)
        set(.byUs, cues.isOurs)
        set(.byName, cues.isNamed)
        set(.byCustomer, cues.isYours)
        set(.passive, cues.isPassive)
        set(.opensWithCondition, cues.opensWithCondition)
        set(.reachesCustomer, cues.reachesCustomer)
        set(.holds, cues.holds)
        set(.deadline, cues.isDeadline)
        set(.expires, cues.expires)
        set(.option, cues.isOption)
        set(.recalls, cues.recalls)
        set(.ifOrWhen, cues.isConditional)
        set(.recurring, cues.isRecurring)
        set(.clockTime, due.isTimed)
        values[.pastAndPromise] = isPast ? score.promise : 0
        set(.usAndFuture, cues.isOurs && (cues.isFuture || cues.isProgressive))
        set(.namedAndPresent, cues.isNamed && cues.isPresent && !isPast)
        set(.presentAndReaches, cues.isPresent && cues.reachesCustomer && !isPast)
        set(.ourStep, cues.isOurStep && !isPast)
        set(.theirStep, cues.isTheirs && !isPast)
        set(.availability, cues.isAvailability)
        set(.fragmentWithClock, cues.isFragment && due.isTimed)
    }

    private static func fill(
        _ values: inout FeatureVector<PromiseFeature>, _ clause: Sentence, _ score: SentenceScores,
        _ turn: TurnsOfPhrase, hasDue: Bool, whole: TurnsOfPhrase
    ) {
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
        values[.available] = StepWording.available.matches(clause.tokens) ? 1 : 0
        values[.timeless] = turn.timeless ? 1 : 0
        values[.ownerless] = turn.ownerless ? 1 : 0
        values[.timelessOwnerless] = turn.timeless && turn.ownerless ? 1 : 0
        values[.asks] = clause.asks ? 1 : 0
        let first = clause.tokens.first
        values[.opensWithYou] = first.map { TurnsOfPhrase.you.contains($0.hash) } == true ? 1 : 0
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

    /// Which clauses promise. Of two that "and" or a comma joins on one day the later time stands for both, and of a
    /// parcel that leaves and arrives the arrival.
    ///
    /// - Parameter surely: for each clause how surely it promises.
    func promising(_ surely: [Float], _ thresholds: JudgeRules.Thresholds) -> [Int] {
        var chosen: [Int] = []
        for k in surely.indices {
            let threshold = dues[k] == nil ? thresholds.promise : thresholds.timedPromise
            guard Double(surely[k]) >= threshold else { continue }
            if let last = chosen.last, last == k - 1, clauses[last].sentence == clauses[k].sentence,
                clauses[k].isJoined, let earlier = dues[last], let later = dues[k]
            {
                if earlier.day == later.day, !(earlier.isTimed && later.isTimed && earlier.instant != later.instant) {
                    // "for tomorrow, and he is with you by 10": the clock time is the promise, the day only its setting.
                    let isBetter = later.isTimed == earlier.isTimed ? later.instant >= earlier.instant : later.isTimed
                    chosen[chosen.count - 1] = isBetter ? k : last
                    continue
                }
                if departs[last], later.instant > earlier.instant,
                    features[k][PromiseFeature.reachesCustomer.rawValue] > 0
                {
                    chosen[chosen.count - 1] = k
                    continue
                }
            }
            chosen.append(k)
        }
        return chosen
    }
}
