/// How much of a message is read. Past a limit the message is read as far as the limit, and a defect says so.
package struct ReadingLimits: Sendable {
    /// Bytes of a message; what follows is ignored.
    package var bytes = 64 << 20
    /// Bytes of one header block.
    package var headerBytes = 1 << 20
    /// Bytes of one header field's value.
    package var fieldBytes = 256 << 10
    /// Fields in one header block.
    package var fields = 2_000
    /// Fields in the header blocks of all parts.
    package var fieldsInAll = 20_000
    /// Multiparts and messages inside each other.
    package var depth = 40
    /// Parts in all.
    package var parts = 2_000
    /// Mailboxes in one address field.
    package var addresses = 2_000
    /// Message ids in `References`.
    package var references = 500
    /// Bytes of text that are taken as the body, after decoding; the rest is ignored.
    package var textBytes = 8 << 20
    /// Lines of text that are taken as the body.
    package var textLines = 200_000
    package init() {}
}
