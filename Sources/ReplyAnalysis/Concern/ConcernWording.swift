/// Turns of phrase by which a customer asks, reports trouble, or recalls a promise.
enum ConcernWording {
    /// A request that ends in no question mark.
    static let asking = Pattern.Set([
        "can|could|would|will you", "please", "kindly", "i|we want|need|expect|demand|insist|request|ask",
        "i'd|we'd like|love|rather|appreciate", "i|we would like|appreciate|love",
        "tell|let|send|give|refund|cancel|explain|confirm|fix|replace|advise|show|call|ring me|us|it",
        "want to know|cancel|return", "^ refund|cancel|send|fix|tell|give|get|replace|explain|confirm|stop|return",
        "looking for|to", "any chance|idea|way|news|update",
        "wonder|wondering|ask|asking|know if|whether|how|what|when|why",
    ])
    static let troubled = Pattern.Set([
        "not|never|nothing|nobody|no|still|again|yet",
        "didn't|doesn't|isn't|wasn't|won't|can't|couldn't|hasn't|haven't|don't|aren't",
        "broken|wrong|missing|late|damaged|lost|dead|empty|cracked|leaking|stuck|twice|charged|overcharged",
        "instead of", "waiting|waited|wait", "stopped|failed|fails|crashed|crashes|error",
        "complaint|complain|disappointed|angry|upset|furious|ridiculous|unacceptable|worried|scared|desperate",
        "died|death|funeral|hospital|sick|ill|crying|cried|baby|newborn|pain", "third|second|fourth time",
        "days|weeks|months",
    ])
    static let recallingPromise = Pattern.Set([
        "you|he|she|they|your|somebody|someone|colleague|man|lad|agent|team had? said|promised|told|wrote|assured|guaranteed|swore",
        "email|mail|message|letter|reply|form|page|he|she .. said|says|promised", "you would|you'd",
        "i|we was|were|am|are promised|told|assured", "was|were supposed|meant|due to",
        "should have been|come|arrived|had",
        "nobody|no one|noone|nothing has|have|had|came|called|rang|phoned|arrived|happened|turned",
        "still waiting|nothing|no|not|haven't|hasn't|don't", "is|are|was|were over|past|up|gone",
        "the|your promise|promised",
        "hours|days|weeks were|was|are|is|have|has|later",
        "friday|monday|tuesday|wednesday|thursday|yesterday has? came|come|passed|went|gone",
        "never came|called|rang|phoned|arrived|happened|wrote|heard",
        "would|you'd be|call|ring|come|write|get|have|hear",
    ])
    /// The customer did already what a general answer would tell them to do.
    static let tried = Pattern.Set([
        "i|we|i've|we've have? already", "tried", "i|we did|do that|this|it|know|everything|all",
        "i know how|that|where",
        "i've|we've done|restarted|reset|read|checked|looked|reinstalled|filled|filed|sent|submitted|called|rang|phoned",
        "i|we have done|restarted|reset|read|checked|looked|filled|filed|sent|submitted|called",
        "i|we restarted|reset|read|checked|looked|reinstalled|filled|filed|submitted|unplugged|followed|cleared",
        "not|don't|no link|tell|send|say|faq|bot|template", "before you ask|say",
        "read the manual|faq|page|instructions",
        "attached|enclosed|as you asked|told|said", "so don't|please don't", "isn't|is not that|the",
        "not my|the _ ? tried",
    ])
    /// The reply owns that its word was not kept.
    static let owningPromise = Pattern.Set([
        "i|we|she|he|they|colleague|mail|letter|team .. said|promised|told|wrote|gave|swore",
        "you were told|promised|given|left|owed", "i|we .. missed|broke|forgot|failed|dropped|lost|left",
        "should|ought|could have|to", "was|were our|my word|promise|fault|mistake|doing",
        "didn't|did not|never|wasn't|nobody|none|no one|hadn't|haven't", "came and went", "went by|past without?",
        "late|overdue",
        "our|my|your word|promise|mistake|fault", "broken promise|promises|word", "kept|left you waiting",
        "nothing came|happened|arrived", "instead of", "supposed|meant|due to", "was|were due",
    ])
    /// The customer says that what was promised came.
    static let keptPromise = Pattern.Set([
        "as|like you? promised|said", "just|exactly as|like you", "came|arrived on|in time|when",
        "is|was here|perfect|back",
        "came|arrived today|yesterday|this|safely", "works|fits|fixed|sorted", "thank|thanks",
    ])
    static let asksWhen = Pattern.Set([
        "when", "how long", "what time|date|day", "how soon|quickly|much longer", "by when", "until when",
    ])
    static let asksAmount = Pattern.Set([
        "how much|many", "what .. cost|price|charge|fee", "what's the price|cost", "price|cost of", "charge|fee for",
    ])
    static let asksWhy = Pattern.Set(["why", "how come|is|did|could", "what happened|went|caused", "reason"])
    static let asksWhether = Pattern.Set([
        "^ can|could|is|are|do|does|did|will|would|may|must|has|have|should|shall|was|am",
        "and|or|so|but can|could|is|are|do|does|did|will|would|may|must|has|have|should", "whether|if",
    ])
    static let decides = Pattern.Set([
        "^ yes|no|yep|yeah|sure|absolutely|certainly|sadly|unfortunately|correct|right|neither|both|indeed",
        "you|it|we|they|he|she|that|there|this can|can't|cannot|may|must|do|don't|does|doesn't|is|isn't|are|aren't|will|won't|needn't|need|have|has",
        "you'll|it's|we're|you're|it'll|that's|there's|they're|we'll|they'll|i'll", "yes|no", "not",
    ])
}
