package import Foundation
internal import MailMessage

/// Decides whether a customer's mail is acknowledged, and names the rule that decided.
///
/// RFC 3834 in full, and what practice taught beyond it. The rules are asked in order; the first that refuses decides, and
/// the answers of all of them are kept so that `explain` can show each.
package struct AcknowledgementPolicy: Sendable {
    package struct Settings: Sendable, Equatable {
        package var isEnabled = true
        /// The desk's own addresses, lower case: what they send is never acknowledged.
        package var ownAddresses: Set<String> = []
        /// Message-IDs with this domain are ours.
        package var ownMessageIDDomain = ""
        /// Put before the subject of acknowledgements; a mail that begins with it is a machine's.
        package var subjectPrefix = "Auto: "
        /// Answer `From` where the return path is absent, provided a trusted server authenticated its domain.
        package var relaxedReturnPath = false
        /// Servers whose `Authentication-Results` (RFC 8601) are believed, by authserv-id, lower case.
        package var trustedAuthenticationServers: Set<String> = []
        package var limitPerSenderPerHour = 2
        package var limitPerSenderPerDay = 4
        package var limitPerDeskPerHour = 200
        /// Older mail is recorded but not acknowledged, in seconds.
        package var answerNoOlderThan: TimeInterval = 7 * 86_400
        /// For how long a hard bounce of an address stops acknowledgements to it, in seconds.
        package var bounceStop: TimeInterval = 30 * 86_400
        package init() {}
    }

    package var settings: Settings

    package init(settings: Settings) { self.settings = settings }

    package func decide(_ mail: IncomingMail, context: IntakeContext, now: Date) -> AcknowledgementDecision {
        let question = AcknowledgementQuestion(mail: mail, context: context, settings: settings, now: now)
        let answers = AcknowledgementRule.all.map { rule in
            AcknowledgementDecision.Answer(rule: rule.id, refusal: rule.refusal(question))
        }
        return AcknowledgementDecision(answers: answers, recipient: question.recipient?.address)
    }
}

/// Whether to send, to whom, and what each rule said.
package struct AcknowledgementDecision: Sendable, Equatable {
    package struct Answer: Sendable, Equatable {
        package let rule: String
        /// Why the rule refuses; nil when it has no objection.
        package let refusal: String?
        package init(rule: String, refusal: String?) {
            self.rule = rule
            self.refusal = refusal
        }
    }
    package let answers: [Answer]
    /// Where the acknowledgement would go: the return path, or `From` in the relaxed mode.
    package let recipient: String?

    package init(answers: [Answer], recipient: String?) {
        self.answers = answers
        self.recipient = recipient
    }

    /// False when a rule recognised a machine, spam or the desk itself: nobody waits for an answer to it.
    package var isFromACustomer: Bool {
        !answers.contains { $0.refusal != nil && Self.rulesAgainstStrangers.contains($0.rule) }
    }

    private static let rulesAgainstStrangers: Set<String> = Set(
        [
            AcknowledgementRule.neverAnswerAutomaticMail, .honourAutoSubmitted, .neverAnswerLoops, .neverAnswerLists,
            .neverAnswerBulk, .neverAnswerOurselves, .neverAnswerSpam,
        ].map(\.id))

    private var objection: Answer? { answers.first { $0.refusal != nil } }
    package var isToSend: Bool { objection == nil && recipient != nil }
    /// The rule that decided.
    package var rule: String { objection?.rule ?? "AcknowledgeCustomersMail" }
    package var reason: String { objection?.refusal ?? "a person's mail that opens a conversation" }
}

/// What the rules are asked about.
struct AcknowledgementQuestion {
    let mail: IncomingMail
    let context: IntakeContext
    let settings: AcknowledgementPolicy.Settings
    let now: Date
    let authentication: AuthenticationResults

    init(mail: IncomingMail, context: IntakeContext, settings: AcknowledgementPolicy.Settings, now: Date) {
        self.mail = mail
        self.context = context
        self.settings = settings
        self.now = now
        authentication = AuthenticationResults(of: mail.message, trusting: settings.trustedAuthenticationServers)
    }

    var message: Message { mail.message }

    enum Source { case returnPath, from }

    /// Whom an acknowledgement would go to, and by what that is known.
    var recipient: (address: String, source: Source)? {
        switch message.returnPath {
        case .address(let address): return (address, .returnPath)
        case .null: return nil
        case .absent:
            // With two authors only one of them is authenticated.
            guard settings.relaxedReturnPath, message.from.count == 1, let from = message.from.first?.address,
                let domain = from.split(separator: "@").last, authentication.authenticates(domain: String(domain))
            else { return nil }
            return (from, .from)
        }
    }

    /// The addresses that stand for the sender, lower case.
    var senderAddresses: [String] {
        var addresses = message.from.map { $0.address.lowercased() } + message.sender.map { $0.address.lowercased() }
        if let recipient { addresses.append(recipient.address.lowercased()) }
        return addresses
    }
}
