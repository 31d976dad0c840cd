package import Desk
internal import MailTransport

/// How an account's mailbox is opened, and where its mail is handed over.
package struct MailConnections: Sendable {
    package let opener: any MailStoreOpener
    package let submission: any MailSubmission

    package init(opener: any MailStoreOpener, submission: any MailSubmission) {
        self.opener = opener
        self.submission = submission
    }

    /// By IMAP and SMTP, as the account is configured.
    package init(of account: Configuration.AccountSettings) {
        let imap = account.imap
        let login = imap.login.map(ServerLogin.init)
        var settings = IMAPSettings(
            address: ServerAddress(imap), login: login ?? ServerLogin(user: "", secret: .value("")),
            pollInterval: account.pollInterval)
        settings.usesIdle = account.idle

        opener = IMAPMailboxOpener(settings)
        submission = SMTPSubmission(
            SMTPSettings(address: ServerAddress(account.smtp), login: account.smtp.login.map(ServerLogin.init)))
    }
}

extension ServerAddress {
    fileprivate init(_ server: Configuration.ServerSettings) {
        let security: ServerSecurity =
            switch server.security {
            case .tls: .tls
            case .starttls: .starttls
            case .plain: .plain
            }
        self.init(host: server.host, port: server.port, security: security, caFile: server.caFile)
    }
}

extension ServerLogin {
    fileprivate init(_ login: Configuration.Login) {
        switch login.proof {
        case .password(let secret): self.init(user: login.user, secret: Secret(secret))
        case .token(let command): self.init(user: login.user, secret: .command(command), method: .xoauth2)
        }
    }
}

extension Secret {
    fileprivate init(_ secret: Configuration.Secret) {
        self =
            switch secret {
            case .file(let path): .file(path)
            case .environment(let name): .environment(name)
            case .command(let line): .command(line)
            }
    }
}
