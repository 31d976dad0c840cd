/// Who does what is promised, and where in the clause the doing begins.
struct PromiseSubject: Sendable {
    enum Owner: Sendable, Equatable {
        /// "I", "we", or nobody else: the agent.
        case writer
        /// "He", "she": whoever was named last.
        case namedBefore
        /// A colleague or another party, as the clause calls them: the scalars of its name.
        case named(Range<Int>)
    }

    let owner: Owner
    /// The scalar at which the action begins.
    let action: Int

    init(_ tokens: [Token]) {
        var owner = Owner.writer
        var next = 0
        for k in tokens.indices {
            if Self.writers.contains(tokens[k].hash) {
                next = k + 1
                break
            }
            if k < 4, Self.pronouns.contains(tokens[k].hash), tokens.count > k + 1 {
                (owner, next) = (.namedBefore, k + 1)
                break
            }
            if let end = Self.name(tokens, k) ?? Self.party(tokens, k) {
                (owner, next) = (.named(tokens[k].start..<tokens[end - 1].end), end)
                break
            }
        }
        while next < tokens.count - 1, Self.auxiliaries.contains(tokens[next].hash) { next += 1 }
        self.owner = owner
        action = tokens.indices.contains(next) ? tokens[next].start : 0
    }

    /// "Joan Pettifer" before a verb.
    private static func name(_ tokens: [Token], _ k: Int) -> Int? {
        var end = k
        while end < tokens.count, end - k < 3, tokens[end].shape.contains(.capitalised),
            tokens[end].shape.isDisjoint(with: [.number, .code]), !PromiseCues.notNames.contains(tokens[end].hash),
            !things.contains(tokens[end].hash)
        { end += 1 }
        guard end > k, end < tokens.count, isVerb(tokens[end]) else { return nil }
        return end
    }

    /// "The pickup crew", "our electrician" before a verb.
    private static func party(_ tokens: [Token], _ k: Int) -> Int? {
        guard articles.contains(tokens[k].hash) else { return nil }
        for end in (k + 1)..<min(k + 4, tokens.count) where parties.contains(tokens[end].hash) {
            if end + 1 < tokens.count, isVerb(tokens[end + 1]) { return end + 1 }
        }
        return nil
    }

    private static func isVerb(_ token: Token) -> Bool { StepWording.stepVerbs.contains(token.hash) }

    private static let writers = WordHash.set("i we i'll we'll i'm we're i've we've i'd we'd")
    private static let pronouns = WordHash.set("he she he'll she'll he's she's")
    private static let articles = WordHash.set("the our your their a an")
    private static let auxiliaries = WordHash.set("will shall is are also be then")
    private static let things = WordHash.set(
        "cheque refund decision delivery payment replacement collection parcel money everything all steel box order it's"
    )
    private static let parties = WordHash.set(
        """
        crew driver engineer technician plumber nurse fitter courier carrier manager bank surveyor electrician adjuster
        colleague workshop kitchen warehouse installer doctor vet baker cleaner gardener mechanic accountant bookkeeper
        supplier mill foreman supervisor receptionist joiner glazier locksmith roofer boss partner
        """)
}
