import Desk
import Synchronization

/// Takes messages, or fails as it is told: one outcome for each submission, success when they are used up.
final class FakeSubmission: MailSubmission {
    private struct State {
        var outcomes: [any Error]
        var taken: [Submission] = []
        var tried = 0
    }

    private let state: Mutex<State>

    init(failing outcomes: [any Error] = []) { state = Mutex(State(outcomes: outcomes)) }

    /// What a server has accepted.
    var taken: [Submission] { state.withLock { $0.taken } }
    var tried: Int { state.withLock { $0.tried } }

    func submit(_ submission: Submission) async throws -> SubmissionReceipt {
        try state.withLock { state in
            state.tried += 1
            if !state.outcomes.isEmpty { throw state.outcomes.removeFirst() }
            state.taken.append(submission)
        }
        return SubmissionReceipt(reply: "250 2.0.0 queued")
    }
}

extension MailFailure {
    static let temporary = MailFailure(.temporary, operation: "SMTP RCPT", detail: "450 later")
    static let permanent = MailFailure(.permanent, operation: "SMTP RCPT", detail: "550 no such user")
    static let wrongPassword = MailFailure(.authentication, operation: "SMTP AUTH", detail: "535 no")
}
