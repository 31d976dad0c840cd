import Desk
import Foundation
import LedgerStore
import Synchronization
import TextTemplates
import WorkingTime

/// An inbox with the desk's intake and sending, and the real ledger; the clock can be set.
final class IntakeFixture: Sendable {
    let folder: TemporaryFolder
    let mailbox: FakeMailbox
    let submission: FakeSubmission
    private let clock = Mutex(noon)
    private let counter = Counter()

    init(failing outcomes: [any Error] = [], mailbox: FakeMailbox = FakeMailbox()) throws {
        folder = try TemporaryFolder()
        self.mailbox = mailbox
        submission = FakeSubmission(failing: outcomes)
    }

    func wait(_ seconds: TimeInterval) { clock.withLock { $0 += seconds } }

    func ledger() throws -> any Ledger { try LedgerStore(path: folder.ledgerPath) }

    func world(isStopping: @escaping @Sendable () -> Bool = { false }) -> DeskWorld {
        DeskWorld(
            now: { [self] in clock.withLock { $0 } }, timeZone: TimeZone(secondsFromGMT: 0) ?? .current,
            uniqueID: { [counter] in "id-\(counter.next())" }, isStopping: isStopping)
    }

    /// Takes in what is new, and tells the rules that decided.
    @discardableResult
    func takeIn(isStopping: @escaping @Sendable () -> Bool = { false }) async throws -> [String] {
        let world = world(isStopping: isStopping)
        var settings = AcknowledgementPolicy.Settings()
        settings.ownAddresses = fernhill.ownAddresses
        settings.ownMessageIDDomain = fernhill.messageIDDomain
        let writer = AcknowledgementWriter(
            desk: fernhill, world: world, calendar: .weekdays(timeZone: world.timeZone), deadline: { $0 + 3_600 },
            subjectPrefix: "Auto: ", template: try TextTemplate("{{reference}}", kind: .text))
        let intake = Intake(
            account: "help", ledger: try ledger(), policy: AcknowledgementPolicy(settings: settings), writer: writer,
            world: world, byteLimit: 4_000)
        let told = Mutex<[String]>([])
        try await intake.round(store: mailbox, folder: "INBOX") { report in
            switch report {
            case .parked: told.withLock { $0.append("parked") }
            case .taken(_, _, .alreadyKnown): told.withLock { $0.append("known") }
            case .taken(_, _, .taken(_, let isAcknowledged, let rule, _)):
                told.withLock { $0.append(isAcknowledged ? "acknowledged" : rule) }
            }
        }
        return told.withLock { $0 }
    }

    /// Sends what is due. Returns how many were tried.
    @discardableResult
    func sendDue() async throws -> Int {
        try await Outgoing(account: "help", ledger: ledger(), submission: submission, world: world()).sendDue { _ in }
    }
}
