/// One response of a server (RFC 3501 §7).
package enum Response: Sendable, Equatable {
    case tagged(tag: String, StatusReply)
    case untagged(UntaggedResponse)
    /// `+`: the server waits for the rest of a command.
    case continuation(text: String)
}

/// `OK`, `NO`, `BAD`, `BYE`, `PREAUTH` with their code and text (RFC 3501 §7.1).
package struct StatusReply: Sendable, Equatable {
    package enum Condition: String, Sendable {
        case ok = "OK"
        case no = "NO"
        case bad = "BAD"
        case bye = "BYE"
        case preauth = "PREAUTH"
    }

    package var condition: Condition
    package var code: ResponseCode?
    package var text: String

    package init(_ condition: Condition, code: ResponseCode? = nil, text: String) {
        self.condition = condition
        self.code = code
        self.text = text
    }
}

extension StatusReply.Condition {
    init?(_ word: some Collection<UInt8>) {
        guard word.count <= 7 else { return nil }
        self.init(rawValue: ASCII.text(word).uppercased())
    }
}

/// What a server tells without being asked by a tag.
package enum UntaggedResponse: Sendable, Equatable {
    case status(StatusReply)
    case capability([String])
    case flags([String])
    case list(MailboxListing)
    case search([UInt32])
    /// The `ALL` of an extended search (RFC 4731); nil when nothing was found.
    case extendedSearch(all: UIDSet?)
    case exists(UInt32)
    case recent(UInt32)
    case expunge(UInt32)
    case fetch(FetchResponse)
    /// A response that we have no use for, by its first word.
    case other(String)
}

/// One line of a `LIST` (RFC 3501 §7.2.2).
package struct MailboxListing: Sendable, Equatable {
    package var attributes: [String]
    /// What separates the levels of names; nil where names have no levels.
    package var delimiter: String?
    /// The name, decoded from modified UTF-7.
    package var name: String

    package init(attributes: [String], delimiter: String?, name: String) {
        self.attributes = attributes
        self.delimiter = delimiter
        self.name = name
    }
}

/// What a `FETCH` response tells of one message (RFC 3501 §7.4.2); nil is what it doesn't tell.
package struct FetchResponse: Sendable, Equatable {
    package var sequence: UInt32
    package var uid: UInt32?
    package var flags: [String]?
    /// Seconds since 1970.
    package var internalDate: Int64?
    /// Bytes of the whole message.
    package var size: Int?
    /// The bytes of `BODY[]` or `BODY[]<0>`.
    package var body: [UInt8]?

    package init(
        sequence: UInt32, uid: UInt32? = nil, flags: [String]? = nil, internalDate: Int64? = nil, size: Int? = nil,
        body: [UInt8]? = nil
    ) {
        self.sequence = sequence
        self.uid = uid
        self.flags = flags
        self.internalDate = internalDate
        self.size = size
        self.body = body
    }
}
