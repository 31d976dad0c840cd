/// The `Content-Type` of a part (RFC 2045, section 5), read as meant where it is not as it should be.
struct ContentType {
    /// `type/subtype`, lower case.
    let name: String
    let parameters: [String: String]

    /// - Parameter default: the type of a part that has no such field.
    init(_ headers: Headers, default: String) {
        guard let first = headers.raw("content-type") else {
            name = `default`
            parameters = [:]
            return
        }
        // Of several fields the first that has a type counts, as most mail programs have it.
        let field =
            first.contains(0x2F) ? first : headers.rawAll("content-type").first { $0.contains(0x2F) } ?? first
        let value = ParameterizedField(field)
        name = Self.name(value.value)
        parameters = value.parameters
    }

    /// What has no slash is text (RFC 2045, section 5.2), or what old mailers mean by it.
    private static func name(_ value: String) -> String {
        if let slash = value.utf8.firstIndex(of: 0x2F) {
            if value == "plain/text" { return "text/plain" }
            return slash == value.startIndex || value.utf8.last == 0x2F ? "text/plain" : value
        }
        return value == "html" ? "text/html" : "text/plain"
    }
}
