package import Foundation

/// Sends the acknowledgements that are intended, in two steps: `transmitting` is recorded before the server is spoken to,
/// the outcome after. A crash between the two loses one acknowledgement rather than sending it twice.
package struct Outgoing: Sendable {
    package var account: String
    package var ledger: any Ledger
    package var submission: any MailSubmission
    package var retry: RetrySchedule
    package var world: DeskWorld

    package init(
        account: String, ledger: any Ledger, submission: any MailSubmission, retry: RetrySchedule = RetrySchedule(),
        world: DeskWorld
    ) {
        self.account = account
        self.ledger = ledger
        self.submission = submission
        self.retry = retry
        self.world = world
    }

    package struct Report: Sendable {
        package var id: Int64
        package var step: DeliveryStep
    }

    /// After so long a submission that has no outcome is taken to have died with its process, in seconds. Longer than any
    /// submission may last.
    static let interruption: TimeInterval = 600

    /// Sends what is due. Returns how many were tried.
    @discardableResult
    package func sendDue(report: @Sendable (Report) -> Void) async throws -> Int {
        var tried = 0
        try await ledger.settleInterrupted(account: account, before: world.now().addingTimeInterval(-Self.interruption))
        while true {
            let due = try await ledger.dueAcknowledgements(account: account, at: world.now(), limit: 50)
            if due.isEmpty { return tried }
            for acknowledgement in due {
                if world.isStopping() { throw CancellationError() }
                guard try await ledger.advanceAcknowledgement(acknowledgement.id, to: .transmitting, at: world.now())
                else { continue }  // another process has it
                let step = try await transmit(acknowledgement)
                try await ledger.advanceAcknowledgement(acknowledgement.id, to: step, at: world.now())
                report(Report(id: acknowledgement.id, step: step))
                tried += 1
            }
        }
    }

    private func transmit(_ acknowledgement: OutgoingAcknowledgement) async throws -> DeliveryStep {
        let submission = Submission(
            returnPath: nil, recipients: [acknowledgement.recipient], message: acknowledgement.bytes)
        do {
            return .sent(serverReply: try await self.submission.submit(submission).reply)
        } catch let failure as MailFailure {
            if failure.kind == .permanent {
                try await ledger.recordHardBounce(
                    of: acknowledgement.recipient, detail: failure.description, at: world.now())
            }
            return retry.step(after: failure, attempts: acknowledgement.attempts + 1, now: world.now())
        }
    }
}

/// When a message that could not be handed over is tried again, and when it is given up.
package struct RetrySchedule: Sendable, Equatable {
    /// Waits between attempts, in seconds; the last one repeats.
    package var waits: [TimeInterval] = [10, 60, 300, 900, 1800]
    /// After so many attempts the message is refused: a late acknowledgement is worse than none.
    package var attempts = 12

    package init() {}

    /// A failure that only the operator can mend (a wrong password, a certificate) is waited out too: nothing is lost.
    package func step(after failure: MailFailure, attempts: Int, now: Date) -> DeliveryStep {
        if failure.kind == .permanent { return .refused(detail: failure.description) }
        if failure.kind == .uncertain { return .unknown(detail: failure.description) }
        if attempts >= self.attempts { return .refused(detail: "given up: \(failure.description)") }
        let wait = waits[min(attempts, waits.count) - 1]
        return .deferred(until: now.addingTimeInterval(wait), detail: failure.description)
    }
}
