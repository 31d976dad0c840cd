internal import Desk
package import Foundation
package import WorkingTime

/// A desk's week as figures: what every form of the report is written from.
///
/// The week runs from Monday's first instant up to but without the next Monday's in the desk's zone. Every duration is
/// working time in seconds. Text that customers or agents wrote is kept as one printable line (`PrintableLine`).
/// Figures of a past week depend on the history alone, never on when they are computed.
package struct WeekFigures: Sendable, Equatable {
    package var desk: String
    package var week: Week
    package var timeZone: TimeZone
    package var interval: DateInterval
    /// The instant that the figures stand for: the week's end, or `now` while the week is running.
    package var asOf: Date
    package var totals: WeekTotals
    /// The same of the week before; nil when its history was not given.
    package var previous: WeekTotals?
    /// Agents with a reply, an answer or a waiting conversation in the week, by name.
    package var agents: [AgentTally]
    /// Customers who wait at `asOf`, longest first.
    package var waiting: [WaitingConversation]
    /// Why mails were not acknowledged, the most frequent first.
    package var declined: [RuleCount]
    /// Why replies were held, the most frequent first; a reply counts once for each of its rules.
    package var holdReasons: [RuleCount]
    /// Overrides of the gate, oldest first.
    package var overrides: [Override]
    /// Promises made in replies that went out, the earliest due first, those without a time last.
    package var promises: [MadePromise]
    /// One of each conversation with an event in the week or waiting at its end, by first mail.
    package var conversations: [ConversationLine]
    /// One of each reply judged in the week, oldest first.
    package var replies: [ReplyLine]
    /// One of each acknowledgement decision of the week, oldest first.
    package var acknowledgements: [AcknowledgementLine]

    /// False while the week is still running.
    package var isComplete: Bool { asOf >= interval.end }
}

/// The figures of a whole week that are compared with the week before.
package struct WeekTotals: Sendable, Equatable {
    package var customerMails = 0
    /// Conversations whose first mail of a customer came in the week.
    package var newConversations = 0
    /// Mail that machines sent: out-of-office, lists, bounces.
    package var automaticMails = 0
    package var acknowledged = 0
    package var notAcknowledged = 0
    /// Acknowledgements that were due but not (or not surely) delivered: refused by the server, or outcome unknown.
    package var undelivered = 0
    package var desk = Tally()
}

/// What one agent did, or the desk as a whole.
package struct Tally: Sendable, Equatable {
    /// Conversations in which a reply went out.
    package var answered = 0
    /// Conversations in which the customer waits; an agent's are those that the agent answered first.
    package var waiting = 0
    package var firstResponse = ResponseTimes()
    /// Replies that came before the gate.
    package var judged = 0
    package var sent = 0
    /// Replies that the gate held at first, whatever became of them.
    package var held = 0
    /// Held replies sent by an override.
    package var overridden = 0
    /// Held replies that still lie in the held folder.
    package var stillHeld = 0
    /// Replies of which at least half is reused text, of those judged.
    package var canned = Share()
    /// The mean share of reused words in replies that went out, 0…1; nil when none did.
    package var cannedShareOfSent: Double?
    /// Replies with genuine empathy, of those to a customer who needed it.
    package var empathy = Share()
    /// Replies with stock sympathy only, of those to a customer who needed more.
    package var hollow = 0
    /// Replies with an explicit next step, of those judged.
    package var nextSteps = Share()
    package var promises = 0
    /// Replies with each flag, the most frequent first; flags that never occurred are left out.
    package var flags: [FlagCount] = []
}

package struct AgentTally: Sendable, Equatable {
    /// Empty when the ledger knows no agent for it.
    package var name: String
    package var tally: Tally
}

/// How many of how many: a percentage never stands alone.
package struct Share: Sendable, Equatable {
    package var count = 0
    package var of = 0
    /// 0…1; nil of none.
    package var fraction: Double? { of == 0 ? nil : Double(count) / Double(of) }
}

/// Working time from a customer's first mail to the first reply of a person. An acknowledgement is no response.
package struct ResponseTimes: Sendable, Equatable {
    package var count = 0
    /// The middle one, or the mean of the middle two.
    package var median: TimeInterval?
    /// The smallest that at least nine in ten do not exceed (nearest rank).
    package var ninetiethPercentile: TimeInterval?

    package init() {}

    package init(_ times: [TimeInterval]) {
        guard !times.isEmpty else { return }
        let sorted = times.sorted()
        count = sorted.count
        median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
        // The rank is nine tenths of the count, rounded up; whole numbers keep it exact.
        ninetiethPercentile = sorted[(count * 9 + 9) / 10 - 1]
    }
}
