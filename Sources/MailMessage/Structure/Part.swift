/// A part of a message (RFC 2046): ranges of the message's bytes, decoded only when asked.
package struct Part: Sendable {
    package let headers: Headers
    /// `type/subtype`, lower case. What says nothing about its type is `text/plain`, in a digest `message/rfc822`.
    package internal(set) var type: String
    /// Of the content type, decoded, by lower-case name.
    package let parameters: [String: String]
    package let encoding: TransferEncoding
    /// The bytes that `body` is a range of: the message's, or those of the encoded message that this stands in.
    let source: [UInt8]
    /// Offset in the message of the first byte of the part's header; in an encoded message, that message's own.
    let start: Int
    var body: Range<Int>
    /// Indices of the parts directly inside, in order. A message inside is its part's only child.
    package internal(set) var children: [Int] = []
    /// nil for the message itself.
    package let parent: Int?
    /// How many parts this stands in.
    let depth: Int

    package var isMultipart: Bool { type.hasPrefix("multipart/") }

    /// Whether a whole message stands inside (RFC 2046, section 5.2.1; RFC 6532, section 3.7; RFC 5537, section 2.4).
    package var isMessage: Bool { type == "message/rfc822" || type == "message/global" || type == "message/news" }

    /// Lower case; nil when absent.
    var disposition: ParameterizedField? { headers.raw(.contentDisposition).map { ParameterizedField($0) } }

    /// `attachment`, `inline` or another word, lower case; nil when absent.
    package var dispositionType: String? { disposition?.value }

    var charset: Charset? { parameters["charset"].flatMap { Charset.named(Array($0.utf8)[...]) } }

    /// The name that a sender gave the part's file.
    package var filename: String? {
        for name in [disposition?.parameters["filename"], parameters["name"]] {
            if let name, !name.isEmpty { return name }
        }
        return nil
    }

    /// The bytes of the body without their transfer encoding, up to about `limit`.
    package func decoded(limit: Int = .max) -> ArraySlice<UInt8> {
        actualEncoding.decode(source[body], limit: limit)
    }

    /// How many bytes `decoded()` would give.
    package var size: Int { actualEncoding.decodedCount(source[body]) }

    /// What is called base64 and is plain words has lost its encoding on the way, or never had it.
    private var actualEncoding: TransferEncoding {
        encoding == .base64 && !Base64.mayBe(source[body].prefix(400)) ? .identity : encoding
    }

    /// The body as text in the charset that is declared, meant or likely; line ends as they stand.
    package func text(limit: Int = .max) -> String { reading(of: decoded(limit: limit)).text }

    /// The text of decoded bytes of the body, and what had to be assumed for it.
    func reading(of bytes: ArraySlice<UInt8>) -> TextDecoding.Reading {
        var charset = charset
        if type == "text/html", charset == nil || charset == .ascii, !bytes.isASCII {
            charset = HTMLCharset.declared(in: bytes) ?? charset
        }
        return TextDecoding.guess(bytes, declared: charset)
    }
}
