internal import IMAPWire

/// How one IMAP account is reached and how long its server may take.
package struct IMAPSettings: Sendable {
    package var address: ServerAddress
    package var login: ServerLogin
    /// Longest silence of the server while it owes an answer.
    package var responseTimeout: Duration
    /// Longest time of one command in all, with what it transfers.
    package var commandTimeout: Duration
    /// An `IDLE` is ended and begun again after this; a server may hang up after 30 minutes (RFC 2177), so at most 28.
    package var idleRenewal: Duration
    /// Whether to wait by `IDLE` where the server has it. Off, the folder is looked at every `pollInterval`.
    package var usesIdle = true
    /// Time between two looks without `IDLE`.
    package var pollInterval: Duration
    /// Bytes of the largest literal that is accepted; a fetch never asks for more.
    package var literalLimit: Int

    package init(
        address: ServerAddress, login: ServerLogin, responseTimeout: Duration = .seconds(60),
        commandTimeout: Duration = .seconds(600), idleRenewal: Duration = .seconds(15 * 60),
        pollInterval: Duration = .seconds(30), literalLimit: Int = 64 << 20
    ) {
        self.address = address
        self.login = login
        self.responseTimeout = responseTimeout
        self.commandTimeout = commandTimeout
        self.idleRenewal = min(idleRenewal, .seconds(28 * 60))
        self.pollInterval = pollInterval
        self.literalLimit = literalLimit
    }

    var wireLimits: WireLimits { WireLimits(literals: literalLimit) }
}
