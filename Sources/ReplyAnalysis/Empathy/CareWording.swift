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
        // Compassion with what happened.
        "sorry|condolences", "my heart", "feel for|your", "poor",
        "sad|sorry|hurts|pains to|me to? hear|see|read|know|learn", "hate that|to|when|this",
        "sucks|stinks that|you|when|man|dude|so|really|a", "that|it must have|be|feel",
        "i can|could|can't|cannot only? imagine|hear|picture|well", "no wonder",
        "awful|terrible|horrible|hard for you",
        // Concern for how the other is.
        "worried|worry|concerned|care about|for you|u|your",
        "please be|take|stay|don't|do|get|keep|hang|hold|reach|call|talk", "are|r you|u ok|okay|alright|safe",
        "take care", "look after yourself", "kind|gentle|easy|good to|with|on yourself",
        // Wishes and hope for the other.
        "i|we|really|do|just|sincerely|genuinely|truly? hope",
        "hope you|u|your|things|it|that|this|everything|he|she|we|all", "wish you|u|i",
        "good|best|all luck|wishes|best", "happy birthday", "feel better soon?", "get well",
        "gets|get|getting better|easier", "be|is|are|turn|work going? to? all? ok|okay|alright|fine|better|out",
        // Warmth.
        "hugs|hug|xoxo|cheers|bless", "sending|send you|love|hugs|good|positive|all|much|some|virtual|my",
        "much|lots|all love|respect|power",
        "i|we love|care|believe|support|appreciate|miss you|u|in|about|everyone|all",
        "glad|happy|delighted|relieved|pleased|excited for|that|to|you|it|they|your", "proud of",
        "good|well|nice for|done|job|work", "congratulations|congrats|welcome",
        "thank|thanks you? for sharing|this|posting|your|opening", "my friend|dear|love",
        // Encouragement.
        "stay|be|keep strong|safe|with|positive|here|brave|going|fighting|trying|moving",
        "hang|hold in|on there?", "you can|will|you'll do|beat|make|get|overcome this|it|through",
        "you|u got|have this", "don't|never|not give|lose up|hope",
        "you are|aren't|will not? alone|loved|strong|brave|amazing|beautiful|worth|okay|ok|enough|awesome|great",
        "you're not? alone|loved|strong|brave|amazing|beautiful|worth|ok|okay|awesome|enough|great|doing",
        "not alone", "nothing wrong with you", "not your fault", "you deserve|matter",
        // Being there.
        "here for|if|to you|u|listen|talk|help", "i'm|im|i|we're|we am? here|around", "talk to|with me|us",
        "pm|message|dm|text|inbox me", "if you need|want|wanna|ever|would|feel", "free|welcome to|any",
    ])
    /// Words of feeling that may belong to the writer's own story: warmth only when other signs agree.
    static let feeling = Pattern.Set([
        "awful|dreadful|horrible|terrible|heartbreaking|miserable|rotten|wretched|frightening|scary|sad|unfair|tragic|cruel",
        "sucks|stinks|hurts", "love|loves|friend|heart|hope|wish|care|safe|strong|thoughts|prayers|wonderful",
        "thank|thanks|grateful", "please", "hey|hi|dear",
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
        "when i", "in my", "exactly what|how|the|like|this",
        "i'm the|in|also|going|having|dealing|struggling|similar",
        "similar situation|thing|experience|boat|feelings",
    ])
    static let exploring = Pattern.Set([
        "what|how|why|when|where|who|which is|are|was|were|do|does|did|happened|about|makes|made|kind|can|would|has|have|else",
        "do|does|did|have|has|are|is|were|can|could|would|will you|your|it|this|that|there|anything|anyone",
        "tell me|us", "want to talk", "care to", "wanna talk", "if you want to",
        "anything specific|particular|else", "let me know", "pm|message|dm me",
    ])
}
