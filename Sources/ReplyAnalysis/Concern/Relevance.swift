internal import Foundation

/// How much a text looks like an answer to another, whatever the trade: a prior that no training data shaped.
///
/// Telling words, what both speak of, facts and advice speak for it; asking back, thanks and laughter against it. It
/// saturates at what a short plain answer shows, so that it parts replies from chat and not good replies from better.
struct Relevance: Sendable {
    /// From 0 to 1.
    let share: Float

    /// - Parameters:
    ///   - shared: the weight of the words that both texts use.
    ///   - asked: the weight of all words of the customer's mail.
    ///   - telling: how many different words the reply has that say what it is about.
    init(reply: [Sentence], shared: Float, asked: Float, telling: Int) {
        var signs: UInt32 = 0
        var addresses = false
        var numbers = false
        var words = 0
        for sentence in reply {
            signs |= Self.book.matches(sentence.tokens)
            words += sentence.tokens.count
            for token in sentence.tokens {
                if token.shape.contains(.address) { addresses = true }
                if token.shape.contains(.number) { numbers = true }
            }
        }
        var sum: Float = -1.6
        sum += 1.6 * min(1, Float(telling) / 25)
        sum += min(1, log(1 + Float(words)) / log(120))
        sum += 0.6 * min(1, shared / 3) + 0.4 * (asked > 0 ? shared / asked : 0)
        if addresses { sum += 0.8 }
        if numbers { sum += 0.5 }
        if signs & 1 != 0 { sum += 0.6 }
        if signs & 2 != 0 { sum += 0.5 }
        if signs & 4 != 0 { sum -= 1 }
        if signs & 8 != 0 { sum -= 0.5 }
        if reply.contains(where: \.asks) { sum -= 0.8 }
        if let last = reply.last, last.asks { sum -= 0.9 }
        share = Logistic.probability(2 * sum)
    }

    private static let book = PhraseBook([
        // Advice.
        Pattern.Set(["can|should|try|need|must|may|call|check|ask|contact", "go|have to"]),
        // How an answer opens.
        Pattern.Set(["^ try|go|check|call|ask|contact|get|you|yes|no|yeah|yep|there|it|we", "i think|believe|guess"]),
        Pattern.Set(["thanks|thank|thx|congrats|congratulations|welcome"]),
        Pattern.Set(["lol|haha|hahaha|hehe|hehehe|lmao|rofl"]),
    ])
}
