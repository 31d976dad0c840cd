internal import Logging
internal import Synchronization

/// Tells trouble once: not by every service that meets it, and not at every attempt that meets it again.
final class TroubleLog: Sendable {
    /// What each service is in, by the service's name.
    private let present = Mutex<[String: String]>([:])

    /// Trouble that a service has met.
    func tell(_ trouble: String, of service: String, retryIn wait: Duration, to logger: Logger) {
        let isNews = present.withLock { present in
            defer { present[service] = trouble }
            return !present.values.contains(trouble)
        }
        logger.log(
            level: isNews ? .error : .debug, "\(trouble)",
            metadata: ["retryInSeconds": "\(max(1, Int(wait.components.seconds)))"])
    }

    /// A service works again.
    func over(of service: String, to logger: Logger) {
        let isOver = present.withLock { present in
            guard let past = present.removeValue(forKey: service) else { return false }
            return !present.values.contains(past)
        }
        if isOver { logger.notice("works again", metadata: ["service": "\(service)"]) }
    }
}
