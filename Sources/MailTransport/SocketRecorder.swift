internal import CCurl
internal import Glibc
internal import Synchronization

/// Knows the sockets that libcurl has open.
///
/// libcurl says goodbye when it closes a connection and waits for the answer, for minutes if need be, and it blocks for the answer to
/// a whole message. Shutting the sockets is what keeps a server that has fallen silent from holding us.
final class SocketRecorder: Sendable {
    // A socket leaves the set before it is closed and under the same lock: its number can't be another's when it is shut.
    private let sockets = Mutex<Set<Int32>>([])

    /// Ends what is under way on the sockets, in both directions; from any thread.
    func shut() { shut(Int32(SHUT_RDWR)) }

    /// Ends reading alone, so that a goodbye still gets out.
    func shutReading() { shut(Int32(SHUT_RD)) }

    private func shut(_ direction: Int32) {
        sockets.withLock { for socket in $0 { shutdown(socket, direction) } }
    }

    static let open: curl_opensocket_callback = { context, _, address in
        guard let context, let address else { return -1 }
        let recorder = Unmanaged<SocketRecorder>.fromOpaque(context).takeUnretainedValue()
        let kind = address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
        let descriptor = socket(address.pointee.family, kind, address.pointee.protocol)
        if descriptor >= 0 { recorder.sockets.withLock { _ = $0.insert(descriptor) } }
        return descriptor
    }

    static let close: curl_closesocket_callback = { context, descriptor in
        guard let context else { return Glibc.close(descriptor) }
        let recorder = Unmanaged<SocketRecorder>.fromOpaque(context).takeUnretainedValue()
        return recorder.sockets.withLock {
            $0.remove(descriptor)
            return Glibc.close(descriptor)
        }
    }
}
