internal import MailMessage

/// What trusted servers found about a message's authenticity (RFC 8601). Fields of other servers count for nothing:
/// anybody can write them.
struct AuthenticationResults {
    /// Results in order: method, result, and its properties (`header.from` and so on), all lower case.
    private(set) var results: [(method: String, result: String, properties: [String: String])] = []

    init(of message: Message, trusting servers: Set<String>) {
        guard !servers.isEmpty else { return }
        for field in message.headers.all("Authentication-Results") {
            let parts = Self.withoutComments(field.lowercased()).split(separator: ";")
            guard let first = parts.first, let server = first.split(whereSeparator: \.isWhitespace).first,
                servers.contains(String(server))
            else { continue }
            for part in parts.dropFirst() {
                let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
                guard let head = words.first, let (method, result) = Self.pair(head) else { continue }
                let properties = words.dropFirst().compactMap(Self.pair)
                results.append(
                    (method, result, Dictionary(properties, uniquingKeysWith: { first, _ in first })))
            }
        }
    }

    var dmarcFails: Bool { results.contains { $0.method == "dmarc" && $0.result == "fail" } }

    /// DMARC passed for the domain, or DKIM or SPF passed for it or its parent (relaxed alignment, RFC 7489, section 3.1).
    func authenticates(domain: String) -> Bool {
        let domain = domain.lowercased()
        return !dmarcFails
            && results.contains { entry in
                guard entry.result == "pass" else { return false }
                let names: [String]
                switch entry.method {
                case "dmarc": names = ["header.from"]
                case "dkim": names = ["header.d", "header.i"]
                case "spf": names = ["smtp.mailfrom"]
                default: return false
                }
                return names.compactMap { entry.properties[$0] }.contains { value in
                    let host = value.split(separator: "@").last.map(String.init) ?? value
                    return host == domain || domain.hasSuffix("." + host) && host.contains(".")
                }
            }
    }

    private static func pair(_ word: String) -> (String, String)? {
        guard let equals = word.firstIndex(of: "=") else { return nil }
        return (String(word[..<equals]), String(word[word.index(after: equals)...]))
    }

    private static func withoutComments(_ text: String) -> String {
        var depth = 0
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { scalar in
                    if scalar == "(" { depth += 1 }
                    defer { if scalar == ")" { depth = max(0, depth - 1) } }
                    return depth == 0
                }))
    }
}
