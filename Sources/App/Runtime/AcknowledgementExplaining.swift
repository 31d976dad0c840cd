package import Desk
internal import Foundation
internal import LedgerStore
package import MailMessage
internal import WorkingTime

/// The acknowledgement decision for a message, without taking it in.
package struct AcknowledgementExplaining: Sendable {
    package struct Explanation: Sendable {
        package let decision: AcknowledgementDecision
        package let acknowledgement: Acknowledgement?
        package let message: Message
    }

    private let intake: (policy: AcknowledgementPolicy, writer: AcknowledgementWriter?)
    private let ledger: (any Ledger)?
    private let world: DeskWorld
    private let account: String

    /// With a configuration the ledger's history counts too; without one the decision is that of an empty ledger.
    package init(configuration: Configuration?) throws {
        guard let configuration else {
            intake = (AcknowledgementPolicy(settings: .init()), nil)
            ledger = nil
            world = DeskRuntime.world(timeZone: .gmt)
            account = ""
            return
        }
        let desk = DeskIdentity(configuration)
        world = DeskRuntime.world(timeZone: configuration.desk.calendar.timeZone)
        let isLedgerThere = FileManager.default.fileExists(atPath: configuration.ledger)
        ledger = isLedgerThere ? try LedgerStore(path: configuration.ledger) : nil
        account = configuration.accounts.first?.name ?? ""
        let templates = try TemplateLibrary(folder: configuration.templates, replyTemplates: nil)
        intake = (
            AcknowledgementPolicy(settings: .init(configuration, desk: desk)),
            AcknowledgementWriter(
                desk: desk, world: world, calendar: configuration.desk.calendar,
                deadline: {
                    configuration.acknowledgement.answerWithin.deadline(from: $0, in: configuration.desk.calendar)
                },
                subjectPrefix: configuration.acknowledgement.subjectPrefix, template: templates.acknowledgement,
                htmlTemplate: templates.acknowledgementHTML)
        )
    }

    package func explain(_ bytes: [UInt8]) async throws -> Explanation {
        let message = Message(bytes)
        let mail = IncomingMail(
            account: account, folder: "INBOX", message: message, identity: MessageIdentity(of: message, bytes: bytes),
            receivedAt: world.now(), takenAt: world.now())
        let context = try await ledger?.context(for: mail) ?? IntakeContext(reference: LedgerStore.randomReference())
        let decision = intake.policy.decide(mail, context: context, now: world.now())
        guard decision.isToSend, let recipient = decision.recipient, let writer = intake.writer else {
            return Explanation(decision: decision, acknowledgement: nil, message: message)
        }
        return Explanation(
            decision: decision,
            acknowledgement: writer.write(to: recipient, answering: mail, reference: context.reference),
            message: message)
    }
}
