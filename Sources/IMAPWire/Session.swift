/// IMAP words and bytes: encoder, parser, and this, the client's side of a conversation as a state machine. Pure.
///
/// It begins where a login has been done. One command at a time: `begin`, send the bytes, then feed what arrives by `receive`
/// and take `next` until it gives `.completed`.
package struct Session: Sendable {
    package enum State: Sendable, Equatable {
        case authenticated
        case selected(Selection)
        /// The server said `BYE`, or we logged out.
        case ended
    }

    /// What the server told of the selected folder.
    package struct Selection: Sendable, Equatable {
        package var uidValidity: UInt32?
        package var uidNext: UInt32?
        package var exists: Int
        package var isReadOnly: Bool
        package var permanentFlags: [String]?

        package init(uidValidity: UInt32? = nil, uidNext: UInt32? = nil, exists: Int = 0, isReadOnly: Bool = false) {
            self.uidValidity = uidValidity
            self.uidNext = uidNext
            self.exists = exists
            self.isReadOnly = isReadOnly
        }
    }

    package enum Event: Sendable, Equatable {
        /// Bytes to be sent before anything else arrives.
        case send([UInt8])
        /// The server waits in an `IDLE`.
        case idling
        case untagged(UntaggedResponse)
        case completed(Completion)
    }

    /// How a command ended.
    package struct Completion: Sendable, Equatable {
        package var command: String
        package var status: StatusReply
        /// What the server told while the command was under way, in its order.
        package var untagged: [UntaggedResponse]

        package init(command: String, status: StatusReply, untagged: [UntaggedResponse]) {
            self.command = command
            self.status = status
            self.untagged = untagged
        }
    }

    private struct InFlight {
        var tag: String
        var command: Command
        var chunks: ArraySlice<[UInt8]>
        var untagged: [UntaggedResponse] = []
        var idling = false
    }

    package private(set) var state = State.authenticated
    package private(set) var capabilities: Set<String> = []
    /// Text of the server's goodbye.
    package private(set) var goodbye: String?
    /// Messages have arrived in the selected folder since its UIDs were last asked for. A server tells of an arrival once, in
    /// the course of any command: an `IDLE` that begins later says nothing of it.
    package var hasNewMessages = false
    /// The server waits in an `IDLE` that `endIdle` would end.
    package var isIdling: Bool { inFlight?.idling == true }

    private var parser: ResponseParser
    private var inFlight: InFlight?
    private var selecting: Selection?
    private var commandsBegun = 0
    private let tagPrefix: String
    private let limits: WireLimits

    /// - Parameter tagPrefix: begins every tag; chosen so that it can't be mistaken for those of a login that went before.
    package init(tagPrefix: String = "rb", limits: WireLimits = WireLimits()) {
        self.tagPrefix = tagPrefix
        self.limits = limits
        parser = ResponseParser(limits: limits)
    }

    /// Begins a command and gives the bytes to send first.
    package mutating func begin(_ command: Command) throws(WireError) -> [UInt8] {
        guard inFlight == nil else { throw .busy }
        commandsBegun += 1
        let tag = "\(tagPrefix)\(commandsBegun)"
        var chunks = CommandEncoder(capabilities: capabilities).chunks(command, tag: tag)[...]
        let first = chunks.removeFirst()
        inFlight = InFlight(tag: tag, command: command, chunks: chunks)
        if command.effect == .select {
            // The old folder is left even when the new one can't be selected (RFC 3501 §6.3.1).
            state = .authenticated
            selecting = Selection()
        }
        if command.effect == .select || command.effect == .look { hasNewMessages = false }
        return first
    }

    /// The bytes that end an `IDLE`; nil when none is under way.
    package mutating func endIdle() -> [UInt8]? {
        guard inFlight?.idling == true else { return nil }
        inFlight?.idling = false
        return Array("DONE\r\n".utf8)
    }

    package mutating func receive(_ bytes: [UInt8]) { parser.append(bytes) }

    /// The next thing that happened; nil when more bytes are needed.
    package mutating func next() throws(WireError) -> Event? {
        guard let response = try parser.next() else { return nil }
        switch response {
        case .continuation: return try proceed()
        case .untagged(let untagged):
            note(untagged)
            try keep(untagged)
            return .untagged(untagged)
        case .tagged(let tag, let status): return .completed(try complete(tag, status))
        }
    }

    private mutating func keep(_ untagged: UntaggedResponse) throws(WireError) {
        // An IDLE may last half an hour and nobody asks afterwards what was told in it.
        guard let command = inFlight?.command, command.effect != .idle else { return }
        inFlight?.untagged.append(untagged)
        guard inFlight?.untagged.count ?? 0 <= limits.items else { throw .tooMuch("responses", limit: limits.items) }
    }

    private mutating func proceed() throws(WireError) -> Event {
        if inFlight?.command.effect == .idle {
            inFlight?.idling = true
            return .idling
        }
        guard let chunk = inFlight?.chunks.popFirst() else { throw .malformed("`+` though nothing was announced") }
        return .send(chunk)
    }

    private mutating func complete(_ tag: String, _ status: StatusReply) throws(WireError) -> Completion {
        guard let done = inFlight, done.tag == tag else { throw .unexpectedTag }
        inFlight = nil
        note(status)
        if done.command.effect == .select {
            if status.condition == .ok, var selection = selecting {
                selection.isReadOnly = status.code == .readOnly
                state = .selected(selection)
            }
            selecting = nil
            hasNewMessages = false
        }
        if done.command.effect == .logout { state = .ended }
        return Completion(command: done.command.name, status: status, untagged: done.untagged)
    }

    private mutating func note(_ response: UntaggedResponse) {
        switch response {
        case .capability(let words): capabilities = Set(words)
        case .status(let status): note(status)
        case .exists(let count):
            changeSelection { selection, grew in
                grew = Int(count) > selection.exists
                selection.exists = Int(count)
            }
        case .expunge:
            changeSelection { selection, _ in selection.exists = max(0, selection.exists - 1) }
        default: break
        }
    }

    private mutating func note(_ status: StatusReply) {
        if status.condition == .bye {
            goodbye = status.text
            state = .ended
        }
        switch status.code {
        case .capability(let words): capabilities = Set(words)
        case .uidValidity(let number): changeSelection { selection, _ in selection.uidValidity = number }
        case .uidNext(let number): changeSelection { selection, _ in selection.uidNext = number }
        case .permanentFlags(let flags): changeSelection { selection, _ in selection.permanentFlags = flags }
        default: break
        }
    }

    /// Changes the folder that the server is talking of: the one being selected, else the selected one.
    private mutating func changeSelection(_ change: (inout Selection, _ grew: inout Bool) -> Void) {
        var grew = false
        if var selection = selecting {
            change(&selection, &grew)
            selecting = selection
        } else if case .selected(var selection) = state {
            change(&selection, &grew)
            state = .selected(selection)
            if grew { hasNewMessages = true }
        }
    }
}
