internal import Desk
internal import Foundation
internal import MailMessage
internal import WorkingTime

/// Tries everything that the service will need, one thing at a time, and tells of each whether it works.
package struct ServiceCheck: Sendable {
    /// One thing that was tried.
    package struct Line: Sendable, Equatable {
        package var subject: String
        /// What was found where it works.
        package var detail: String
        /// What is wrong and what mends it; nil when it works.
        package var problem: String?
    }

    package let configuration: Configuration
    /// Where to send a test mail; nowhere when nil.
    package let sendTo: String?
    package let tell: @Sendable (Line) -> Void

    package init(configuration: Configuration, sendTo: String?, tell: @escaping @Sendable (Line) -> Void) {
        self.configuration = configuration
        self.sendTo = sendTo
        self.tell = tell
    }

    /// - Returns: whether all works.
    package func run() async -> Bool {
        var isFine = true
        func note(_ subject: String, _ detail: String = "", problem: String? = nil) {
            tell(Line(subject: subject, detail: detail, problem: problem))
            if problem != nil { isFine = false }
        }
        note("configuration", "\(configuration.accounts.count) account(s)")
        let calendar = configuration.desk.calendar
        let now = Date()
        if let opening = calendar.nextOpening(atOrAfter: now) {
            note(
                "clock",
                "it is \(MomentText(timeZone: calendar.timeZone).moment(now)); next working time from "
                    + MomentText(timeZone: calendar.timeZone).moment(opening))
        } else {
            note("clock", problem: "the calendar has no working time; give the desk some hours")
        }
        let runtime: DeskRuntime
        do {
            runtime = try DeskRuntime(configuration: configuration)
            note("ledger", configuration.ledger)
            note("templates", configuration.templates ?? "built in")
        } catch {
            note("ledger, templates and weights", problem: "\(error)")
            return false
        }
        for account in runtime.accounts { await check(account, note: note) }
        return isFine
    }

    private func check(
        _ account: AccountRuntime, note: (_ subject: String, _ detail: String, _ problem: String?) -> Void
    ) async {
        let imap = account.settings.imap
        let name = account.name
        do {
            let store = try await account.opener.open()
            note("\(name): IMAP login", "\(imap.host):\(imap.port), \(imap.security.rawValue)", nil)
            do {
                try await account.makeFolders(in: store)
                for folder in account.settings.folders.inbox {
                    let selected = try await store.select(folder)
                    note("\(name): folder \(folder)", "\(selected.exists) messages", nil)
                }
                let folders = account.settings.folders
                for folder in [folders.outbox, folders.held, folders.sent, folders.parked] {
                    _ = try await store.select(folder)
                    note("\(name): folder \(folder)", "", nil)
                }
            } catch {
                note("\(name): folders", "", "\(error)")
            }
            await store.close()
        } catch {
            note("\(name): IMAP login", "", "\(error)")
        }
        guard let sendTo else {
            note("\(name): sending", "not tried; give --send ADDRESS", nil)
            return
        }
        do {
            let receipt = try await account.gatekeeper.submission.submit(
                testMail(to: sendTo, world: account.intake.world))
            note("\(name): sending", "to \(sendTo): \(receipt.reply)", nil)
        } catch {
            note("\(name): sending", "", "\(error)")
        }
    }

    private func testMail(to recipient: String, world: DeskWorld) -> Submission {
        let desk = DeskIdentity(configuration)
        var draft = MessageDraft(
            from: Mailbox(name: desk.name, address: desk.address), date: world.mailDate(),
            messageID: world.uniqueID() + "@" + desk.messageIDDomain,
            text: "This is the test mail that \"rightback check --send\" was asked for.\n")
        draft.to = [Mailbox(address: recipient)]
        draft.subject = "Rightback: test mail"
        draft.extraHeaders = [("Auto-Submitted", "auto-generated"), (AcknowledgementMark.headerName, "check")]
        return Submission(returnPath: desk.address, recipients: [recipient], message: draft.serialized())
    }
}
