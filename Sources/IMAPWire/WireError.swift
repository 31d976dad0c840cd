/// What can be wrong with bytes of IMAP. Holds no bytes of the conversation.
package enum WireError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The server's bytes are not IMAP (RFC 3501 §9); the connection can't be trusted any further.
    case malformed(String)
    /// The server sent more of something than we are willing to hold.
    case tooMuch(String, limit: Int)
    /// A completion arrived for a command that we didn't send.
    case unexpectedTag
    /// The command can't be written: a flag, date or name has bytes that IMAP has no place for.
    case unencodable(String)
    /// A command was begun while another was under way.
    case busy

    package var description: String {
        switch self {
        case .malformed(let what): "malformed response: \(what)"
        case .tooMuch(let what, let limit): "\(what) beyond the limit of \(limit)"
        case .unexpectedTag: "a completion for a command that was not sent"
        case .unencodable(let what): "can't be written as IMAP: \(what)"
        case .busy: "another command is under way"
        }
    }
}
