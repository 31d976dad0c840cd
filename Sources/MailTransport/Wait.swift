internal import Desk
internal import Glibc

/// Waiting for a file descriptor, with an end in sight.
enum Wait {
    enum Direction { case toRead, toWrite }
    enum Outcome { case ready, timedOut }

    /// What the last failed call said of file descriptors.
    static var noDescriptor: MailFailure {
        MailFailure(
            .temporary, operation: "opening a file descriptor", detail: String(cString: strerror(errno)),
            remedy: "raise the limit of open files (ulimit -n, LimitNOFILE=)")
    }

    /// Waits until the descriptor is ready or the deadline has passed.
    /// - Throws: `CancellationError` when woken up.
    static func until(
        _ descriptor: Int32, ready direction: Direction, deadline: ContinuousClock.Instant, wakeUp: WakeUp
    ) throws -> Outcome {
        let events = direction == .toRead ? POLLIN : POLLOUT
        while true {
            if wakeUp.hasFired { throw CancellationError() }
            let milliseconds = ContinuousClock.now.milliseconds(to: deadline)
            var polled = [
                pollfd(fd: descriptor, events: Int16(events), revents: 0),
                pollfd(fd: wakeUp.descriptor, events: Int16(POLLIN), revents: 0),
            ]
            let count = poll(&polled, nfds_t(polled.count), milliseconds)
            if wakeUp.hasFired { throw CancellationError() }
            if count > 0 { return .ready }
            if count == 0, ContinuousClock.now >= deadline { return .timedOut }
            if count < 0, errno != EINTR, errno != EAGAIN { return .ready }  // the next call on it tells what is wrong
        }
    }
}

extension ContinuousClock.Instant {
    /// Whole milliseconds from here to there, rounded up, 0 when it is past; at most an hour, as `poll` takes an Int32.
    func milliseconds(to deadline: ContinuousClock.Instant) -> Int32 {
        let left = duration(to: deadline)
        guard left > .zero else { return 0 }
        guard left < .seconds(3600) else { return 3_600_000 }
        return Int32(left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000 + 1)
    }
}
