import Desk
import Foundation
import MailTransport
import TestSupport

/// Settings and messages that the suites share.
enum Accounts {
    /// A mailbox that no other test uses.
    static func fresh(_ name: String = "box") -> String {
        "\(name)-\(UUID().uuidString.prefix(8).lowercased())@desk.test"
    }

    static func imap(
        _ server: MailServer, user: String, security: ServerSecurity = .tls, host: String = "localhost",
        port: Int? = nil,
        secret: Secret = .value(MailServer.password), trusts: Bool = true, pollInterval: Duration = .seconds(30)
    ) -> IMAPSettings {
        let port = port ?? (security == .tls ? server.ports.imaps : server.ports.imap)
        return IMAPSettings(
            address: ServerAddress(
                host: host, port: port, security: security, caFile: trusts ? server.caFile : nil,
                connectTimeout: .seconds(10)),
            login: ServerLogin(user: user, secret: secret), responseTimeout: .seconds(20), pollInterval: pollInterval)
    }

    static func smtp(
        _ server: MailServer, security: ServerSecurity = .starttls, port: Int? = nil, login: ServerLogin? = nil
    ) -> SMTPSettings {
        let port = port ?? (security == .tls ? server.ports.smtps : server.ports.smtp)
        return SMTPSettings(
            address: ServerAddress(
                host: "localhost", port: port, security: security, caFile: server.caFile, connectTimeout: .seconds(10)),
            login: login, timeout: .seconds(30))
    }

    /// A short message in CRLF.
    static func message(
        _ subject: String = "Where is my order?", id: String = UUID().uuidString, body: String = "Hello\n"
    )
        -> [UInt8]
    {
        let text =
            "From: Lena Berg <lena@customer.test>\nTo: support@desk.test\nSubject: \(subject)\n"
            + "Message-ID: <\(id)@customer.test>\n\n\(body)"
        return text.utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    }
}

/// Runs work with a mailbox opened, and closes it.
func withMailbox<Result: Sendable>(
    _ settings: IMAPSettings, _ work: (any MailStore) async throws -> Result
) async throws -> Result {
    let store = try await IMAPMailboxOpener(settings).open()
    do {
        let result = try await work(store)
        await store.close()
        return result
    } catch {
        await store.close()
        throw error
    }
}

/// The failure that work ends with.
/// - Throws: when it ends in another way.
func failure(_ work: () async throws -> Void) async throws -> MailFailure {
    do {
        try await work()
    } catch let failure as MailFailure {
        return failure
    }
    throw MailServer.Failure(description: "it did not fail")
}
