package import Desk

/// Opens connections to one IMAP account.
package struct IMAPMailboxOpener: MailStoreOpener {
    private let settings: IMAPSettings

    package init(_ settings: IMAPSettings) { self.settings = settings }

    package func open() async throws -> any MailStore {
        let connection = IMAPConnection(settings)
        try await connection.open()
        return IMAPMailbox(connection, literalLimit: settings.literalLimit)
    }
}
