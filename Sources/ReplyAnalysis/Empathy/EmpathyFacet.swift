internal import Foundation

/// Reaction, interpretation and exploration (Sharma et al., EMNLP 2020) as separate scores, and whether care is called for.
enum EmpathyFacet {
    static func facets(_ reading: CaseReading) -> Judgement.EmpathyFacets {
        let signs = Signs(reading)
        var facets = Judgement.EmpathyFacets()
        facets.reaction = score(
            -1.2 + 1.6 * signs.reacting + 0.3 * signs.feeling + 0.6 * signs.caring + 0.25 * signs.toYou
                + 0.6 * signs.sympathy + 0.4 * signs.exclaims)
        facets.interpretation = score(
            -2.6 + 0.7 * signs.interpreting + 0.35 * signs.ownStory + 0.3 * signs.length + 0.5 * signs.recounting
                + 0.5 * signs.genuine)
        facets.exploration = score(
            -1 + 2 * signs.asks + 1 * signs.asksYou + 0.5 * signs.exploring + 0.6 * signs.curious
                - 0.6 * signs.length)
        return facets
    }

    /// What a reply shows of care, in numbers whose weights are fixed above: each is a count of turns of phrase up to a limit, or what a
    /// sentence model says of the sentence that shows most.
    private struct Signs {
        var reacting: Float = 0
        var feeling: Float = 0
        var interpreting: Float = 0
        var exploring: Float = 0
        var asks: Float = 0
        var asksYou: Float = 0
        var exclaims: Float = 0
        /// Words about the reader, and of the writer's own life.
        var toYou: Float = 0
        var ownStory: Float = 0
        var length: Float = 0
        // Log odds within bounds.
        var caring: Float = -4
        var recounting: Float = -4
        var curious: Float = -4
        // Probabilities.
        var genuine: Float = 0
        var sympathy: Float = 0

        init(_ reading: CaseReading) {
            for (sentence, scores) in zip(reading.reply.sentences, reading.scores) {
                let tokens = sentence.tokens
                reacting += CareWording.reacting.matches(tokens) ? 1 : 0
                feeling += CareWording.feeling.matches(tokens) ? 1 : 0
                interpreting += Float(CareWording.interpreting.count(in: tokens))
                exploring += Float(CareWording.exploring.count(in: tokens))
                let toReader = tokens.count { EmpathyFacet.reader.contains($0.hash) }
                toYou += Float(toReader)
                ownStory += Float(tokens.count { EmpathyFacet.firstPerson.contains($0.hash) })
                if sentence.asks {
                    asks = 1
                    if toReader > 0 { asksYou = 1 }
                }
                if sentence.exclaims { exclaims = 1 }
                caring = max(caring, min(3, Logistic.logOdds(scores.caring)))
                recounting = max(recounting, min(2, Logistic.logOdds(scores.recounting)))
                curious = max(curious, min(4, Logistic.logOdds(scores.curious)))
                genuine = max(genuine, scores.genuine)
                sympathy = max(sympathy, scores.genuine, scores.hollow)
            }
            reacting = min(3, reacting)
            feeling = min(3, feeling)
            interpreting = min(4, interpreting)
            exploring = min(2, exploring)
            toYou = min(5, toYou)
            ownStory = min(6, ownStory)
            length = min(1.5, Float(reading.reply.words) / 60)
        }
    }

    private static let firstPerson = Set(
        ["i", "i'm", "i've", "i'd", "me", "my", "im", "ive", "myself", "mine"].map { WordHash.of($0) })
    private static let reader = Set(
        ["you", "your", "you're", "you've", "you'll", "you'd", "u", "ur", "yours", "yourself"].map { WordHash.of($0) })

    private static func score(_ logOdds: Float) -> Double { Double(Logistic.probability(logOdds)) }
}
