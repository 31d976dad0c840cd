internal import Glibc

/// A blocking connection to a port on loopback that speaks in lines. Every wait ends after ten seconds.
final class LineClient {
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        let length = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, length)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, length)
        var address = Loopback.address(port: port)
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw MailServer.Failure(description: "nobody answers at port \(port)") }
    }

    deinit { close(descriptor) }

    func send(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard sent > 0 else { throw MailServer.Failure(description: "the server takes no more") }
            rest = rest.dropFirst(sent)
        }
    }

    /// Reads a reply of one or more lines, which must begin with the code.
    @discardableResult
    func expect(_ code: String) throws -> String {
        while true {
            let line = try line()
            guard line.hasPrefix(code) else { throw MailServer.Failure(description: "expected \(code): \(line)") }
            if line.dropFirst(3).first != "-" { return line }
        }
    }

    private func line() throws -> String {
        while true {
            if let end = buffer.firstIndex(of: 0x0A) {
                defer { buffer.removeFirst(end + 1) }
                return String(decoding: buffer[..<end].filter { $0 != 0x0D }, as: UTF8.self)
            }
            let part = [UInt8](unsafeUninitializedCapacity: 4096) {
                $1 = max(0, recv(descriptor, $0.baseAddress, $0.count, 0))
            }
            guard !part.isEmpty else { throw MailServer.Failure(description: "the server says nothing") }
            buffer += part
        }
    }
}

/// The address of this machine that only itself can reach.
enum Loopback {
    /// - Parameter port: 0 lets the system choose.
    static func address(port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(truncatingIfNeeded: port)).bigEndian
        address.sin_addr = in_addr(s_addr: in_addr_t(0x7F00_0001).bigEndian)
        return address
    }
}
