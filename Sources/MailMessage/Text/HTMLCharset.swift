/// The charset that an HTML page declares about itself.
enum HTMLCharset {
    /// Looks for `charset=` inside a `meta` element near the start.
    static func declared(in bytes: ArraySlice<UInt8>) -> Charset? {
        let head = Array(bytes.prefix(4_096).map(ASCII.lowered))
        var index = 0
        while let open = head[...].offset(of: 0x3C, from: index) {
            let rest = head[(open + 1)...]
            index = open + 1
            guard rest.hasPrefixLowercased("meta") else { continue }
            let tag = rest.prefix { $0 != 0x3E }
            guard let label = value(of: "charset", in: tag) else { continue }
            return Charset.named(label)
        }
        return nil
    }

    private static func value(of name: StaticString, in tag: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        for start in tag.indices where tag[start...].hasPrefixLowercased(name) {
            var rest = tag[(start + name.utf8CodeUnitCount)...].drop(while: ASCII.isSpace)
            guard rest.first == ASCII.equals else { continue }
            rest = rest.dropFirst().drop { ASCII.isSpace($0) || $0 == ASCII.quote || $0 == 0x27 }
            let label = rest.prefix { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == ASCII.hyphen || $0 == 0x5F }
            return label.isEmpty ? nil : label
        }
        return nil
    }
}
