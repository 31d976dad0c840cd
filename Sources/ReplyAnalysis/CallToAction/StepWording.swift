/// Turns of phrase that carry a next step.
enum StepWording {
    static let committing = Pattern.Set([
        "i'll|we'll|i'm|we're", "i|we will|shall|am|are", "he'll|she'll|they'll|it'll", "will be",
        "is|are booked|reserved|arranged|scheduled|set",
        "goes|leaves|ships|comes|arrives|reaches|lands|moves out|to|on|by|at|tomorrow|today|from|back|with",
    ])
    static let finished = Pattern.Set([
        "i've|we've", "i|we have|had", "has|have been",
        "was|were|is|are refunded|sent|shipped|moved|booked|cancelled|canceled|credited|reversed|removed|changed|replaced|attached|ordered",
        "is|are on its|their way", "attached|enclosed", "is done|sorted|settled|off|closed|live|fixed",
    ])
    static let asking = Pattern.Set([
        "send|tell|give|write|ring|call|text|mail|email|reply|answer|show me|us|back|with|to", "let me|us know",
        "just reply|answer|say|send|tell|write|ring",
        "please reply|send|tell|confirm|choose|sign|bring|keep|leave|hold|pick|check|give|let|write|ring|answer",
        "could|can|would you", "which one|of|would|do|day|time",
    ])
    /// The step waits on the customer.
    static let conditional = Pattern.Set([
        "if you|it|your|that", "once you|we|i|your|the", "when you|your", "as soon as you|we|i|your|the",
        "upon receipt", "unless you", "should you", "after you|your", "until you",
        "say the word", "or if",
    ])
    /// A clause after which "and I'll …" waits on the customer.
    static let waitsOnCustomer = Pattern.Set([
        "^ please? send|tell|give|write|ring|call|text|mail|email|reply|answer|show|say|sign|bring|choose|pick|pop|drop|forward|shoot|get|let|post|swing|confirm|walk|come|fill|keep|just|take",
        "if|once|when|unless you|your|that|it|this", "with your|the", "just reply|answer|say|send|tell|write|ring",
        "reply|text|write|say yes|no|and|with|by",
    ])
    /// Opening hours and the like: when somebody is there, not what they will do.
    static let available = Pattern.Set([
        "open|here|in|on|around|free|desk|reachable|available .. till|until|from|between", "hours are|is",
        "good|valid|runs till|until|to", "any day|time|weekday",
    ])
    /// A closing line that opens no step.
    static let stockClosing = Pattern.Set([
        "feel free", "do not|don't hesitate", "any further|other|more questions|assistance|help",
        "any questions|queries", "anything else",
        "look forward to", "have a great|good|nice|lovely",
        "thank|thanks you? for your|contacting|reaching|writing|getting|shopping|bringing|choosing|being|bearing",
        "appreciate your", "value|valued customer", "we strive",
    ])
    /// Something sets out overnight: what counts is when it arrives.
    static let departing = Pattern.Set(["tonight|tonight's|overnight"])
    /// Verbs of a step to come, as the present tells it: "it lands tomorrow", "he fits the part on Monday".
    static let stepVerbs = WordHash.set(
        """
        is are will shall i'll we'll he'll she'll they'll it'll you'll i'm we're he's she's they're am be
        comes goes leaves lands arrives reaches ships starts follows moves opens clears shows rings calls phones brings
        collects drives fits replaces takes gets does unloads hands writes sends fetches picks posts delivers refunds
        returns runs checks tests moves carries leads reads reissues finishes hears keeps has have come go leave land
        arrive reach ship start follow ring call phone bring collect drive fit replace take get unload hand write send
        fetch post deliver refund return check pay pays issue issues receive receives swaps swap repairs repair
        """)
}
