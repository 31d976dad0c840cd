package import Desk
internal import Foundation
internal import MailMessage

/// Judges a reply that a mail client hands over, and sends it when it may go out. The same records and the same two steps
/// as for a reply from the outbox.
package struct ReplySending: Sendable {
    private let runtime: DeskRuntime

    package init(runtime: DeskRuntime) { self.runtime = runtime }

    package func send(
        _ bytes: [UInt8], recipients: [String], takesRecipientsFromMessage: Bool, returnPath: String?
    ) async throws -> DirectOutcome {
        let reply = AgentReply(bytes: bytes, desk: runtime.desk)
        let from = (reply.message.from.first?.address ?? "").lowercased()
        // The account whose address the reply bears, else the first.
        guard
            let account = runtime.accounts.first(where: { $0.settings.addresses.contains { $0.lowercased() == from } })
                ?? runtime.accounts.first
        else { return .refused("the configuration has no account") }
        var all = recipients
        if takesRecipientsFromMessage { all += reply.recipients }
        guard !all.isEmpty else { return .refused("no recipient; fill To, or give addresses") }
        return try await account.gatekeeper.sendDirectly(reply, recipients: all, returnPath: returnPath)
    }
}
