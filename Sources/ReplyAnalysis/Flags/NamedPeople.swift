/// Finds whom a reply greets, and whether that is its customer.
enum NamedPeople {
    /// The span of a greeted name that belongs to nobody in the customer's mail; nil when all is well or nobody is named.
    static func stranger(in reply: MailText, customer: CustomerMail, mail: MailText) -> Range<Int>? {
        let names = greetedNames(reply)
        guard !names.isEmpty else { return nil }
        let known = knownNames(customer, mail)
        guard !known.isEmpty else { return nil }
        for name in names where known.contains(where: { matches(name.text, $0) }) { return nil }
        guard let first = names.first, let last = names.last else { return nil }
        return first.range.lowerBound..<last.range.upperBound
    }

    private struct Name {
        var text: [UInt32]
        var range: Range<Int>
    }

    /// The capitalised words of the greeting that are no greeting word, title or group.
    private static func greetedNames(_ reply: MailText) -> [Name] {
        guard let zone = reply.zones.greeting else { return [] }
        var names: [Name] = []
        let opensWithGreeting = reply.greeting.first.map { notNames.contains($0.hash) } ?? false
        // "Boxed, or in a bag": without a greeting word only what stands alone on its line is a greeting.
        guard opensWithGreeting || reply.scalars[zone].last == "\n" || zone.upperBound == reply.scalars.count else {
            return []
        }
        for (k, token) in reply.greeting.enumerated() {
            if k > 0 && reply.greeting[k - 1].mark == 0x2c && !names.isEmpty { break }
            guard token.shape.contains(.capitalised), token.shape.isDisjoint(with: [.number, .address]),
                !notNames.contains(token.hash), !(k == 0 && token.hash == dear)
            else { continue }
            // What stands in a placeholder is no name.
            if token.start > zone.lowerBound, "[{<%".unicodeScalars.contains(reply.scalars[token.start - 1]) {
                continue
            }
            names.append(Name(text: folded(reply.scalars, token.start..<token.end), range: token.start..<token.end))
        }
        return names
    }

    private static func knownNames(_ customer: CustomerMail, _ mail: MailText) -> [[UInt32]] {
        var known: [[UInt32]] = []
        let local = customer.address.split(separator: "@").first.map(String.init) ?? ""
        for source in [customer.name, local] {
            let scalars = Array(source.unicodeScalars)
            for token in Tokenizer.tokens(of: scalars, in: 0..<scalars.count) where token.end - token.start > 1 {
                known.append(folded(scalars, token.start..<token.end))
            }
        }
        guard !known.isEmpty else { return [] }
        // Whoever signs or is named in the customer's mail may be greeted as well.
        for token in Tokenizer.tokens(of: mail.scalars, in: 0..<min(mail.scalars.count, 20_000))
        where token.shape.contains(.capitalised) {
            known.append(folded(mail.scalars, token.start..<token.end))
        }
        return known
    }

    private static func folded(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> [UInt32] {
        scalars[range].map(Folding.fold)
    }

    /// Equal, or one short for the other: "Kath" for "Katherine".
    private static func matches(_ a: [UInt32], _ b: [UInt32]) -> Bool {
        if a == b { return true }
        let shared = zip(a, b).prefix { $0 == $1 }.count
        return shared >= 3 && shared * 3 >= min(a.count, b.count) * 2
    }

    private static let dear = WordHash.of("dear")
    private static let notNames = Set(
        """
        hi hello hey dear hiya howdy hallo greetings good morning afternoon evening day mr mrs ms miss dr prof sir madam ma'am maam team all
        everyone everybody there customer guest friend friends folks valued client member subscriber user name first last surname title frau herr
        liebe lieber sehr geehrte geehrter guten tag kia ora bonjour hola ciao buongiorno signora signor monsieur madame mme senor senora respected
        to whom it may concern again thanks thank you sorry re fr father sister captain professor doctor colleague colleagues neighbour parent
        parents student applicant and g'day happy welcome reverend rev lady lord dia dhuit namaste salaam oh so my i we shopper traveller passenger
        policyholder attached enclosed householder tenant resident sirs both family mum dad from order ji
        """.split(whereSeparator: \.isWhitespace).map { WordHash.of($0) })
}
