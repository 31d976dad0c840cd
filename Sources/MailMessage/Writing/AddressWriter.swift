/// Writes a mailbox so that nothing in its name or address can become another mailbox or field.
enum AddressWriter {
    /// The words of `Display Name <address>`, to be folded between.
    static func tokens(of mailbox: Mailbox, firstRoom: Int) -> [String] {
        let address = safeAddress(mailbox.address)
        let name = HeaderWriter.singleLine(mailbox.name)
        guard !name.isEmpty else { return address.isEmpty ? ["<>"] : [address] }
        return phrase(name, firstRoom: firstRoom) + ["<\(address)>"]
    }

    private static func phrase(_ name: String, firstRoom: Int) -> [String] {
        let isPlain = name.utf8.allSatisfy { $0 < 0x7F } && !name.contains("=?")
        guard isPlain, name.utf8.count <= 70 else {
            return HeaderWriter.encodedWords(name, firstRoom: firstRoom)
        }
        // Repeated spaces would be lost between words.
        if name.utf8.allSatisfy({ isAtom($0) || $0 == ASCII.space }), !name.contains("  ") {
            return name.split(separator: " ").map(String.init)
        }
        return [quotedString(name)]
    }

    /// The address with its local part quoted where it must be; everything that ends an address goes.
    static func safeAddress(_ address: String) -> String {
        let bytes = Array(HeaderWriter.singleLine(address).utf8).prefix(900)
        guard let at = bytes.lastIndex(of: 0x40) else {
            return String(decoding: bytes.filter { isAtom($0) || $0 == 0x2E }, as: UTF8.self)
        }
        let domain = bytes[(at + 1)...].filter {
            isAtom($0) || $0 == 0x2E || $0 == ASCII.colon || $0 == 0x5B || $0 == 0x5D
        }
        var local = bytes[..<at]
        if local.count >= 2, local.first == ASCII.quote, local.last == ASCII.quote {
            local = local.dropFirst().dropLast()
        }
        let isDotAtom = local.allSatisfy { isAtom($0) || $0 == 0x2E }
        let text = String(decoding: local, as: UTF8.self)
        return (isDotAtom && !local.isEmpty ? text : quotedString(text)) + "@" + String(decoding: domain, as: UTF8.self)
    }

    private static func quotedString(_ text: String) -> String {
        var output = "\""
        for character in text.unicodeScalars {
            if character == "\"" || character == "\\" { output += "\\" }
            output.unicodeScalars.append(character)
        }
        return output + "\""
    }

    /// `atext` (RFC 5322, section 3.2.3), and what RFC 6532 adds.
    private static func isAtom(_ byte: UInt8) -> Bool {
        if ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0x80 { return true }
        return "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }
}
