/// What the words of a clause that names a time tell of who acts and when: tense, subject, and what the time is for.
struct PromiseCues: Sendable {
    private let found: UInt32
    /// A verb in the past tense; "I have booked him for tomorrow" is none, its day may be to come.
    let isPast: Bool
    /// "am ringing", "is bringing": the present progressive, with a time the commonest future.
    let isProgressive: Bool
    /// Has no verb at all: "Collection Tuesday 10 to 12".
    let isFragment: Bool
    /// Its subject is a name.
    let isNamed: Bool
    let isPresent: Bool

    init(_ tokens: [Token], words: [TimeWord]) {
        found = Self.book.matches(tokens)
        isPresent = tokens.contains { StepWording.stepVerbs.contains($0.hash) }
        var past = false
        var progressive = false
        for k in words.indices {
            let before = k > 0 ? words[k - 1].text : ""
            if Self.pastVerbs.contains(words[k].text), !Self.auxiliaries.contains(before) { past = true }
            guard words[k].text.utf8.count > 4 else { continue }
            if words[k].text.hasSuffix("ed"), k > 0, !Self.auxiliaries.contains(before),
                !Self.determiners.contains(before)
            {
                past = true
            }
            if words[k].text.hasSuffix("ing"), Self.present.contains(before) { progressive = true }
        }
        isPast = past
        isProgressive = progressive
        isFragment = !past && !progressive && !isPresent
        isNamed = tokens.prefix(4).contains {
            $0.shape.contains(.capitalised) && !$0.shape.contains(.number) && !Self.notNames.contains($0.hash)
        }
    }

    var isFuture: Bool { has(0) }
    var isPerfect: Bool { has(1) }
    var isModal: Bool { has(2) }
    var reachesCustomer: Bool { has(3) }
    var holds: Bool { has(4) }
    var isDeadline: Bool { has(5) }
    var expires: Bool { has(6) }
    var isOption: Bool { has(7) }
    var recalls: Bool { has(8) }
    var isConditional: Bool { has(9) }
    var isImperative: Bool { has(10) }
    var isOurs: Bool { has(11) }
    var isPassive: Bool { has(12) }
    var isYours: Bool { has(13) }
    var isRecurring: Bool { has(14) }
    /// "I ring you": a first person's present.
    var isOurStep: Bool { has(15) }
    /// "The tents leave": a thing or another party acts.
    var isTheirs: Bool { has(16) }
    /// "If it plays up before noon": the time belongs to the condition.
    var opensWithCondition: Bool { has(18) }
    /// Says when somebody is there, not what they will do.
    var isAvailability: Bool { has(17) }

    private func has(_ bit: UInt32) -> Bool { found & (1 << bit) != 0 }

    /// In the order of the bits above.
    private static let book = PhraseBook([
        Pattern.Set(["will|shall|i'll|we'll|he'll|she'll|they'll|it'll|you'll|there'll", "going to", "is|are to be"]),
        Pattern.Set(["have|has|had|i've|we've|they've|you've|he's been", "already|yesterday|ago|earlier"]),
        Pattern.Set(["can|could|may|might|would|must|should|need|needs|i'd|we'd|you'd|cannot|can't|won't|wouldn't"]),
        Pattern.Set([
            "with|to|for|at you|yours", "in|on|into|at|to your", "you|you'll get|have|hear|receive|see|find",
            "reaches|reach you", "ring|call|phone|text|mail|email|write|tell|send|bring|give|pay|meet you|your",
        ]),
        Pattern.Set(["until|till|til|through"]),
        Pattern.Set(["by|within|before|latest|inside|eod|cob", "no later than"]),
        Pattern.Set([
            "valid|expires|expire|offer|closes|close|open|opens|hours|ends|end|payable|due|deadline|locked|lasts|counter",
            "banks|bank", "payment|pay by", "takes|take",
        ]),
        Pattern.Set(["or|either|whichever|option", "^ a|b|c|1|2|3", "any time|day"]),
        Pattern.Set([
            "said|told|wrote|promised|says|explained|asked|meant|supposed|mail|email|message|letter of|from|on"
        ]),
        Pattern.Set(["if|unless|once|when|whether|should|after|provided|as soon"]),
        Pattern.Set([
            """
            ^ and|so|then|please|just|or? please? send|tell|give|reply|answer|show|say|sign|bring|choose|pick|drop|\
            forward|get|let|post|confirm|come|fill|keep|take|leave|pay|put|log|set|look|check|try|use|wait|call|ring|\
            text|mail|email|message|book|order|return|collect|name|go|allow|quote|have|do|don't|make|ask
            """
        ]),
        Pattern.Set(["i|we|i'll|we'll|i'm|we're|our|my|us|myself|ourselves"]),
        Pattern.Set(["be|being|is|are|gets|get booked|scheduled|being|due|set|planned|arranged|sent|posted|paid|moved"]
        ),
        Pattern.Set(["you|you'll|you're|your can|could|may|need|must|have|should|would|are|want|pay|like|choose|might"]
        ),
        Pattern.Set([
            "from|as of today|tomorrow|monday|tuesday|wednesday|thursday|friday", "next time", "every|each|daily",
        ]),
        Pattern.Set([
            "^ and|so|then? i|we ring|call|phone|send|post|bring|come|fetch|write|email|mail|pay|refund|hand|lift|take|ride|fit|drive|go|check|put|deliver|collect|text|issue|ship"
        ]),
        Pattern.Set(["^ and|so|then? the|our|a|an|their|his|her|my"]),
        Pattern.Set(["here|in|on|open|desk|free|around till|until|from|between", "i'm|we're in|here|free|at|open"]),
        Pattern.Set(["^ and|but|or|so|then? if|when|once|unless|should|whenever|whoever|whichever|whatever|with"]),
    ])

    private static let pastVerbs: Set<String> = [
        "was", "were", "did", "didn't", "had", "came", "went", "sent", "rang", "told", "said", "wrote", "took", "gave",
        "found", "missed", "left", "paid", "fell", "stood", "sat", "broke", "got", "hit", "lost", "saw", "heard",
        "made",
        "hadn't", "wasn't", "weren't", "brought", "thought", "knew", "began", "ran", "spoke", "bought", "sold", "drove",
        "forgot", "kept", "held", "stayed", "tried", "bled", "hung", "slept", "spent", "let's", "meant", "became",
    ]
    private static let auxiliaries: Set<String> = [
        "be", "is", "are", "am", "been", "being", "get", "gets", "will", "it's", "they're", "i'm", "we're", "to", "and",
        "or",
        "have", "has", "i've", "we've", "they've", "you've", "he's", "she's",
    ]
    private static let determiners: Set<String> = ["the", "a", "an", "your", "our", "his", "her", "its", "my", "their"]
    private static let present: Set<String> = [
        "am", "is", "are", "i'm", "we're", "he's", "she's", "they're", "it's", "be", "also", "personally", "now",
    ]
    static let notNames = WordHash.set(
        """
        i i'll i'm i've i'd the a an and but so then or our your my we we'll it it'll it's they they'll he he'll she she'll
        you you'll on in at by for to with from before after if when as this that these those there here all no yes
        monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight please just what which who
        january february march april may june july august september october november december
        """)
}
