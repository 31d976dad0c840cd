package import Desk
internal import Foundation
internal import LedgerStore
internal import MailMessage
internal import MailTransport
internal import ReplyAnalysis
internal import ServiceLifecycle
internal import TextTemplates
internal import WorkingTime

/// The objects that one configuration makes: the only place that knows them all.
package struct DeskRuntime: Sendable {
    package let configuration: Configuration
    package let ledger: any Ledger
    package let judging: ReplyJudging
    package let templates: TemplateLibrary
    package let accounts: [AccountRuntime]
    package let world: DeskWorld
    package let desk: DeskIdentity

    /// - Parameter ledgerPath: stands in for the configured one (a dry run works on a copy).
    /// - Throws: `LedgerFailure`, `TemplateLibraryError`.
    package init(
        configuration: Configuration, ledgerPath: String? = nil,
        mail: (Configuration.AccountSettings) -> MailConnections = MailConnections.init(of:)
    ) throws {
        self.configuration = configuration
        let ledger = try LedgerStore(path: ledgerPath ?? configuration.ledger)
        self.ledger = ledger
        templates = try TemplateLibrary(
            folder: configuration.templates, replyTemplates: configuration.replyTemplates)
        let calendar = configuration.desk.calendar
        world = Self.world(timeZone: calendar.timeZone)
        desk = DeskIdentity(configuration)
        judging = ReplyJudging(
            judge: try Judge(configuration), desk: desk,
            templates: templates.replySources, ledger: ledger)
        var accounts: [AccountRuntime] = []
        for settings in configuration.accounts {
            accounts.append(
                AccountRuntime(
                    settings: settings, configuration: configuration, connections: mail(settings), ledger: ledger,
                    judging: judging, templates: templates, world: world))
        }
        self.accounts = accounts
    }

    static func world(timeZone: TimeZone) -> DeskWorld {
        DeskWorld(
            now: { Date() }, timeZone: timeZone, uniqueID: { UUID().uuidString.lowercased() },
            isStopping: { Task.isCancelled || Task.isShuttingDownGracefully })
    }
}

/// What serves one account.
package struct AccountRuntime: Sendable {
    package let settings: Configuration.AccountSettings
    package let opener: any MailStoreOpener
    package let intake: Intake
    package let outgoing: Outgoing
    package let gatekeeper: Gatekeeper

    var name: String { settings.name }

    init(
        settings: Configuration.AccountSettings, configuration: Configuration, connections: MailConnections,
        ledger: any Ledger, judging: ReplyJudging, templates: TemplateLibrary, world: DeskWorld
    ) {
        self.settings = settings
        opener = connections.opener
        var account = judging
        account.desk = DeskIdentity(configuration, account: settings)
        let acknowledgement = configuration.acknowledgement
        let writer = AcknowledgementWriter(
            desk: account.desk, world: world, calendar: configuration.desk.calendar,
            deadline: { acknowledgement.answerWithin.deadline(from: $0, in: configuration.desk.calendar) },
            subjectPrefix: acknowledgement.subjectPrefix, template: templates.acknowledgement,
            htmlTemplate: templates.acknowledgementHTML)
        intake = Intake(
            account: settings.name, ledger: ledger,
            policy: AcknowledgementPolicy(settings: .init(configuration, desk: account.desk)), writer: writer,
            world: world, byteLimit: configuration.intake.byteLimit)
        outgoing = Outgoing(
            account: settings.name, ledger: ledger, submission: connections.submission, world: world)
        let folders = settings.folders
        gatekeeper = Gatekeeper(
            account: settings.name,
            folders: Gatekeeper.Folders(
                inboxes: folders.inbox, outbox: folders.outbox, held: folders.held, sent: folders.sent,
                parked: folders.parked),
            ledger: ledger, submission: connections.submission, judging: account,
            gate: Gate(isEnabled: configuration.gate.enabled),
            notes: HeldNoteWriter(desk: account.desk, world: world, template: templates.heldNote), world: world,
            byteLimit: configuration.gate.maxReplySize)
    }

    /// The folders that the desk needs, made where they are missing.
    func makeFolders(in store: any MailStore) async throws {
        let folders = settings.folders
        for folder in folders.inbox + [folders.outbox, folders.held, folders.sent, folders.parked]
        where folder.uppercased() != "INBOX" {
            try await store.createFolder(folder)
        }
    }
}
