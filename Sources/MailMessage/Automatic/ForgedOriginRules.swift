/// Mail whose header contradicts itself the way that only bulk mailers' does: to acknowledge it would be to send
/// backscatter to whoever's address was forged.
///
/// Only a mail that came straight from its client to the receiving server is judged, since what stands below the own
/// servers' `Received` fields may be forged as well, and mail programs introduce themselves to their provider as they like.
enum ForgedOriginRules {
    /// One sign alone also happens to honest senders.
    private static let enough = 2

    static func decide(_ evidence: AutomaticMail.Evidence) -> AutomaticMail? {
        let headers = evidence.headers
        if let verdict = spamVerdict(headers) { return AutomaticMail(kind: .bulk, reason: verdict) }
        guard let border = Hop.border(of: headers.rawAll(.received)) else { return nil }
        var signs: [String] = []
        var weight = 0
        func note(_ sign: String, _ value: Int = 1) {
            signs.append(sign)
            weight += value
        }
        if border.claimsReceiver { note("the client's HELO is the receiving server's name", 2) }
        if border.claimsReceiversDomain { note("the client's HELO is the receiving server's domain") }
        if border.isBareAddress {
            note("the client's HELO is an address without brackets", border.helo == border.address ? 1 : 2)
        }
        let id = headers.raw(.messageID)
        let isStamped = id.map { id in border.queueID.count >= 6 && id.contains(Array(border.queueID)) } ?? true
        if isStamped { note("the client gave no Message-ID") }
        if let id, Hop.isIPv4(MessageIDs.single(id)?.split(separator: "@").last ?? "") {
            note("Message-ID with a bare address")
        }
        let mailer = headers.raw(.xMailer)
        if isStamped, let mailer, mailer.lowercasedUTF8[...].contains(Array("microsoft outlook express".utf8)) {
            note("X-Mailer is one that always gives a Message-ID")
        }
        if mailer == nil, headers.raw(.xMSMailPriority) != nil, headers.raw(.xMimeOLE) == nil {
            note("X-MSMail-Priority without the program that writes it")
        }
        if let date = headers.raw(.date), hasImpossibleZone(date) { note("Date with an impossible zone") }
        if let subject = headers.raw(.subject), subject.reversed().prefix(while: ASCII.isSpace).count >= 20 {
            note("Subject padded with spaces")
        }
        guard weight >= enough else { return nil }
        return AutomaticMail(kind: .bulk, reason: "forged origin: " + signs.joined(separator: ", "))
    }

    /// What the receiver's filter found; nobody writes it on his own mail.
    private static func spamVerdict(_ headers: Headers) -> String? {
        for name in [FieldName.xSpamFlag, .xSpamStatus, .xSpam] {
            guard let value = headers.first(name), value.lowercased().hasPrefix("yes") else { continue }
            return "\(name.text): \(value.prefix(80))"
        }
        return nil
    }

    /// Minutes beyond 59 (RFC 5322, section 3.3).
    private static func hasImpossibleZone(_ date: ArraySlice<UInt8>) -> Bool {
        guard let sign = date.lastIndex(where: { $0 == 0x2B || $0 == ASCII.hyphen }) else { return false }
        let digits = date[(sign + 1)...].prefix(while: ASCII.isDigit)
        return digits.count == 4 && digits[digits.startIndex + 2] >= 0x36
    }
}

extension ForgedOriginRules {
    /// What a `Received` field says of the client, as Postfix and sendmail write it (RFC 5321, section 4.4):
    /// `from HELO (name [address]) by HOST … with PROTOCOL id QUEUE`.
    struct Hop {
        let helo: Substring
        let name: Substring
        let address: Substring
        let host: Substring
        let queueID: [UInt8]

        /// The hop by which the message came in, where it is the first at all; nil when it came by other servers, with a
        /// password, or in a form that is not known.
        static func border(of received: [ArraySlice<UInt8>]) -> Hop? {
            guard let last = received.last, received.count <= 4 else { return nil }
            // All before it are hops inside: from a private address, or from nowhere.
            for field in received.dropLast() where !isInside(field) { return nil }
            return isInside(last) ? nil : Hop(last)
        }

        private init?(_ field: ArraySlice<UInt8>) {
            let words = String(decoding: field.prefix(600), as: UTF8.self).split(whereSeparator: \.isWhitespace)
            guard words.count > 4, words[0].lowercased() == "from",
                let by = words.firstIndex(where: { $0.lowercased() == "by" }), by + 1 < words.count,
                (3...4).contains(by),
                let with = words.firstIndex(where: { $0.lowercased() == "with" }), with + 1 < words.count
            else { return nil }
            // RFC 3848: a final A means that the client gave a password.
            let transport = words[with + 1].lowercased()
            guard ["smtp", "esmtp", "esmtps", "smtps"].contains(transport) else { return nil }
            helo = words[1]
            let client = words[2..<by].joined(separator: " ")
            guard let open = client.lastIndex(of: "["), let close = client[open...].firstIndex(of: "]"),
                !client.contains("helo="), !client.lowercased().contains("authenticated")
            else { return nil }
            address = client[client.index(after: open)..<close]
            name = client[..<open].drop { $0 == "(" }.prefix { $0 != " " }
            host = words[by + 1]
            guard Self.isIPv4(address) else { return nil }
            let id = words.firstIndex { $0.lowercased() == "id" }
            queueID = id.flatMap { $0 + 1 < words.count ? Array(words[$0 + 1].utf8.prefix { $0 != 0x3B }) : nil } ?? []
        }

        /// The client says that it is the very server that it speaks to.
        var claimsReceiver: Bool { isName(helo) && helo.lowercased() == host.lowercased() && !isNamed(host) }

        var claimsReceiversDomain: Bool {
            isName(helo) && host.lowercased().hasSuffix("." + helo.lowercased()) && !isNamed(helo)
        }

        /// An address must stand in brackets (RFC 5321, section 4.1.3).
        var isBareAddress: Bool { Self.isIPv4(helo) }

        private func isName(_ text: Substring) -> Bool {
            text.contains(".") && !text.hasPrefix("[") && !Self.isIPv4(text)
        }

        /// Whether the address's own name is within the domain.
        private func isNamed(_ domain: Substring) -> Bool {
            let name = name.lowercased()
            return name == domain.lowercased() || name.hasSuffix("." + domain.lowercased())
        }

        static func isIPv4(_ text: Substring) -> Bool {
            let labels = text.split(separator: ".", omittingEmptySubsequences: false)
            return labels.count == 4 && labels.allSatisfy { UInt8($0) != nil }
        }

        /// Whether the field names no address, or a private one (RFC 1918) or its own machine's.
        private static func isInside(_ field: ArraySlice<UInt8>) -> Bool {
            guard let open = field.firstIndex(of: 0x5B) else { return !field.contains(Array("from".utf8)) }
            let address = field[(open + 1)...]
            if ["10.", "127.", "192.168."].contains(where: { address.starts(with: $0.utf8) }) { return true }
            guard address.starts(with: "172.".utf8) else { return false }
            let second = Int(String(decoding: address.dropFirst(4).prefix(while: ASCII.isDigit), as: UTF8.self))
            return second.map { (16...31).contains($0) } ?? false
        }
    }
}
