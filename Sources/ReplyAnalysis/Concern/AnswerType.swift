/// What kind of answer a question calls for, and which kinds a sentence could give.
struct AnswerType: OptionSet, Sendable {
    let rawValue: UInt8
    static let time = AnswerType(rawValue: 1)
    static let amount = AnswerType(rawValue: 2)
    static let reason = AnswerType(rawValue: 4)
    static let decision = AnswerType(rawValue: 8)
    static let means = AnswerType(rawValue: 16)
    static let place = AnswerType(rawValue: 32)
    /// Something done, promised or refused: what a request or a trouble calls for.
    static let deed = AnswerType(rawValue: 64)

    /// What an item calls for; empty when any telling sentence could answer.
    static func wanted(by item: ConcernItem) -> AnswerType {
        let asked = asking.matches(item.tokens)
        for (bit, type) in kinds.enumerated() where asked & (1 << UInt32(bit)) != 0 { return type }
        return item.kind == .question || item.kind == .other ? [] : .deed
    }

    /// What a sentence of the reply could be the answer to.
    static func given(by sentence: Sentence, hasTime: Bool, acts: Bool) -> AnswerType {
        let found = giving.matches(sentence.tokens)
        var types: AnswerType = []
        for (bit, type) in kinds.enumerated() where found & (1 << UInt32(bit)) != 0 { types.insert(type) }
        if hasTime { types.insert(.time) }
        if acts { types.formUnion([.deed, .decision]) }
        if sentence.isListItem { types.insert(.means) }
        for token in sentence.tokens {
            if token.shape.contains(.number) { types.insert(.amount) }
            if token.shape.contains(.capitalised) && !token.shape.contains(.opensSentence) { types.insert(.place) }
        }
        return types
    }

    /// In the order of the two books below: the first kind that is found in an item is the one that it asks for.
    private static let kinds: [AnswerType] = [.time, .amount, .reason, .means, .place, .decision]

    private static let asking = PhraseBook([
        ConcernWording.asksWhen, ConcernWording.asksAmount, ConcernWording.asksWhy,
        Pattern.Set(["how do|can|should|to|does|would", "what should|do|can|must i|we|do", "what steps"]),
        Pattern.Set(["where", "who|whose", "which"]),
        ConcernWording.asksWhether,
    ])
    private static let giving = PhraseBook([
        Pattern.Set([
            "today|tomorrow|tonight|noon|midday|midnight|weekend|weekday|weekdays|immediately|already|yesterday|now",
            "monday|tuesday|wednesday|thursday|friday|saturday|sunday",
            "minute|minutes|hour|hours|day|days|week|weeks|month|months|year|years",
            "january|february|march|april|june|july|august|september|october|november|december",
        ]),
        Pattern.Set([
            "free|nothing|none|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozen",
            "no charge|fee|cost", "on us|me|the house", "without charge",
        ]),
        Pattern.Set([
            "because|since|caused|cause|reason|why|therefore|meant|means|mistake|error|fault|wrong", "due to",
            "turned|turns out", "so that", "which is why", "comes|came|stems from",
            "we|i forgot|missed|misread|put|sent",
            "was|were not|never|left|stuck|held|lost|wrong|full|broken",
        ]),
        Pattern.Set([
            "you can|could|just|need|only|may",
            "^ go|open|press|click|choose|take|use|put|turn|hold|keep|just|try|set|pull",
            "then|first|and press|click|choose|take|use|put|turn|hold|set|pull|select|open", "by means|using|pressing",
        ]),
        Pattern.Set([
            "at|in|on|under|behind|beside|near|opposite|outside|inside the|our|your|my", "next to", "i|me|my|mine",
        ]),
        Pattern.Set([
            "^ yes|no|yep|yeah|sure|absolutely|certainly|sadly|unfortunately|correct|right|neither|both|indeed|of",
            "yes|no|nope|neither|both|either|fine|welcome|possible|impossible|allowed|included",
            "you|it|we|they|he|she|that|there|this|i can|can't|cannot|may|must|do|don't|does|doesn't|will|won't|needn't",
            "isn't|aren't|can't|cannot|don't|doesn't|won't|haven't|hasn't|wasn't|didn't|couldn't",
        ]),
    ])
}
