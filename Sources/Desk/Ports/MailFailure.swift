/// The mail world failing: which part, doing what, and whether trying again may help. Holds no secret and no message text.
package struct MailFailure: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Kind: String, Sendable {
        case temporary, permanent, authentication, misconfigured
        /// A message was handed over whole and the answer never came: it may be on its way, so it must not be sent again.
        case uncertain
    }
    package var kind: Kind
    /// The part and what it did: `IMAP select Outbox at localhost:993`.
    package var operation: String
    /// What went wrong, in the server's or the library's words.
    package var detail: String
    /// What would mend it, where we know.
    package var remedy: String?
    package init(_ kind: Kind, operation: String, detail: String, remedy: String? = nil) {
        self.kind = kind
        self.operation = operation
        self.detail = detail
        self.remedy = remedy
    }
    package var description: String {
        "\(operation): \(detail)" + (remedy.map { "; \($0)" } ?? "")
    }
}
