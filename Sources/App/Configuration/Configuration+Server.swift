extension Configuration {
    /// One mail server and how to log in to it.
    package struct ServerSettings: Sendable, Equatable {
        /// How the connection is protected.
        package enum Security: String, Sendable, CaseIterable {
            /// TLS from the first byte.
            case tls
            /// TLS by STARTTLS, required: without it there is no login.
            case starttls
            /// No encryption.
            case plain
        }

        package var host: String
        package var port: Int
        package var security: Security
        /// Nil where the server wants none; never nil for IMAP.
        package var login: Login?
        /// A PEM file of certificate authorities to trust instead of the system's.
        package var caFile: String?
    }

    /// Who logs in, and how that is proved.
    package struct Login: Sendable, Hashable {
        /// What the server is shown; asked for anew at each login.
        package enum Proof: Sendable, Hashable {
            case password(Secret)
            /// A bearer token for XOAUTH2, from the first line that this command prints; run by `/bin/sh -c`.
            case token(command: String)
        }

        package var user: String
        package var proof: Proof
    }

    /// Where a secret is to be found.
    package enum Secret: Sendable, Hashable {
        /// The text of a file, without the line end after it.
        case file(String)
        /// The value of an environment variable.
        case environment(String)
        /// The first line that a command prints; run by `/bin/sh -c`.
        case command(String)
    }
}

extension Configuration.ServerSettings {
    init?(imap section: inout ConfigurationSection, user defaultUser: String) {
        let place = Place(&section, ports: [.tls: 993, .starttls: 143, .plain: 143])
        let user = section.value("user", .text.example("support@example.org"), default: defaultUser)
        let before = section.problems.count
        let proof = section.proof()
        if proof == nil, section.problems.count == before {
            section.complain(
                at: "password", expected: "password or oauth2", found: "neither", remedy: Configuration.Secret.remedy)
        }
        guard let proof else { return nil }
        self.init(place, login: Configuration.Login(user: user, proof: proof))
    }

    /// What the section does not say of the login is `like` the login for reading.
    init?(smtp section: inout ConfigurationSection, like login: Configuration.Login?) {
        let place = Place(&section, ports: [.tls: 465, .starttls: 587, .plain: 25])
        let user = section.optional("user", .text.example("support@example.org"))
        let proof = section.proof()
        if user == "none" {
            if proof != nil {
                section.complain(
                    at: "user", expected: "a user name beside password or oauth2", found: "\"none\"",
                    remedy: "remove one of the two")
            }
            self.init(place, login: nil)
        } else {
            guard let user = user ?? login?.user, let proof = proof ?? login?.proof else { return nil }
            self.init(place, login: Configuration.Login(user: user, proof: proof))
        }
    }

    private init?(_ place: Place, login: Configuration.Login?) {
        guard let host = place.host else { return nil }
        self.init(host: host, port: place.port, security: place.security, login: login, caFile: place.caFile)
    }

    /// What servers of both kinds have.
    private struct Place {
        let host: String?
        let port: Int
        let security: Security
        let caFile: String?

        init(_ section: inout ConfigurationSection, ports: [Security: Int]) {
            host = section.required("host", .host)
            security = section.value("security", .choice(example: .tls), default: .tls)
            let usual = ports[security] ?? 0
            port = section.value("port", .port(example: usual), default: usual)
            caFile = section.optional("caFile", section.anyPath.example("ca.pem"))
        }
    }
}

extension ValueKind where Value == String {
    fileprivate static func secretFile(of origin: ConfigurationOrigin) -> ValueKind {
        let path = ValueKind.path(in: origin.folder)
        return ValueKind(expected: "the path of a file", example: "imap-password") { (text) throws(Refusal) in
            origin.secretFile(try path.read(text), named: text)
        }
    }
}

extension Configuration.Secret {
    static let remedy = "write, for example, password: { file: imap-password }, and put it into that file"
}

extension ConfigurationSection {
    /// The password or the token's command; nil when there is neither.
    mutating func proof() -> Configuration.Login.Proof? {
        let password = secret("password")
        let token = optionalSection(
            "oauth2", expected: "a section with a command that prints a token",
            remedy: "write, for example, oauth2: { command: mailtoken support@example.org }", isSecret: true
        ) { $0.required("command", .text.example("mailtoken support@example.org")) }
        if has("password"), has("oauth2") {
            complain(at: "oauth2", expected: "password or oauth2", found: "both", remedy: "remove one of the two")
        }
        return password.map { .password($0) } ?? token.map { .token(command: $0) }
    }

    private mutating func secret(_ key: String) -> Configuration.Secret? {
        let expected = "where the password is: file, environment or command"
        return optionalSection(key, expected: expected, remedy: Configuration.Secret.remedy, isSecret: true) { secret in
            let file = secret.optional("file", .secretFile(of: secret.origin))
            let environment = secret.optional("environment", .variableName)
            let command = secret.optional("command", .text.example("pass show imap"))
            let count = ["file", "environment", "command"].count { secret.has($0) }
            if count != 1 {
                secret.complain(
                    at: "", expected: "one of file, environment and command",
                    found: count == 0 ? "none" : "\(count) of them", remedy: Configuration.Secret.remedy)
            }
            return file.map { .file($0) } ?? environment.map { .environment($0) } ?? command.map { .command($0) }
        }
    }
}
