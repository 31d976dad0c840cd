internal import CCurl
internal import Desk
internal import IMAPWire

/// One logged-in connection to an IMAP server: sends commands and reads answers, one command at a time, on a queue of its own.
///
/// Calls block that queue, not the threads that tasks share. After any error but a server's plain `NO` or `BAD` the connection is
/// closed and every further call throws.
actor IMAPConnection {
    private nonisolated let executor = QueueExecutor(label: "imap")
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private nonisolated let settings: IMAPSettings
    private var stream: CurlStream?
    private var session: Session

    init(_ settings: IMAPSettings) {
        self.settings = settings
        session = Session(limits: settings.wireLimits)
    }

    var capabilities: Set<String> { session.capabilities }
    var state: Session.State { session.state }

    /// Connects, logs in and learns what the server can do.
    func open() async throws {
        try await withWakeUp(on: self) { wakeUp in
            let deadline = ContinuousClock.now + settings.address.connectTimeout
            let secret = try settings.login.secret.resolve(deadline: deadline, wakeUp: wakeUp)
            do {
                stream = try CurlStream(
                    settings.address, login: settings.login, secret: secret, deadline: deadline, wakeUp: wakeUp)
            } catch let error as CurlError {
                throw IMAPFailure.connecting(error, settings)
            }
            _ = try carryOut(.capability, operation("CAPABILITY"), wakeUp)
        }
    }

    /// Carries out a command.
    /// - Parameter operation: what it is for, to be named in a failure.
    /// - Returns: how it ended, which may be `NO` or `BAD`.
    func run(_ command: Command, _ operation: String) async throws -> Session.Completion {
        try await withWakeUp(on: self) { wakeUp in try carryOut(command, operation, wakeUp) }
    }

    /// Returns when something in the selected folder changed or the time has passed.
    func waitForChange(timeout: Duration) async throws {
        try await withWakeUp(on: self) { wakeUp in
            let deadline = ContinuousClock.now + timeout
            while !session.hasNewMessages, ContinuousClock.now < deadline {
                let changed =
                    settings.usesIdle && session.capabilities.contains("IDLE")
                    ? try idle(until: min(deadline, .now + settings.idleRenewal), wakeUp)
                    : try poll(at: min(deadline, .now + settings.pollInterval), wakeUp)
                if changed { return }
            }
        }
    }

    /// Says goodbye, waits a second for the answer, and closes.
    func close() async {
        guard stream != nil, let never = try? WakeUp() else { return }
        let deadline = ContinuousClock.now + .seconds(1)
        // The answer would change nothing: the connection goes in any case.
        try? leave(deadline: deadline, wakeUp: never)
        stream = nil
    }

    nonisolated func operation(_ what: String) -> String {
        "IMAP \(what) for \(settings.login.user) at \(settings.address.host):\(settings.address.port)"
    }
}

extension IMAPConnection {
    private func leave(deadline: ContinuousClock.Instant, wakeUp: WakeUp) throws {
        guard let stream else { return }
        if let done = session.endIdle() {
            try stream.send(done, deadline: deadline, wakeUp: wakeUp)
            _ = try completion(deadline: deadline, wakeUp)
        }
        try stream.send(try session.begin(.logout), deadline: deadline, wakeUp: wakeUp)
        _ = try completion(deadline: deadline, wakeUp)
    }

    private func carryOut(_ command: Command, _ operation: String, _ wakeUp: WakeUp) throws -> Session.Completion {
        try guarded(operation) { stream in
            let deadline = ContinuousClock.now + settings.commandTimeout
            try stream.send(try session.begin(command), deadline: deadline, wakeUp: wakeUp)
            return try completion(deadline: deadline, wakeUp)
        }
    }

    /// Reads until the command under way has ended.
    private func completion(deadline: ContinuousClock.Instant, _ wakeUp: WakeUp) throws -> Session.Completion {
        while true {
            guard let event = try event(deadline: deadline, wakeUp) else { throw CurlError(CURLE_OPERATION_TIMEDOUT) }
            if case .completed(let completion) = event { return completion }
        }
    }

    /// The next event that isn't ours to answer; nil when none has come until the deadline, or for longer than a server may be silent.
    private func event(deadline: ContinuousClock.Instant, _ wakeUp: WakeUp) throws -> Session.Event? {
        guard let stream else { throw CurlError(CURLE_RECV_ERROR, text: "the connection is closed") }
        while true {
            switch try session.next() {
            case .send(let bytes): try stream.send(bytes, deadline: deadline, wakeUp: wakeUp)
            case .untagged(.status(let status)) where status.condition == .bye && session.state == .ended:
                // What follows a goodbye is the end of the connection; only a LOGOUT of ours still gets its answer.
                return .untagged(.status(status))
            case let event?: return event
            case nil:
                let patience = min(deadline, .now + settings.responseTimeout)
                guard let bytes = try stream.receive(deadline: patience, wakeUp: wakeUp) else { return nil }
                session.receive(bytes)
            }
        }
    }

    /// One `IDLE`: true when something changed.
    private func idle(until deadline: ContinuousClock.Instant, _ wakeUp: WakeUp) throws -> Bool {
        try guarded(operation("IDLE"), keepsIdleOnCancel: true) { stream in
            let patience = ContinuousClock.now + settings.responseTimeout
            try stream.send(try session.begin(.idle), deadline: patience, wakeUp: wakeUp)
            var changed = false
            while !session.isIdling {
                guard let event = try event(deadline: patience, wakeUp) else {
                    throw CurlError(CURLE_OPERATION_TIMEDOUT)
                }
                if case .completed(let completion) = event { throw IMAPFailure.refused(completion, operation("IDLE")) }
                changed = changed || event.isChange
            }
            while !changed, let event = try idleEvent(deadline: deadline, wakeUp) { changed = event.isChange }
            if let done = session.endIdle() {
                let patience = ContinuousClock.now + settings.responseTimeout
                try stream.send(done, deadline: patience, wakeUp: wakeUp)
                _ = try completion(deadline: patience, wakeUp)
            }
            return changed
        }
    }

    /// Like `event`, but a server may be silent in an `IDLE`.
    private func idleEvent(deadline: ContinuousClock.Instant, _ wakeUp: WakeUp) throws -> Session.Event? {
        while true {
            if let event = try session.next() { return event }
            guard let bytes = try stream?.receive(deadline: deadline, wakeUp: wakeUp) else { return nil }
            session.receive(bytes)
        }
    }

    /// Waits, then asks once: true when something changed.
    private func poll(at moment: ContinuousClock.Instant, _ wakeUp: WakeUp) throws -> Bool {
        _ = try Wait.until(wakeUp.descriptor, ready: .toRead, deadline: moment, wakeUp: wakeUp)
        let completion = try carryOut(.noop, operation("NOOP"), wakeUp)
        return completion.untagged.contains { Session.Event.untagged($0).isChange }
    }

    /// Runs a conversation; when it breaks off, closes the connection and says why in the desk's terms.
    private func guarded<Result>(
        _ operation: String, keepsIdleOnCancel: Bool = false, _ talk: (CurlStream) throws -> Result
    ) throws -> Result {
        guard let stream else {
            throw MailFailure(.temporary, operation: operation, detail: session.goodbye ?? "the connection is closed")
        }
        do {
            return try talk(stream)
        } catch let error as CancellationError {
            // A cancelled IDLE can still be ended in good order by `close`.
            if !(keepsIdleOnCancel && session.isIdling) { self.stream = nil }
            throw error
        } catch let error as WireError {
            if case .unencodable = error { throw IMAPFailure.unencodable(error, operation) }
            self.stream = nil
            throw MailFailure(.temporary, operation: operation, detail: error.description)
        } catch let error as CurlError {
            self.stream = nil
            throw IMAPFailure.broken(error, operation, goodbye: session.goodbye, settings)
        } catch {
            self.stream = nil
            throw error
        }
    }
}

extension Session.Event {
    /// The selected folder is no longer as it was.
    fileprivate var isChange: Bool {
        switch self {
        case .untagged(.exists), .untagged(.expunge), .untagged(.fetch), .untagged(.other("VANISHED")): true
        default: false
        }
    }
}
