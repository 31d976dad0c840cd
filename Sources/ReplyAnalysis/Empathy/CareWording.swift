/// Turns of phrase that carry care, or only its form.
enum CareWording {
    static let stockSympathy = Pattern.Set([
        "apologize|apologise|apologies for", "sorry|apologize|apologise|apologies|regret .. inconvenience",
        "any inconvenience", "we|i understand how|your|that|the|it",
        "understand .. frustration|frustrating|concern|feel",
        "your satisfaction|patience|understanding|feedback|concerns", "take .. seriously", "valued customer",
        "sincerely apologise|apologize|regret", "sorry to hear|learn|read", "sorry that|for your|the|this|any",
        "we strive|value|care", "rest assured",
    ])
    static let reacting = Pattern.Set([
        "sorry", "i|we|really|do|just? hope", "hope you|things|it|that|this|your|he|she", "hugs|hug|love|loves|xoxo",
        "glad|happy|delighted|relieved|pleased|excited for|that|to|you",
        "proud of", "congratulations|congrats|happy birthday", "good|best luck|wishes", "stay strong|safe|with",
        "hang in", "take care", "feel for|your", "worried|worry about|for",
        "that|this|it sucks|stinks|hurts", "sucks",
        "awful|dreadful|horrible|terrible|heartbreaking|miserable|rotten|wretched|frightening|scary|sad|unfair|tragic|cruel",
        "you are|aren't|will not alone|loved|strong|brave|amazing|beautiful|worth|welcome|okay|ok",
        "you're not? alone|loved|strong|brave|amazing|beautiful|worth|welcome|ok|okay|awesome", "here for you|u",
        "gets|get better", "keep going|fighting|trying|it|your", "no wonder", "i'd|i would be|have|hate|feel",
        "must have|be|feel",
        "i can|could only? imagine|hear|picture|well", "thinking of", "poor",
        "thank|thanks you? for sharing|this|posting|your", "wish you|i|we|there|the", "good for you",
        "my heart|condolences|thoughts|prayers", "hate that|to|when|this", "bless",
    ])
    static let interpreting = Pattern.Set([
        "i understand|relate|get know|how|what|that|the|why|where|you|it|this|to|completely|totally",
        "know exactly? how|what|the|that|this feeling|you|it|feels|feel|mean|is",
        "i've|i have also? been there|in|through|felt|had|dealt|done|struggled|suffered|experienced",
        "same here|boat|thing|way|situation|as|for|feeling|feelings|problem",
        "i feel|felt the|like|that|this|so|exactly|similar|really", "it sounds|seems like|as|that",
        "sounds|seems like|as|tough|hard|really|so|very|familiar|exactly", "me too|as|also",
        "feel|felt|feeling the|this same|way|like|too",
        "i|we also|too|used|went|had|was|am|lost|suffer|struggle|lived|experienced|started|got|did|tried",
        "can relate|understand|imagine|see|hear|identify", "relate to", "that|you|it must",
        "you've|you have been|had|lost|waited|done",
        "my own|mother|mom|mum|dad|father|parents|ex|friend|brother|sister|wife|husband|life|experience|depression|anxiety",
        "when i", "in my", "exactly what|how|the|like|this", "i'm the|in|also|going|having|dealing|struggling|similar",
        "similar situation|thing|experience|boat|feelings",
    ])
    static let exploring = Pattern.Set([
        "what|how|why|when|where|who|which is|are|was|were|do|does|did|happened|about|makes|made|kind|can|would|has|have|else",
        "do|does|did|have|has|are|is|were|can|could|would|will you|your|it|this|that|there|anything|anyone",
        "tell me|us", "want to talk", "care to", "wanna talk", "if you want to",
        "anything specific|particular|else", "let me know", "pm|message|dm me",
    ])
}
