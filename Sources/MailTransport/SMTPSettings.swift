/// How one submission server is reached and how long it may take.
package struct SMTPSettings: Sendable {
    package var address: ServerAddress
    /// Nil where the server takes mail without a login.
    package var login: ServerLogin?
    /// The name that we give in `EHLO`; nil for the machine's own.
    package var greetingName: String?
    /// Longest time of one submission in all, connecting included.
    package var timeout: Duration
    /// How long a connection is kept for the next message.
    package var keepsConnection: Duration

    package init(
        address: ServerAddress, login: ServerLogin? = nil, greetingName: String? = nil,
        timeout: Duration = .seconds(300), keepsConnection: Duration = .seconds(60)
    ) {
        self.address = address
        self.login = login
        self.greetingName = greetingName
        self.timeout = timeout
        self.keepsConnection = keepsConnection
    }
}
