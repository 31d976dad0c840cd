package import Foundation
package import ReplyAnalysis

/// A reply that has just been judged, to be recorded with what was decided.
package struct NewReply: Sendable {
    package var identity: MessageIdentity
    package var conversationID: Int64?
    package var account: String
    package var agent: String
    package var agentAddress: String
    package var recipient: String
    package var subject: String
    package var judgedAt: Date
    package var judgement: Judgement
    package var decision: GateDecision
    package var body: String
    package init(
        identity: MessageIdentity, conversationID: Int64?, account: String, agent: String, agentAddress: String,
        recipient: String, subject: String, judgedAt: Date, judgement: Judgement, decision: GateDecision, body: String
    ) {
        self.identity = identity
        self.conversationID = conversationID
        self.account = account
        self.agent = agent
        self.agentAddress = agentAddress
        self.recipient = recipient
        self.subject = subject
        self.judgedAt = judgedAt
        self.judgement = judgement
        self.decision = decision
        self.body = body
    }
}
