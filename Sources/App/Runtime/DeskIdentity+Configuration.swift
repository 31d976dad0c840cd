internal import Desk
internal import Foundation
internal import MailMessage
internal import ReplyAnalysis
internal import WorkingTime

extension DeskIdentity {
    init(_ configuration: Configuration, account: Configuration.AccountSettings? = nil) {
        let desk = configuration.desk
        let addresses = configuration.accounts.flatMap(\.addresses).map { $0.lowercased() }
        self.init(
            name: desk.name, address: desk.address, contact: desk.contact,
            agents: desk.agents.map { Mailbox(name: $0.name, address: $0.address) }, ownAddresses: Set(addresses))
    }
}

extension AcknowledgementPolicy.Settings {
    init(_ configuration: Configuration, desk: DeskIdentity) {
        self.init()
        let settings = configuration.acknowledgement
        isEnabled = settings.enabled
        ownAddresses = desk.ownAddresses
        ownMessageIDDomain = desk.messageIDDomain
        subjectPrefix = settings.subjectPrefix
        relaxedReturnPath = settings.relaxedReturnPath
        trustedAuthenticationServers = Set(settings.trustedAuthenticationServers.map { $0.lowercased() })
        limitPerSenderPerHour = settings.limits.perSenderPerHour
        limitPerSenderPerDay = settings.limits.perSenderPerDay
        limitPerDeskPerHour = settings.limits.perDeskPerHour
        answerNoOlderThan = TimeInterval(configuration.intake.skipOlderThan.components.seconds)
    }
}
