internal import CCurl
internal import Desk

/// What libcurl says went wrong, with what the server had said until then.
struct CurlError: Error {
    let code: CURLcode
    let detail: String
    let replies: [String]

    init(_ code: CURLcode, text: String = "", replies: [String] = []) {
        self.code = code
        detail = text.isEmpty ? String(cString: curl_easy_strerror(code)) : text
        self.replies = replies
    }

    /// The failure as the desk sees it, where the server's words don't decide it.
    func failure(_ operation: String, at address: ServerAddress) -> MailFailure {
        let (kind, remedy) = judgement(address)
        return MailFailure(kind, operation: operation, detail: detail, remedy: remedy)
    }

    private func judgement(_ address: ServerAddress) -> (MailFailure.Kind, String?) {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: (.temporary, "check the host name “\(address.host)” and the name service")
        case CURLE_COULDNT_CONNECT: (.temporary, "check that a server runs at that host and port")
        case CURLE_OPERATION_TIMEDOUT: (.temporary, "check host, port and firewall if it stays so")
        case CURLE_LOGIN_DENIED: (.authentication, "check the user name and the secret")
        case CURLE_USE_SSL_FAILED:
            (
                .misconfigured,
                "the server offers no STARTTLS: set security to tls with the port for it, or mend the server"
            )
        case CURLE_PEER_FAILED_VERIFICATION: (.misconfigured, certificateRemedy)
        case CURLE_SSL_CACERT_BADFILE:
            (.misconfigured, "check that the CA file \(address.caFile ?? "") is readable PEM")
        case CURLE_SSL_CONNECT_ERROR where detail.contains("wrong version number"):
            (.misconfigured, "port \(address.port) doesn't begin with TLS: set security to starttls, or another port")
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL, CURLE_NOT_BUILT_IN, CURLE_UNKNOWN_OPTION:
            (.misconfigured, "check host and port, and that libcurl is 7.88 or newer with IMAP, SMTP and TLS")
        default: (.temporary, nil)
        }
    }

    private var certificateRemedy: String {
        if detail.contains("expired") { return "renew the server's certificate" }
        if detail.contains("match") { return "use the host name that the server's certificate is for" }
        return "check the server's certificate, or set caFile to the authority that vouches for it"
    }
}
