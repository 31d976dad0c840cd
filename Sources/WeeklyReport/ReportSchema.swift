/// Every field of the JSON report, version 1, with its meaning. `[]` stands for each element of a list.
///
/// A value that does not exist is left out. New fields may be added to version 1; none changes its meaning or goes.
package enum ReportSchema {
    package struct Field: Sendable {
        package let path: String
        package let meaning: String
    }

    package static let fields: [Field] =
        table([
            ("schema", "1"),
            ("desk", "the desk's name"),
            ("week", "ISO 8601 week: 2026-W47"),
            ("timeZone", "the desk's zone, as the tz database names it"),
            ("from", "the week's first instant"),
            ("until", "the next week's first instant"),
            ("asOf", "the instant the figures stand for; `until` once the week is over"),
            ("complete", "whether the week is over"),
            ("totals", "the week"),
            ("previous", "the week before, with the fields of `totals`; absent when not computed"),
        ]) + totals("totals") + totals("previous")
        + table([("agents[].name", "the agent; empty when not known"), ("agents[].figures", "the agent's own figures")])
        + figures("agents[].figures")
        + table([
            ("waiting[].reference", "the reference the customer sees; longest waiting first"),
            ("waiting[].customer", "the customer's name"),
            ("waiting[].address", "the customer's address"),
            ("waiting[].subject", "the conversation's subject"),
            ("waiting[].agent", "who answered first; absent while nobody has"),
            ("waiting[].since", "the first mail that no reply followed"),
            ("waiting[].seconds", "working time since then"),
            ("declined[].rule", "the rule that stopped acknowledgements; most frequent first"),
            ("declined[].count", "how many it stopped"),
            ("declined[].example", "its reason, one of the times"),
            ("holdReasons[].rule", "the rule that held replies; most frequent first"),
            ("holdReasons[].count", "how many replies it held"),
            ("holdReasons[].example", "its message, one of the times"),
            ("overrides[].at", "when the reply was judged"),
            ("overrides[].agent", "who overrode the gate"),
            ("overrides[].recipient", "the customer's address"),
            ("overrides[].subject", "the reply's subject"),
            ("overrides[].reason", "the agent's reason"),
            ("promises[].agent", "who promised; earliest due first"),
            ("promises[].recipient", "the customer's address"),
            ("promises[].reference", "the conversation's reference; absent when not known"),
            ("promises[].madeAt", "when the reply went out"),
            ("promises[].text", "the promise in the reply's words"),
            ("promises[].due", "by when; absent for a promise without a time"),
        ])

    private static func totals(_ path: String) -> [Field] {
        table(
            [
                ("customerMails", "mails from customers"),
                ("newConversations", "conversations whose first customer's mail came in the week"),
                ("automaticMails", "mails from machines"),
                ("acknowledged", "acknowledgements sent"),
                ("notAcknowledged", "mails that a rule kept from being acknowledged"),
                ("undelivered", "acknowledgements refused by the server or with unknown outcome"),
                ("figures", "the desk's figures"),
            ], under: path) + figures(path + ".figures")
    }

    private static func figures(_ path: String) -> [Field] {
        table(
            [
                ("answered", "conversations in which a reply went out"),
                ("waiting", "conversations that wait for the desk at `asOf`"),
                ("firstResponse.count", "conversations first answered in the week"),
                ("firstResponse.medianSeconds", "working time to the first answer, median"),
                ("firstResponse.ninetiethPercentileSeconds", "the same, 90th percentile by nearest rank"),
                ("judged", "replies that came before the gate"),
                ("sent", "those that went out"),
                ("held", "those that the gate held at first"),
                ("overridden", "those sent by an override"),
                ("stillHeld", "those that still lie in the held folder"),
                ("canned.count", "replies of which at least half is reused"),
                ("canned.of", "replies judged"),
                ("cannedShareOfSent", "mean share of reused words in sent replies, 0 to 1, to four places"),
                ("empathy.count", "replies with genuine empathy where it was needed"),
                ("empathy.of", "replies where empathy was needed"),
                ("hollow", "replies with stock sympathy where empathy was needed"),
                ("nextSteps.count", "replies with an explicit next step"),
                ("nextSteps.of", "replies judged"),
                ("promises", "promises made in sent replies"),
                ("flags", "replies with each flag that occurred, by the flag's name"),
            ], under: path)
    }

    private static func table(_ rows: [(String, String)], under path: String? = nil) -> [Field] {
        rows.map { Field(path: (path.map { $0 + "." } ?? "") + $0.0, meaning: $0.1) }
    }
}
