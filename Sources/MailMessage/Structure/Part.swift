/// A part of a message (RFC 2046): ranges of the message's bytes, nothing decoded.
struct Part {
    var headers: Headers
    /// `type/subtype`, lower case.
    var type: String
    var parameters: [String: String]
    var encoding: TransferEncoding
    /// From the first byte of the part's header.
    var start: Int
    var body: Range<Int>
    /// Indices of the parts directly inside, in order.
    var children: [Int] = []
    /// nil for a message's top level, or a multipart that holds this.
    var parent: Int?

    var isMultipart: Bool { type.hasPrefix("multipart/") }

    /// Lower case; nil when absent.
    var disposition: ParameterizedField? { headers.raw(.contentDisposition).map { ParameterizedField($0) } }

    var charset: Charset? { parameters["charset"].flatMap { Charset.named(Array($0.utf8)[...]) } }

    /// The name that a sender gave the part's file.
    var filename: String? {
        let name = disposition?.parameters["filename"] ?? parameters["name"]
        guard let name, !name.isEmpty else { return nil }
        return name
    }
}
