package import Desk
package import Foundation
package import ReplyAnalysis

/// A customer who waits for the desk: since when, and for how much working time.
package struct WaitingConversation: Sendable, Equatable {
    package var reference: String
    package var customer: String
    package var address: String
    package var subject: String
    /// Who answered first; nil while nobody has.
    package var agent: String?
    package var since: Date
    package var workingTime: TimeInterval
}

/// How often a rule decided, with what it said one of the times.
package struct RuleCount: Sendable, Equatable {
    package var rule: String
    package var count: Int
    package var example: String
}

package struct FlagCount: Sendable, Equatable {
    package var flag: Judgement.Flag
    package var count: Int
}

/// A reply that went out against the gate's verdict.
package struct Override: Sendable, Equatable {
    package var at: Date
    package var agent: String
    package var recipient: String
    package var subject: String
    package var reason: String
}

/// A commitment to a customer in a reply that went out.
package struct MadePromise: Sendable, Equatable {
    package var agent: String
    package var recipient: String
    package var reference: String?
    package var madeAt: Date
    package var text: String
    /// Nil for a promise without a time.
    package var due: Date?
}

/// A conversation as a row of the CSV.
package struct ConversationLine: Sendable, Equatable {
    package var account: String
    package var reference: String
    package var agent: String?
    package var customer: String
    package var address: String
    package var subject: String
    package var firstMailAt: Date?
    package var firstReplyAt: Date?
    package var firstResponse: TimeInterval?
    package var waitingSince: Date?
    package var waiting: TimeInterval?
    /// Events in the week.
    package var customerMails: Int
    package var automaticMails: Int
    package var replies: Int
}

/// A reply as a row of the CSV.
package struct ReplyLine: Sendable, Equatable {
    package var record: ReplyRecord
    package var reference: String?
}

/// An acknowledgement decision as a row of the CSV.
package struct AcknowledgementLine: Sendable, Equatable {
    package var record: AcknowledgementRecord
    package var reference: String?
}
