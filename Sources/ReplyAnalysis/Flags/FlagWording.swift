/// Turns of phrase by which the flags are known; evidence for the models, never a verdict alone.
enum FlagWording {
    static let deflecting = Pattern.Set([
        "as per our|the|your", "our|company|store policy|policies", "policy does|doesn't|states|requires",
        "according to our|the terms|policy|records|system",
        "terms and conditions|terms of", "conditions of carriage|sale|use", "out of|beyond our control|hands",
        "no control over|of|on",
        "no influence over|on", "not our responsibility|fault", "responsibility of", "responsible for",
        "lies with|between",
        "on the part of", "third|external party|agency|contractor|supplier",
        "the|our system does|doesn't|won't|locks|will|shows|only|cannot",
        "you should have|contact", "take it up with", "raise this|it with", "another department|team",
        "is handled|dealt by|with",
        "contact|ask the|your seller|sender|manufacturer|carrier|courier|bank|supplier|landlord|provider|shop|garage",
        "the carrier|courier|supplier|manufacturer|sender|bank|contractor|landlord is|has|are|must|will|did|decides",
        "not something we|i", "we only|merely", "depends on|upon", "is subject to", "due to high|higher|unusual|an|the",
        "not within our", "at the discretion", "you chose|were|failed|did|didn't|had|accepted|signed",
    ])
    /// Somebody else, or the way things are, has the matter in hand or caused it.
    static let handingOff = Pattern.Set([
        "up to the|them", "question|matter|one for the", "have|need to ask|leave|speak|take",
        "leave that|this|it to|with",
        "handled|decided|set|fixed|issued|dealt|managed|run|carried by|out|with", "between you|yourselves and",
        "not at fault", "error|fault|mistake of|by the", "nothing to do with", "stuck with", "put the question",
        "it is|it's|is for the|you", "outside the scope", "works|independent|independently of", "that's how|the",
        "consistent with", "misuse|improper|wear", "none of us|our",
        "our|the|a|their delivery|shipping|logistics|payment|payments|repair|stationery? partner|partners",
        "our supplier|suppliers|factory|contractor|partner|warehouse|provider|manufacturer|franchisee|subcontractor",
        "the factory|maker|manufacturer|carrier|airline|courier|landlord|council|venue|promoter|insurer|bank|agency|vendor|owner|host|customs",
        "talk|speak|turn to the|your|another", "with the|our|another _ team|department|office|side", "not received",
        "no say|way|influence|control|sight in|of|over", "not ours|us", "not on our|us",
        "under the|our _ ? terms|rules|conditions|policy",
        "rules|regulations|law|terms require|requires|say|allow|state",
        "demand|volume|volumes|weather|season has|have|is|are", "everybody|everyone behind", "part of the|our",
        "we _ ? rely|depend", "as soon as they|it", "they|it become|becomes available",
    ])
    /// The customer, unlike others, brought it about or should have known.
    static let blaming = Pattern.Set([
        "nobody made|forced|asked|told you", "anyone|anybody|everyone who", "two sides", "you may|might not be|have",
        "other|most|all|many customers|people|guests|parents|clients|patients|owners|users|members|drivers|families|of",
        "perhaps you|keep|next|if", "in my|our experience", "doesn't just happen", "never seen|had|known|heard",
        "you would|you'd have known|seen|noticed|had", "if you'd|you had|you were", "in bold", "it was you|your",
        "as it says|said", "booklet|manual|label|tag|leaflet|instructions says|explains|states|you|has", "one wonder",
        "frankly|surely|evidently|presumably|obviously|clearly", "have|has to take",
        "i|we must ask|remind|stress|insist|reject",
        "please remember|refrain|understand|appreciate", "your choice|decision|responsibility|own|business|job",
        "made clear|aware", "no evidence|record|proof|trace", "surprised",
        "used|treated|kept|installed properly|correctly",
        "misread|misunderstood|mistaken|confused|overlooked|ignored|neglected", "with respect",
        "accusation|allegation|allegations",
        "not|isn't true|correct|accurate|the case", "was|were not|never told|promised|guaranteed", "only yourself",
        "our records|log|tests|system show|shows|were", "common sense", "grown",
        "you chose|decided|insisted|failed|forgot|neglected",
    ])
    /// A step of a manual, told to anybody.
    static let instructing = Pattern.Set([
        "^ please? go|click|tap|press|select|log|open|visit|check|try|restart|turn|remove|enter|follow|see|make|ensure|allow|keep|use|switch",
        "^ simply|just|to|first|then|for|if|when|once", "can be found|viewed|changed|made|booked|managed|checked",
        "^ all|most|our|orders|refunds|returns|customers|items|exchanges|deliveries|parcels", "^ you can|may|will find",
    ])
    static let defensive = Pattern.Set([
        "as|like i|we? have|had? already|previously|clearly|repeatedly",
        "already explained|told|informed|said|stated|mentioned",
        "as you would|should|were|must|will have|know|told|informed|be",
        "clearly states|stated|says|shown|printed|explained|marked|written",
        "had you", "if you had|you'd", "you signed|agreed|accepted", "for the record",
        "let's|please be|keep civil|polite", "user error",
        "no other customer|customers", "point out|stress", "pointed out", "cannot be held", "not liable|responsible",
        "you are|were responsible", "simply not", "before writing|contacting|complaining|questioning",
        "in future|the future please?",
        "read|check our|the|your messages|terms|manual|notices|instructions|contract|email|mail|small",
        "should know|have read|checked|kept|known",
        "hardly our|up|my", "with all due respect", "never had|been", "cared|care to read", "perhaps you|a",
        "next time", "otherwise you would",
        "your own", "i can only", "calm down", "tone", "we don't|do not see|accept|agree",
        "it is|isn't|not our|my job|fault|problem",
    ])
    static let cannot = Pattern.Set([
        "unable to", "can not|cannot|can't", "not able to", "not possible", "isn't possible", "impossible",
        "no exceptions|exception",
        "make an exception|exceptions", "do|does not|don't|doesn't offer|allow|permit|provide|accept|refund|cover",
        "nothing further|more|else|we|i",
        "not permitted|allowed|foreseen|provided|entitled|eligible|available", "won't be able",
        "no option|way|date|alternative",
        "unfortunately|sadly|regrettably", "outside of? the|our", "remains", "could not|couldn't",
    ])
    static func negates(_ tokens: [Token]) -> Bool { tokens.contains { negations.contains($0.hash) } }

    private static let negations = Set(
        """
        not no none nothing never nor neither cannot can't couldn't don't doesn't didn't isn't aren't wasn't won't wouldn't shan't haven't hasn't
        without only unable unfortunately sadly regrettably impossible refuse decline
        """.split(whereSeparator: \.isWhitespace).map { WordHash.of($0) })

    static let offering = Pattern.Set([
        "instead", "alternatively", "would you like|prefer|rather",
        "i|we can offer|do|send|give|bring|lend|book|hold|keep|put|move|come|swap|arrange",
        "what i|we can|could do", "you can choose|have|pick", "which would|do|one|of",
        "let me|us know which|whether|if", "happy to",
        "or i|we", "if you|you'd prefer|like|rather", "free of charge", "no charge|cost|extra", "on us|me|the house",
    ])
    static let redirecting = Pattern.Set([
        "call|phone|ring our|the|us|customer", "hotline|helpline", "help centre|center|page|desk|pages", "faq|faqs",
        "our|the website|site|portal|app",
        "open|submit|raise|log|create|file a|an|your ticket|request|claim|complaint|case|report|it",
        "fill|complete|use in|out|the|our|this|enclosed? form|it",
        "online form", "contact form|page|centre|center", "live chat",
        "contact|reach our|the|your _ ? team|department|desk|line|office|support|centre|center|service|services",
        "reach out to", "visit our|us|the|your", "log in|into to? your|the|my", "via|through|using our|the",
        "write to our|the", "refer to", "please call|contact|visit|see|check|use|consult",
        "self service", "go to", "head|hop over to", "link below", "customer service|services|care|support",
    ])
    static let general = Pattern.Set([
        "please make sure", "did you know", "you can find|view|check|manage|reset|change|track",
        "for more information|help|details", "more information|details|about",
        "in general|most cases", "usually|generally|typically|normally", "may take|vary|be|affect", "in order to",
        "please note|ensure|follow|try|check|allow|be|refer",
        "make sure", "tap|click|select|choose|press|go", "step", "our customers", "is available", "customers",
        "can be found", "we recommend", "subject to",
    ])
    /// A step with no owner.
    static let ownerless = Pattern.Set([
        "someone|somebody|anyone", "a member|colleague|representative|specialist",
        "our|the _? team|specialists|advisors|department|experts|technicians",
        "one of our|the", "relevant team|department", "they will|they'll", "be contacted|informed|updated|notified",
        "the team|department",
    ])
    /// A step with no time.
    static let timeless = Pattern.Set([
        "as soon as", "shortly|soon|soonest", "in due course", "at the|your very? earliest", "at some point|stage",
        "sometime|eventually",
        "when i|we know|hear|have|get|can", "get|getting right? back to", "come|coming back to", "let you know",
        "keep you posted|updated|informed", "we|i shall? revert",
        "be in touch", "in touch", "reach out", "look|looking|looked into",
        "will review|check|investigate|revert|update|inform|forward|contact|notify",
        "being reviewed|checked|looked|processed|investigated", "under review|investigation",
        "in the near future|meantime", "next versions|version|releases|release",
        "rest assured", "moment there is", "get the chance", "do everything|our", "reaching out", "sort this|it out",
        "working on", "passed|forwarded|escalated|shared|noted|logged|raised",
    ])
    /// The reply owns that something was promised or went wrong.
    static let owning = Pattern.Set([
        "our|my mistake|fault|error|doing|failing|failure|slip", "we|i got it|that|this wrong",
        "i|we should have|never|not", "i|we failed|missed|forgot|lost|broke|let",
        "i|we promised|said|told|wrote|didn't|did", "on us|me", "no excuse", "let you down",
        "should not|never|n't have", "shouldn't have", "was wrong|late|ours|mine",
        "not good enough", "that is|was|it's|that's our|my|on|ours|mine", "owe you", "i|we had|gave",
        "did not|didn't happen|come|keep|ring|call|arrive|turn|go|leave", "overdue|late",
    ])
}
