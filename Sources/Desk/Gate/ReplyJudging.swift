package import Foundation
package import MailMessage
package import ReplyAnalysis

/// Puts a reply before the judge with all that the ledger knows: the customer's mail, the thread, what was sent before.
package struct ReplyJudging: Sendable {
    package var judge: Judge
    package var desk: DeskIdentity
    /// The desk's reply templates.
    package var templates: any ReuseSources
    /// Nil when there is no ledger (a lone `lint`).
    package var ledger: (any Ledger)?

    package init(judge: Judge, desk: DeskIdentity, templates: any ReuseSources, ledger: (any Ledger)?) {
        self.judge = judge
        self.desk = desk
        self.templates = templates
        self.ledger = ledger
    }

    package struct Result: Sendable {
        package let replyCase: ReplyCase
        package let judgement: Judgement
        package let sources: [any ReuseSources]
        package let conversationID: Int64?
    }

    /// - Parameter original: the customer's mail, where it is at hand; it wins over the ledger's.
    package func judge(_ reply: AgentReply, original: Message? = nil, now: Date) async throws -> Result {
        let answered = reply.message.ancestors
        let conversation = answered.isEmpty ? nil : try await ledger?.conversation(referencing: answered)
        let replyCase = makeCase(reply, original: original, conversation: conversation, now: now)
        let customer = reply.customer(desk: desk)?.address
        let sources = [templates] + (ledger.map { [$0.reuseSources(exceptTo: customer)] } ?? [])
        let judgement = try judge.judge(replyCase, against: sources)
        return Result(
            replyCase: replyCase, judgement: judgement, sources: sources, conversationID: conversation?.id)
    }

    private func makeCase(
        _ reply: AgentReply, original: Message?, conversation: ConversationMail?, now: Date
    ) -> ReplyCase {
        var replyCase = ReplyCase(body: reply.message.text)
        replyCase.sentAt = reply.message.date?.instant ?? now
        replyCase.agent = reply.agent.name
        replyCase.html = reply.message.html
        var earlier = conversation?.mails ?? []
        if let original {
            let from = original.from.first
            replyCase.customer = CustomerMail(
                name: from?.name ?? "", address: from?.address ?? "", subject: original.subject,
                body: original.newText)
        } else if let last = earlier.lastIndex(where: \.isFromCustomer) {
            let mail = earlier.remove(at: last)
            replyCase.customer = CustomerMail(
                name: mail.name, address: mail.address, subject: mail.subject, body: mail.text)
        } else if !reply.message.quoted.isEmpty {
            // Nothing is known but what the reply itself quotes.
            let customer = reply.customer(desk: desk)
            replyCase.customer = CustomerMail(
                name: customer?.name ?? "", address: customer?.address ?? "", subject: reply.message.subject,
                body: Self.unquoted(reply.message.quoted))
        }
        replyCase.thread = earlier.map {
            EarlierMail(author: $0.isFromCustomer ? .customer : .agent, at: $0.at, body: $0.text)
        }
        return replyCase
    }

    /// Quoted text without its marks.
    private static func unquoted(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.drop { $0 == ">" || $0 == " " } }.joined(separator: "\n")
    }
}
