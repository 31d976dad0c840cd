/// How a connection to a mail server is protected.
package enum ServerSecurity: String, Sendable, CaseIterable {
    /// TLS from the first byte: `imaps`, `smtps`.
    case tls
    /// Plain at first, then TLS by STARTTLS before anything else is said; required, not just tried.
    case starttls
    /// No protection at all. Only for servers on the same machine.
    case plain
}

/// How to prove who we are.
package struct ServerLogin: Sendable {
    package enum Method: String, Sendable, CaseIterable {
        case password
        /// The secret is an OAuth 2.0 bearer token, sent by SASL XOAUTH2.
        case xoauth2
    }

    package var user: String
    package var secret: Secret
    package var method: Method

    package init(user: String, secret: Secret, method: Method = .password) {
        self.user = user
        self.secret = secret
        self.method = method
    }
}

/// Where a mail server is and how it is reached.
package struct ServerAddress: Sendable {
    package var host: String
    package var port: Int
    package var security: ServerSecurity
    /// A PEM file of the certificates to trust instead of the system's.
    package var caFile: String?
    /// From the first packet until the login is done.
    package var connectTimeout: Duration

    package init(
        host: String, port: Int, security: ServerSecurity = .tls, caFile: String? = nil,
        connectTimeout: Duration = .seconds(30)
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.caFile = caFile
        self.connectTimeout = connectTimeout
    }
}
