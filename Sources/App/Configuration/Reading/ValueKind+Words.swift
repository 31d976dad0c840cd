internal import Foundation

extension ValueKind where Value == String {
    /// One line of text. Line ends and other control characters are refused: such text ends up in header fields.
    static var text: ValueKind {
        ValueKind("a line of text", example: "\"…\"") { text in
            let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
            let isLine = !trimmed.unicodeScalars.contains { $0.properties.generalCategory == .control }
            return !trimmed.isEmpty && isLine ? trimmed : nil
        }
    }

    /// A short word that can stand in logs and in the ledger.
    static var word: ValueKind {
        ValueKind("a name of letters, digits, dots, hyphens and underscores", example: "support") { text in
            let isWord = text.utf8.allSatisfy { Ascii.isLetterOrDigit($0) || ".-_".utf8.contains($0) }
            return isWord && !text.isEmpty && text.utf8.count <= 64 ? text : nil
        }
    }

    /// A mail address alone, `local@domain` (RFC 5321 §4.1.2, without quoted local parts and address literals).
    static var address: ValueKind {
        ValueKind(expected: "a mail address", example: "support@example.org") { (text) throws(Refusal) in
            if text.hasSuffix(">"), let open = text.lastIndex(of: "<") {
                throw Refusal(remedy: "write the address alone: \(text[text.index(after: open)...].dropLast())")
            }
            let halves = text.split(separator: "@", omittingEmptySubsequences: false)
            guard halves.count == 2, !halves[0].isEmpty, halves[0].utf8.count <= 64, HostName.isValid(halves[1]),
                halves[0].unicodeScalars.allSatisfy({
                    $0.value > 0x20 && $0.value != 0x7F && !"<>()[],;:\\\"".unicodeScalars.contains($0)
                }),
                !halves[0].hasPrefix("."), !halves[0].hasSuffix("."), !halves[0].contains("..")
            else { throw Refusal() }
            return text
        }
    }

    /// A server's name or IP address, without scheme and port.
    static var host: ValueKind {
        ValueKind(expected: "a host name", example: "mail.example.org") { (text) throws(Refusal) in
            if let scheme = text.range(of: "://") {
                throw Refusal(
                    remedy: "write the host alone: \(text[scheme.upperBound...].prefix { !"/:".contains($0) })")
            }
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            if parts.count == 2, HostName.isValid(parts[0]), UInt16(parts[1]) != nil {
                throw Refusal(remedy: "write the two apart: host: \(parts[0]) and port: \(parts[1])")
            }
            guard HostName.isValid(text[...]) || HostName.isIPv6(text) else { throw Refusal() }
            return text
        }
    }

    /// The name of an environment variable.
    static var variableName: ValueKind {
        ValueKind("the name of an environment variable", example: "IMAP_PASSWORD") { text in
            guard let first = text.utf8.first, !Ascii.isDigit(first) else { return nil }
            return text.utf8.allSatisfy { Ascii.isLetterOrDigit($0) || $0 == UInt8(ascii: "_") } ? text : nil
        }
    }

    /// A file or folder; a relative path counts from `folder`, the configuration's own.
    static func path(in folder: String) -> ValueKind {
        ValueKind("a path", example: "…") { text in
            guard !text.isEmpty, !text.utf8.contains(0), !text.contains("\n") else { return nil }
            let url = URL(fileURLWithPath: text, relativeTo: URL(fileURLWithPath: folder, isDirectory: true))
            return url.standardizedFileURL.path
        }
    }
}

/// What may be a host's name (RFC 1123 §2.1). Letters beyond ASCII are left to IDNA, and underscores are let through:
/// names in container networks have them.
enum HostName {
    static func isValid(_ text: Substring) -> Bool {
        guard (1...253).contains(text.utf8.count) else { return false }
        return text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.utf8.allSatisfy { Ascii.isLetterOrDigit($0) || "-_".utf8.contains($0) || $0 >= 0x80 }
        }
    }

    static func isIPv6(_ text: String) -> Bool {
        text.filter { $0 == ":" }.count >= 2 && text.utf8.allSatisfy { Ascii.isHexDigit($0) || ":.".utf8.contains($0) }
    }
}

enum Ascii {
    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    static func isLetterOrDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) }
    static func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x66).contains(byte | 0x20) }
}
