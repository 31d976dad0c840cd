package import Foundation
package import ReplyAnalysis

/// What the ledger knows of a span of time, as values: all that reports are computed from.
package struct DeskHistory: Sendable {
    /// Conversations with any event in the span or still waiting in it, each with all its events up to the span's end.
    package var conversations: [ConversationRecord]
    /// Replies judged in the span, oldest first.
    package var replies: [ReplyRecord]
    /// Acknowledgement decisions taken in the span, oldest first.
    package var acknowledgements: [AcknowledgementRecord]
    package init(
        conversations: [ConversationRecord], replies: [ReplyRecord], acknowledgements: [AcknowledgementRecord]
    ) {
        self.conversations = conversations
        self.replies = replies
        self.acknowledgements = acknowledgements
    }
}

package struct ConversationRecord: Sendable, Identifiable, Equatable {
    package var id: Int64
    /// The reference that the customer sees: `RB-7K2M9Q`.
    package var reference: String
    package var account: String
    package var customer: String
    package var customerAddress: String
    package var subject: String
    /// The agent who answered first; nil while nobody has.
    package var agent: String?
    package var events: [ConversationEvent]
    package init(
        id: Int64, reference: String, account: String, customer: String, customerAddress: String, subject: String,
        agent: String?, events: [ConversationEvent]
    ) {
        self.id = id
        self.reference = reference
        self.account = account
        self.customer = customer
        self.customerAddress = customerAddress
        self.subject = subject
        self.agent = agent
        self.events = events
    }

    /// Since when the customer waits for an answer: the first mail of the customer's after the last reply that went out;
    /// nil when it is not the desk's turn.
    package func waitingSince(at now: Date = .distantFuture) -> Date? {
        var since: Date?
        for event in events where event.at <= now {
            switch event.kind {
            case .customerMail: since = since ?? event.at
            case .reply: since = nil
            case .acknowledgement, .automaticMail: break
            }
        }
        return since
    }
}

package struct ConversationEvent: Sendable, Equatable {
    package enum Kind: String, Sendable, Codable { case customerMail, acknowledgement, reply, automaticMail }
    package var kind: Kind
    package var at: Date
    /// Who sent it, for replies.
    package var agent: String?
    package init(kind: Kind, at: Date, agent: String? = nil) {
        self.kind = kind
        self.at = at
        self.agent = agent
    }
}

/// A reply that came before the gate, and what became of it.
package struct ReplyRecord: Sendable, Identifiable, Equatable {
    package enum State: String, Sendable, Codable {
        /// Judged as good or overridden; to be sent.
        case intended
        /// Handed to the server, outcome not yet recorded. Found after a crash, it means `unknown`.
        case transmitting
        case sent
        case held
        /// A crash came between handing over and recording: held, and its agent told to look.
        case unknown
        /// The server refused it for good.
        case refused
        /// Taken back by its agent.
        case discarded
    }
    package var id: Int64
    package var conversationID: Int64?
    package var account: String
    package var agent: String
    package var agentAddress: String
    package var recipient: String
    package var subject: String
    package var messageID: String
    package var judgedAt: Date
    package var state: State
    package var judgement: Judgement
    /// The agent's reason when the gate was overridden.
    package var overrideReason: String?
    package var sentAt: Date?
    /// The reply's body as it was judged; findings point into it.
    package var body: String
    /// How often it was handed to a server, and when next.
    package var attempts = 0
    package var nextAttemptAt: Date?
    /// Why it could not be sent, in the server's words.
    package var problem: String?
    package init(
        id: Int64, conversationID: Int64?, account: String, agent: String, agentAddress: String, recipient: String,
        subject: String, messageID: String, judgedAt: Date, state: State, judgement: Judgement,
        overrideReason: String? = nil, sentAt: Date? = nil, body: String
    ) {
        self.id = id
        self.conversationID = conversationID
        self.account = account
        self.agent = agent
        self.agentAddress = agentAddress
        self.recipient = recipient
        self.subject = subject
        self.messageID = messageID
        self.judgedAt = judgedAt
        self.state = state
        self.judgement = judgement
        self.overrideReason = overrideReason
        self.sentAt = sentAt
        self.body = body
    }
}

/// Whether a customer's mail was acknowledged, and if not which rule stopped it.
package struct AcknowledgementRecord: Sendable, Equatable {
    package enum State: String, Sendable, Codable { case declined, intended, transmitting, sent, unknown, refused }
    package var messageID: String
    package var conversationID: Int64?
    package var account: String
    package var recipient: String
    package var decidedAt: Date
    package var state: State
    /// The rule that decided: `AnswerOncePerConversation`.
    package var rule: String
    package var reason: String
    package var deadline: Date?
    package var sentAt: Date?
    package init(
        messageID: String, conversationID: Int64?, account: String, recipient: String, decidedAt: Date, state: State,
        rule: String, reason: String, deadline: Date? = nil, sentAt: Date? = nil
    ) {
        self.messageID = messageID
        self.conversationID = conversationID
        self.account = account
        self.recipient = recipient
        self.decidedAt = decidedAt
        self.state = state
        self.rule = rule
        self.reason = reason
        self.deadline = deadline
        self.sentAt = sentAt
    }
}
