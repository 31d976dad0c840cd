internal import CCurl
internal import Desk

extension CurlTransfer {
    /// Sets where to connect, how it is protected, and who we are.
    /// - Parameter protocols: libcurl's names for plain and for TLS from the first byte, such as `imap`, `imaps`.
    func prepare(
        _ address: ServerAddress, protocols: (plain: String, tls: String), path: String, login: ServerLogin?,
        secret: String?
    ) throws {
        guard let host = address.urlHost, (1...65_535).contains(address.port) else {
            throw MailFailure(
                .misconfigured, operation: "connecting to a mail server",
                detail: "“\(address.host)” port \(address.port) is no address of a server",
                remedy: "give a host name or an IP address, and a port from 1 to 65535")
        }
        let scheme = address.security == .tls ? protocols.tls : protocols.plain
        try set(CURLOPT_URL, "\(scheme)://\(host):\(address.port)/\(path)")
        try set(CURLOPT_PROTOCOLS_STR, scheme)
        try set(CURLOPT_USE_SSL, Int((address.security == .plain ? CURLUSESSL_NONE : CURLUSESSL_ALL).rawValue))
        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        if let caFile = address.caFile { try set(CURLOPT_CAINFO, caFile) }
        try set(CURLOPT_CONNECTTIMEOUT_MS, Int(ContinuousClock.now.milliseconds(to: .now + address.connectTimeout)))
        guard let login, let secret else { return }
        try set(CURLOPT_USERNAME, login.user)
        switch login.method {
        case .password: try set(CURLOPT_PASSWORD, secret)
        case .xoauth2:
            try set(CURLOPT_LOGIN_OPTIONS, "AUTH=XOAUTH2")
            try set(CURLOPT_XOAUTH2_BEARER, secret)
        }
    }
}

extension ServerAddress {
    /// The host as it stands in a URL; nil when it has bytes that would mean something else there.
    var urlHost: String? {
        guard !host.isEmpty else { return nil }
        if host.contains(":") {
            return host.utf8.allSatisfy { $0 == 0x3A || $0 == 0x2E || Self.isHexDigit($0) } ? "[\(host)]" : nil
        }
        return Self.isHostName(host) ? host : nil
    }

    /// Letters, digits, dots, hyphens and underscores, and the bytes of names that aren't ASCII.
    static func isHostName(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 >= 0x80
                    || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F
            }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
}
