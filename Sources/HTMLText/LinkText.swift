/// What of a link's target stands in the text beside the words that are linked.
enum LinkText {
    /// Longer targets are those of trackers: nobody reads or types them.
    private static let longest = 120

    /// The target, or as much of it as tells a reader where the link leads; nil where the words say it already.
    static func shown(_ target: String, for text: String) -> String? {
        switch scheme(target) {
        case "http", "https":
            let words = bare(text)
            let place = bare(target)
            let isAddress = words.contains(0x2E) && place.starts(with: words) || words.starts(with: place)
            if words.isEmpty || isAddress { return nil }
            guard target.utf8.count > longest else { return target }
            guard let host = target.split(separator: "/", maxSplits: 2).dropFirst().first else { return nil }
            let short = target.prefix { $0 != "?" && $0 != "#" }
            return short.utf8.count <= longest ? short + "?…" : "\(target.prefix { $0 != "/" })//\(host.prefix(100))/…"
        case "mailto":
            let address = decoded(target.dropFirst(7).prefix { $0 != "?" })
            // `@Dana` is a mention; words with an address in them need no other.
            return text.contains("@") || !address.contains("@") || address.utf8.count > longest ? nil : address
        case "tel":
            let digits = text.utf8.count(where: { (0x30...0x39).contains($0) })
            return digits >= 3 || target.utf8.count > 40 ? nil : decoded(target.dropFirst(4))
        default: return nil
        }
    }

    /// Where the link leads behind the gates that mail servers put before links: Outlook's Safe Links, Proofpoint's and
    /// Google's redirects, which carry the address itself.
    static func unwrapped(_ target: String) -> String {
        guard target.utf8.count < 8_000, target.hasPrefix("https://"), isGate(target) else { return target }
        let place = target.drop { $0 != ":" }.dropFirst(3)
        let host = place.prefix { $0 != "/" && $0 != "?" }
        if host.hasSuffix("safelinks.protection.outlook.com") { return parameter("url", of: target) ?? target }
        if host == "www.google.com", place.dropFirst(host.count).hasPrefix("/url?") {
            return parameter("q", of: target) ?? parameter("url", of: target) ?? target
        }
        if host == "urldefense.com", let start = target.range(of: "/v3/__"),
            let end = target.range(of: "__;", from: start.upperBound)
        {
            return String(target[start.upperBound..<end.lowerBound])
        }
        return target
    }

    /// A cheap test that lets through few but the hosts in question.
    private static func isGate(_ target: String) -> Bool {
        var host = target.utf8.dropFirst(8).prefix(80)
        if let end = host.firstIndex(where: { $0 == 0x2F || $0 == 0x3F }) { host = host[..<end] }
        return host.elementsEqual("www.google.com".utf8) || host.elementsEqual("urldefense.com".utf8)
            || host.suffix(31).elementsEqual("safelinks.protection.outlook.com".utf8.suffix(31))
    }

    private static func scheme(_ target: String) -> String {
        guard let colon = target.prefix(12).firstIndex(of: ":") else { return "" }
        return target[..<colon].lowercased()
    }

    private static func parameter(_ name: String, of target: String) -> String? {
        guard let start = target.firstIndex(of: "?") else { return nil }
        for pair in target[target.index(after: start)...].split(separator: "&") where pair.hasPrefix(name + "=") {
            let value = decoded(pair.dropFirst(name.count + 1))
            return value.hasPrefix("http") ? value : nil
        }
        return nil
    }

    /// Lower case and without what differs between an address as written and as linked.
    private static func bare(_ address: String) -> ArraySlice<UInt8> {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64)
        for byte in address.utf8.prefix(400) where byte > 0x20 {
            bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        var rest = bytes[...]
        for beginning: StaticString in ["https://", "http://", "www."] {
            let beginning = UnsafeBufferPointer(start: beginning.utf8Start, count: beginning.utf8CodeUnitCount)
            if rest.starts(with: beginning) { rest = rest.dropFirst(beginning.count) }
        }
        // A slash, dots and an ellipsis.
        while let last = rest.last, last == 0x2F || last == 0x2E { rest.removeLast() }
        if rest.suffix(3).elementsEqual([0xE2, 0x80, 0xA6]) { rest.removeLast(3) }
        return rest
    }

    private static func decoded(_ text: Substring) -> String {
        guard text.utf8.contains(0x25) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == 0x25, rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension String {
    /// Where a piece of text stands, from `start` on.
    fileprivate func range(of piece: String, from start: Index? = nil) -> Range<Index>? {
        var rest = self[(start ?? startIndex)...]
        while let first = piece.first, let index = rest.firstIndex(of: first) {
            if rest[index...].hasPrefix(piece) { return index..<self.index(index, offsetBy: piece.count) }
            rest = rest[self.index(after: index)...]
        }
        return nil
    }
}
