internal import MailMessage

/// What trusted servers found about a message's authenticity (RFC 8601). Fields of other servers count for nothing:
/// anybody can write them.
struct AuthenticationResults {
    /// Results in order: method, result, and its properties (`header.from` and so on), all lower case.
    private(set) var results: [(method: String, result: String, properties: [String: String])] = []

    init(of message: Message, trusting servers: Set<String>) {
        guard !servers.isEmpty else { return }
        for field in message.headers.all("Authentication-Results") {
            let parts = Self.plain(field.lowercased()).split(separator: ";")
            guard let first = parts.first, let server = first.split(separator: " ").first,
                servers.contains(String(server))
            else { continue }
            var found: [(method: String, result: String, properties: [String: String])] = []
            for part in parts.dropFirst() {
                let words = part.split(separator: " ").map(String.init)
                guard let head = words.first, let (method, result) = Self.pair(head) else { continue }
                let properties = words.dropFirst().compactMap(Self.pair)
                found.append((method, result, Dictionary(properties, uniquingKeysWith: { first, _ in first })))
            }
            // A server writes above what it received: below its own word on a method anything may be forged.
            let settled = Set(results.map(\.method))
            results += found.filter { !settled.contains($0.method) }
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

    /// Without comments, with `_` for all that a quoted string could mislead by, single spaces, and none around `=`.
    private static func plain(_ text: String) -> String {
        var output: [Unicode.Scalar] = []
        var depth = 0
        var isQuoted = false
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                isEscaped = false
            } else if scalar == "\\", depth > 0 || isQuoted {
                isEscaped = true
            } else if scalar == "\"", depth == 0 {
                isQuoted.toggle()
            } else if isQuoted {
                output.append(scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? scalar : "_")
            } else if scalar == "(" {
                depth += 1
            } else if scalar == ")" {
                depth = max(0, depth - 1)
            } else if depth == 0 {
                append(scalar.properties.isWhitespace ? " " : scalar, to: &output)
            }
        }
        return String(String.UnicodeScalarView(output))
    }

    private static func append(_ scalar: Unicode.Scalar, to output: inout [Unicode.Scalar]) {
        if scalar == " ", output.last == "=" || output.last == " " { return }
        if scalar == "=", output.last == " " { output.removeLast() }
        output.append(scalar)
    }
}
