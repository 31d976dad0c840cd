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
        "sorry", "i'd|i would be|have|hate|feel", "must have|be|feel",
        "awful|dreadful|horrible|terrible|sad|heartbreaking|miserable|rotten|wretched|exhausting|frightening|scary",
        "glad|happy|delighted|pleased|relieved", "i|we feel|hope|wish|hate", "no wonder",
        "i can|could imagine|see|hear|picture|well", "thinking of", "love|hugs|congratulations|proud|worry|worried",
        "good luck|thing|for", "poor", "that sucks|stinks|hurts", "hang|stay in|strong|safe",
        "you're|you are not|so|very|amazing|strong|doing|welcome", "take care", "lovely|wonderful|great to",
    ])
    static let interpreting = Pattern.Set([
        "i understand|know|get|see how|what|that|the|why|where|you", "i've|i have been there|in|through|felt|had|dealt",
        "same here|boat|thing|way|situation",
        "i feel|felt the|like|that|this|so", "it sounds|seems like|as|that",
        "sounds|seems like|as|tough|hard|really|so|very", "me too",
        "i|we also|too|used|went|had|was|were|am|lost|suffer|struggle",
        "i can relate|understand|imagine|see|hear", "relate to", "that must", "you must",
        "you've|you have been|had|lost|waited|done",
        "my own|mother|mom|dad|father|son|daughter|life|experience|depression|anxiety", "when i",
    ])
    static let exploring = Pattern.Set([
        "what|how|why|when|where|who|which is|are|was|were|do|does|did|happened|about|makes|made|kind|can|would|has|have|else",
        "do|does|did|have|has|are|is|were|can|could|would|will you|your|it|this|that|there|anything|anyone",
        "tell me|us", "want to talk", "care to", "wanna talk", "if you want to",
        "anything specific|particular|else", "let me know", "pm|message|dm me",
    ])
}
