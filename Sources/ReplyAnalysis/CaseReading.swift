internal import Foundation
internal import WorkingTime

/// All that is read from a case before anything is decided: zones, sentences, their scores, reuse, times, slips.
///
/// Each text is tokenised once and each sentence meets the n-gram model once.
struct CaseReading: Sendable {
    let reply: MailText
    let customer: MailText?
    let agent: String?
    let customerName: String
    let scores: [SentenceScores]
    let replySums: NGramSums
    let customerSums: NGramSums?
    /// The log odds of distress of the customer's mail, and of its most distressed sentence.
    let distress: Float
    let worstDistress: Float
    /// Words of the reply in sentences that are neither stock nor put off.
    let substantialWords: Float
    let reuse: ReuseFacet
    let thread: ReuseFacet
    let concern: ConcernFacet?
    let placeholders: [Range<Int>]
    let stranger: Range<Int>?
    let foreign: ForeignFacts?
    /// For each sentence the latest time that it names.
    let dues: [DueTime?]
    let brokenBefore: Bool
    let recallsPromise: Bool
    /// The reply says itself that something was promised or overdue.
    let ownsPromise: Bool
    /// The customer says that it came as it was promised.
    let praisesKeeping: Bool
    let asksAgain: Bool
    /// The customer says that the usual steps were taken already.
    let hasTried: Bool
    /// How much of what the customer did already a sentence of the reply tells them to do.
    let retold: Float
    /// For each sentence the share of its content words that the customer used.
    let echoes: [Float]
    let turns: [TurnsOfPhrase]
    let promises: PromiseFacet

    /// - Parameter stockPhrases: the desk's own courtesy; a sentence with one of these is stock.
    init(
        _ input: ReplyCase, sources: [any ReuseSources], grams: NGramModel, calendar: WorkingCalendar,
        stockPhrases: Pattern.Set = Pattern.Set([])
    ) throws {
        let reply = MailText(input.body, writer: input.agent)
        self.reply = reply
        agent = input.agent
        customerName = input.customer?.name ?? ""
        let customerMail = input.customer
        customer = customerMail.map { MailText($0.body, writer: $0.name.isEmpty ? nil : $0.name) }

        var replySums = NGramSums()
        scores = reply.sentences.map { sentence in
            let sums = grams.sums(NGrams(of: sentence, in: reply.scalars))
            replySums += sums
            var scores = SentenceScores(sums, grams)
            if stockPhrases.matches(sentence.tokens) { scores.stock = 1 }
            return scores
        }
        self.replySums = replySums
        let customerGrams = customer.map { mail in
            mail.sentences.prefix(60).map { NGrams(of: $0, in: mail.scalars) }
        }
        let distresses = customerGrams?.map(grams.distress.sums) ?? []
        worstDistress = distresses.map(grams.distress.logOdds).max() ?? -4
        distress = grams.distress.logOdds(distresses.reduce(into: FineHead.Sums()) { $0 += $1 })
        let customerSentences = customerGrams?.map(grams.sums)
        customerSums = customerSentences?.reduce(into: NGramSums()) { $0 += $1 }

        let stock = scores.map(\.stock)
        reuse = try ReuseFacet(of: reply.sentences, stock: stock, searching: sources)
        let earlier = input.thread.filter { $0.author == .agent }
        thread = ReuseFacet(
            of: reply.sentences, stock: stock,
            against: earlier.map {
                ReuseSource(kind: .reply, name: "an earlier reply to this customer", sentAt: $0.at, text: $0.body)
            })

        turns = reply.sentences.map { TurnsOfPhrase($0.tokens) }
        placeholders = Placeholders.spans(
            in: reply.scalars,
            zones: [reply.zones.greeting].compactMap(\.self) + reply.zones.body
                + [reply.zones.signature].compactMap(\.self))
        if let customerMail, let customer {
            stranger = NamedPeople.stranger(in: reply, customer: customerMail, mail: customer)
            foreign = ForeignFacts(
                reply: reply, agent: input.agent, known: [customer] + input.thread.suffix(20).map { MailText($0.body) },
                subject: customerMail.subject)
        } else {
            stranger = nil
            foreign = nil
        }
        let promises = PromiseFacet(
            reply, scores: scores, turns: turns, sentAt: input.sentAt, grams: grams, calendar: calendar)
        self.promises = promises
        dues = promises.latest(sentences: reply.sentences.count)
        brokenBefore = Self.hasBrokenPromise(earlier, sentAt: input.sentAt, grams: grams, calendar: calendar)
        recallsPromise = customer?.sentences.contains { ConcernWording.recallingPromise.matches($0.tokens) } ?? false
        hasTried = customer?.sentences.contains { ConcernWording.tried.matches($0.tokens) } ?? false
        let contents = reply.sentences.map { Set(ConcernItem.content(of: $0.tokens)) }
        let told = zip(contents, turns).filter { $1.asking || $1.instructing || $1.redirecting }.map(\.0)
        retold = Self.retold(told, customer)
        let asked = Set(customer?.sentences.flatMap { ConcernItem.content(of: $0.tokens) } ?? [])
        echoes = contents.map { $0.isEmpty ? 0 : Float($0.intersection(asked).count) / Float($0.count) }
        ownsPromise = reply.sentences.contains { ConcernWording.owningPromise.matches($0.tokens) }
        praisesKeeping = customer?.sentences.contains { ConcernWording.keptPromise.matches($0.tokens) } ?? false
        asksAgain = input.thread.contains { $0.author == .customer } || earlier.count > 0

        substantialWords = zip(zip(reply.sentences, scores), turns).reduce(0) { sum, part in
            let ((sentence, score), turn) = part
            return sum + (turn.timeless || turn.stockClosing ? 0 : (1 - score.stock) * Float(sentence.tokens.count))
        }
        let context = Self.context(
            reply, scores, turns, dues, reuse, addressed: grams.probability(.addressed, replySums),
            substance: substantialWords, subject: customerMail?.subject ?? "")
        concern = customer.map { mail in
            let raised = customerSentences?.map { grams.probability(.raises, $0) } ?? []
            return ConcernFacet(customer: mail, raised: raised, reply: reply, context: context)
        }
    }

    private static func retold(_ told: [Set<UInt64>], _ customer: MailText?) -> Float {
        let done = (customer?.sentences ?? []).filter { ConcernWording.tried.matches($0.tokens) }.prefix(20)
            .map { Set(ConcernItem.content(of: $0.tokens)) }
        var most: Float = 0
        for sentence in told {
            for own in done where own.count > 1 {
                most = max(
                    most, Float(own.intersection(sentence).count) / Float(max(3, min(own.count, sentence.count))))
            }
        }
        return most
    }

    /// Whether an earlier mail of the team held a promise whose time had passed when this reply was sent.
    private static func hasBrokenPromise(
        _ earlier: [EarlierMail], sentAt: Date?, grams: NGramModel, calendar: WorkingCalendar
    ) -> Bool {
        guard let sentAt else { return false }
        return earlier.suffix(20).contains { mail in
            guard let at = mail.at else { return false }
            let text = MailText(mail.body)
            let reader = DueTimeReader(calendar: calendar, sentAt: at)
            return text.sentences.prefix(200).enumerated().contains { number, sentence in
                Clause.clauses(of: sentence, number: number).contains { clause in
                    let part = clause.asSentence(of: sentence)
                    let words = TimeWord.words(of: part, in: text.scalars)
                    guard let due = reader.dueTime(in: words), due.instant < sentAt else { return false }
                    let cues = PromiseCues(part.tokens, words: words)
                    if cues.isFuture && !cues.isImperative { return true }
                    return (cues.isPresent || cues.isFragment) && !cues.isPast
                        && SentenceScores(grams.sums(NGrams(of: part, in: text.scalars)), grams).promise > 0.15
                }
            }
        }
    }

    private static func context(
        _ reply: MailText, _ scores: [SentenceScores], _ turns: [TurnsOfPhrase], _ dues: [DueTime?],
        _ reuse: ReuseFacet, addressed: Float, substance: Float, subject: String
    ) -> ConcernFacet.Context {
        let subject = Array(subject.unicodeScalars)
        let words = max(1, reply.words)
        let stock = zip(scores, reply.sentences).reduce(Float(0)) { $0 + $1.0.stock * Float($1.1.tokens.count) }
        return ConcernFacet.Context(
            scores: scores, turns: turns, hasTime: dues.map { $0 != nil }, stock: stock / Float(words),
            reuse: Float(reuse.share), addressed: addressed, substance: substance,
            subject: Tokenizer.tokens(of: subject, in: 0..<subject.count))
    }
}

/// What the sentence models say of one sentence, as probabilities.
struct SentenceScores: Sendable {
    var hollow: Float
    var genuine: Float
    var vague: Float
    var explicit: Float
    var stock: Float
    var promise: Float
    var intent: Float
    var caring: Float
    var answers: Float
    var deflects: Float
    var defensive: Float
    var cannotFocus: Float
    var redirects: Float
    var faqMachine: Float
    var curious: Float
    var recounting: Float

    init(_ sums: NGramSums, _ model: NGramModel) {
        hollow = model.probability(.hollow, sums)
        genuine = model.probability(.genuine, sums)
        vague = model.probability(.vague, sums)
        explicit = model.probability(.explicit, sums)
        stock = model.probability(.stock, sums)
        promise = model.probability(.promise, sums)
        intent = model.probability(.intent, sums)
        caring = model.probability(.caring, sums)
        answers = model.probability(.answers, sums)
        deflects = model.probability(.deflects, sums)
        defensive = model.probability(.defensive, sums)
        cannotFocus = model.probability(.cannotFocus, sums)
        redirects = model.probability(.redirects, sums)
        faqMachine = model.probability(.faqMachine, sums)
        curious = model.probability(.curious, sums)
        recounting = model.probability(.recounting, sums)
    }
}
