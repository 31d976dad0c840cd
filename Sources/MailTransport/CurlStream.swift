internal import CCurl

/// The byte stream to an IMAP server that libcurl has connected, protected and logged in to (`CURLOPT_CONNECT_ONLY`).
final class CurlStream {
    private let transfer: CurlTransfer
    private let socket: Int32

    private static let chunk = 1 << 16

    /// Connects and logs in. Blocks until the deadline at most.
    init(
        _ address: ServerAddress, login: ServerLogin, secret: String, deadline: ContinuousClock.Instant, wakeUp: WakeUp
    ) throws {
        transfer = try CurlTransfer()
        try transfer.prepare(address, protocols: ("imap", "imaps"), path: "", login: login, secret: secret)
        try transfer.set(CURLOPT_CONNECT_ONLY, 1)
        try transfer.perform(deadline: deadline, wakeUp: wakeUp)
        guard let socket = transfer.activeSocket else { throw CurlError(CURLE_COULDNT_CONNECT) }
        self.socket = socket
    }

    /// Sends all the bytes.
    /// - Throws: `CurlError`, also when the socket takes nothing until the deadline; `CancellationError` when woken up.
    func send(_ bytes: [UInt8], deadline: ContinuousClock.Instant, wakeUp: WakeUp) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            if wakeUp.hasFired { throw CancellationError() }
            let sent = try transfer.send(rest.prefix(Self.chunk))
            rest = rest.dropFirst(sent)
            guard sent == 0 else { continue }
            guard try Wait.until(socket, ready: .toWrite, deadline: deadline, wakeUp: wakeUp) == .ready else {
                throw CurlError(CURLE_OPERATION_TIMEDOUT)
            }
        }
    }

    /// The bytes that come next; nil when none have come until the deadline.
    /// - Throws: `CurlError`, also when the server has closed the connection; `CancellationError` when woken up.
    func receive(deadline: ContinuousClock.Instant, wakeUp: WakeUp) throws -> [UInt8]? {
        while true {
            // First libcurl, then the socket: TLS may hold bytes that the socket no longer has.
            if let bytes = try transfer.receive(atMost: Self.chunk) {
                guard !bytes.isEmpty else {
                    throw CurlError(CURLE_RECV_ERROR, text: "the server closed the connection")
                }
                return bytes
            }
            guard try Wait.until(socket, ready: .toRead, deadline: deadline, wakeUp: wakeUp) == .ready else {
                return nil
            }
        }
    }
}
