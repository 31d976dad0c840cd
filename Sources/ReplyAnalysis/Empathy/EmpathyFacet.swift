internal import Foundation

/// Reaction, interpretation and exploration (Sharma et al., EMNLP 2020) as separate scores, and whether care is called for.
enum EmpathyFacet {
    static func facets(_ reading: CaseReading) -> Judgement.EmpathyFacets {
        var facets = Judgement.EmpathyFacets()
        let sentences = reading.reply.sentences
        func share(_ patterns: Pattern.Set) -> Float {
            Float(sentences.reduce(0) { $0 + patterns.count(in: $1.tokens) })
        }
        let caring = reading.scores.map(\.caring).max() ?? 0
        let genuine = reading.scores.map(\.genuine).max() ?? 0
        let reacting = share(CareWording.reacting)
        facets.reaction = score(-2.4 + 1.3 * min(2.5, reacting) + 1.2 * caring + 0.6 * genuine)
        let interpreting = share(CareWording.interpreting)
        let words = Float(reading.reply.words)
        let ownStory = Float(sentences.reduce(0) { $0 + $1.tokens.count { Self.firstPerson.contains($0.hash) } })
        facets.interpretation = score(
            -3 + 0.7 * min(4, interpreting) + 0.35 * min(6, ownStory) + 0.3 * min(1.5, words / 60) + 0.5 * genuine)
        let asks = Float(sentences.count(where: \.asks))
        let exploring = share(CareWording.exploring)
        facets.exploration = score(-3.2 + 3.4 * min(2, asks) + 0.5 * min(2, exploring))
        return facets
    }

    private static let firstPerson = Set(["i", "i'm", "i've", "i'd", "me", "my", "im", "ive"].map { WordHash.of($0) })

    private static func score(_ logOdds: Float) -> Double { Double(Logistic.probability(logOdds)) }
}
