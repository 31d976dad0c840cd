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
    /// The log odds of distress of the customer's most distressed sentence.
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
    let asksAgain: Bool
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
        let customerSentences = customer.map { mail in
            mail.sentences.prefix(60).map { grams.sums(NGrams(of: $0, in: mail.scalars)) }
        }
        worstDistress = customerSentences?.map { grams.logOdds(.distress, $0) }.max() ?? -4
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
        asksAgain = input.thread.contains { $0.author == .customer } || earlier.count > 0

        substantialWords = zip(zip(reply.sentences, scores), turns).reduce(0) { sum, part in
            let ((sentence, score), turn) = part
            return sum + (turn.timeless || turn.stockClosing ? 0 : (1 - score.stock) * Float(sentence.tokens.count))
        }
        let context = Self.context(
            reply, scores, turns, dues, reuse, substance: substantialWords, subject: customerMail?.subject ?? "")
        concern = customer.map { ConcernFacet(customer: $0, reply: reply.sentences, context: context) }
    }

    /// Whether an earlier mail of the team held a promise whose time had passed when this reply was sent.
    private static func hasBrokenPromise(
        _ earlier: [EarlierMail], sentAt: Date?, grams: NGramModel, calendar: WorkingCalendar
    ) -> Bool {
        guard let sentAt else { return false }
        return earlier.contains { mail in
            guard let at = mail.at else { return false }
            let text = MailText(mail.body)
            let reader = DueTimeReader(calendar: calendar, sentAt: at)
            return text.sentences.contains { sentence in
                guard let due = reader.dueTime(in: TimeWord.words(of: sentence, in: text.scalars)), due.instant < sentAt
                else {
                    return false
                }
                return SentenceScores(grams.sums(NGrams(of: sentence, in: text.scalars)), grams).promise > 0.2
            }
        }
    }

    private static func context(
        _ reply: MailText, _ scores: [SentenceScores], _ turns: [TurnsOfPhrase], _ dues: [DueTime?],
        _ reuse: ReuseFacet,
        substance: Float, subject: String
    ) -> ConcernFacet.Context {
        let subject = Array(subject.unicodeScalars)
        let words = max(1, reply.words)
        let stock = zip(scores, reply.sentences).reduce(Float(0)) { $0 + $1.0.stock * Float($1.1.tokens.count) }
        return ConcernFacet.Context(
            explicit: scores.map(\.explicit), vague: scores.map(\.vague), stock: stock / Float(words),
            reuse: Float(reuse.share),
            genuine: scores.map(\.genuine).max() ?? 0, hasTime: dues.contains { $0 != nil },
            hasNumber: reply.sentences.contains { $0.tokens.contains { $0.shape.contains(.number) } },
            timeless: turns.contains(where: \.timeless), refusing: turns.contains(where: \.refusing),
            redirecting: turns.contains(where: \.redirecting), generalities: turns.contains(where: \.generalities),
            substance: substance, decides: reply.sentences.map { ConcernWording.decides.matches($0.tokens) },
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

    init(_ sums: NGramSums, _ model: NGramModel) {
        hollow = model.probability(.hollow, sums)
        genuine = model.probability(.genuine, sums)
        vague = model.probability(.vague, sums)
        explicit = model.probability(.explicit, sums)
        stock = model.probability(.stock, sums)
        promise = model.probability(.promise, sums)
        intent = model.probability(.intent, sums)
        caring = model.probability(.caring, sums)
    }
}
