internal import CCurl
internal import Glibc

/// Knows the sockets that libcurl has open.
///
/// libcurl says goodbye when it closes a connection and waits for the answer, for minutes if need be. Shutting the sockets first is
/// what keeps a server that has fallen silent from holding us.
final class SocketRecorder {
    private var sockets: Set<Int32> = []

    /// - Parameter direction: `SHUT_RD` still lets a goodbye out.
    func shut(_ direction: Int32) {
        for socket in sockets { shutdown(socket, direction) }
    }

    static let open: curl_opensocket_callback = { context, _, address in
        guard let context, let address else { return -1 }
        let kind = address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
        let descriptor = socket(address.pointee.family, kind, address.pointee.protocol)
        if descriptor >= 0 { Unmanaged<SocketRecorder>.fromOpaque(context).takeUnretainedValue().sockets.insert(descriptor) }
        return descriptor
    }

    static let close: curl_closesocket_callback = { context, descriptor in
        if let context { Unmanaged<SocketRecorder>.fromOpaque(context).takeUnretainedValue().sockets.remove(descriptor) }
        return Glibc.close(descriptor)
    }
}
