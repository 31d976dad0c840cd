internal import Dispatch
internal import Glibc
internal import Synchronization

/// A server on a port that the system chooses, which says what a test tells it to: for what real servers never or rarely do.
///
/// Serves one connection after another. Gone when nobody holds it any more.
package final class ScriptedServer: Sendable {
    /// What follows on a line of the client.
    package enum Answer: Sendable {
        case say(String)
        /// Silence from here on, the connection left open.
        case stall
        case hangUp
    }

    package let port: Int
    private let listener: Int32
    private let lines = Mutex<[String]>([])

    /// What clients have said, without line ends.
    package var heard: [String] { lines.withLock { $0 } }

    /// - Parameters:
    ///   - greeting: sent to each new client; empty says nothing.
    ///   - answer: asked for each line of the client.
    package init(greeting: String, answer: @escaping @Sendable (String) -> Answer) throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Loopback.address(port: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && listen(descriptor, 5) == 0
                    && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard bound else { throw MailServer.Failure(description: "no port for a scripted server") }
        listener = descriptor
        port = Int(UInt16(bigEndian: address.sin_port))
        DispatchQueue(label: "scripted server").async { [weak self] in
            while case let client = accept(descriptor, nil, nil), client >= 0 {
                Self.serve(client, greeting, answer) { line in self?.lines.withLock { $0.append(line) } }
                close(client)
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private static func serve(
        _ client: Int32, _ greeting: String, _ answer: (String) -> Answer, _ note: (String) -> Void
    ) {
        say(greeting, to: client)
        var buffer: [UInt8] = []
        var stalls = false
        while true {
            let part = [UInt8](unsafeUninitializedCapacity: 4096) {
                $1 = max(0, recv(client, $0.baseAddress, $0.count, 0))
            }
            guard !part.isEmpty else { return }
            buffer += part
            while let end = buffer.firstIndex(of: 0x0A) {
                let line = String(decoding: buffer[..<end].filter { $0 != 0x0D }, as: UTF8.self)
                buffer.removeFirst(end + 1)
                note(line)
                guard !stalls else { continue }
                switch answer(line) {
                case .say(let text): say(text, to: client)
                case .stall: stalls = true
                case .hangUp: return
                }
            }
        }
    }

    private static func say(_ text: String, to client: Int32) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }
}
