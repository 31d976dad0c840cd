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
        facets.reaction = score(-2.6 + 1.1 * min(3, reacting) + 3 * caring + 0.8 * genuine)
        let interpreting = share(CareWording.interpreting)
        let words = Float(reading.reply.words)
        facets.interpretation = score(-2.8 + 1.1 * min(4, interpreting) + 0.8 * min(1.5, words / 60) + 0.6 * genuine)
        let asks = Float(sentences.count(where: \.asks))
        let exploring = share(CareWording.exploring)
        facets.exploration = score(-3.2 + 3.4 * min(2, asks) + 0.5 * min(2, exploring))
        return facets
    }

    /// How surely the customer's mail calls for care; distress in it counts beside what the model of needs says.
    static func neededScore(_ needed: Double, _ reading: CaseReading) -> Double { needed }

    private static func score(_ logOdds: Float) -> Double { Double(Logistic.probability(logOdds)) }
}
