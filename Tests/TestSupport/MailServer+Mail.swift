package import Foundation

extension MailServer {
    package enum Way: Sendable { case lmtp, smtp }

    /// Puts a message into a mailbox, as another server would; nothing of this goes through the code under test.
    ///
    /// By LMTP it is there when this returns; by SMTP it is in Postfix's hands, which delivers it soon.
    /// - Parameter from: nil is the null return path.
    /// - Returns: the server's last reply.
    @discardableResult
    package func deliver(
        _ message: [UInt8], from: String? = "lena@customer.test", to recipient: String, by way: Way = .lmtp
    ) async throws -> String {
        let port = way == .lmtp ? ports.lmtp : ports.smtp
        let greeting = way == .lmtp ? "LHLO tests.test" : "EHLO tests.test"
        return try await Self.aside {
            let client = try LineClient(port: port)
            try client.expect("220")
            for line in [greeting, "MAIL FROM:<\(from ?? "")>", "RCPT TO:<\(recipient)>"] {
                try client.send(Array("\(line)\r\n".utf8))
                try client.expect("250")
            }
            try client.send(Array("DATA\r\n".utf8))
            try client.expect("354")
            try client.send(Self.stuffed(message))
            let reply = try client.expect("250")
            try client.send(Array("QUIT\r\n".utf8))
            return reply
        }
    }

    /// What is in a mailbox, oldest first.
    package func messages(of address: String, folder name: String = "INBOX") throws -> [[UInt8]] {
        try files(of: address, folder: name).map { [UInt8](try Data(contentsOf: $0)) }
    }

    /// Waits until a mailbox holds so many messages, at most ten seconds.
    /// - Throws: `Failure` when it doesn't come to that.
    package func awaitMessages(_ count: Int, of address: String, folder name: String = "INBOX") async throws
        -> [[UInt8]]
    {
        let deadline = ContinuousClock.now + .seconds(10)
        while try files(of: address, folder: name).count < count {
            guard ContinuousClock.now < deadline else {
                throw Failure(description: "\(address) did not get \(count) messages")
            }
            try await Task.sleep(for: .milliseconds(5))
        }
        return try messages(of: address, folder: name)
    }

    /// How many connections to one of the ports are established, seen from the client's side.
    package func connections(to port: Int) throws -> Int {
        let remote = ":" + String(port, radix: 16, uppercase: true)
        // Read to its end: files of the kernel tell no size.
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/proc/net/tcp"))
        let table = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
        return table.split(separator: "\n").count { line in
            let columns = line.split(separator: " ")
            return columns.count > 3 && columns[2].hasSuffix(remote) && columns[3] == "01"
        }
    }

    /// Where a mailbox lies.
    package func maildir(of address: String) throws -> URL {
        let parts = address.split(separator: "@")
        guard parts.count == 2 else { throw Failure(description: "\(address) is no address") }
        return folder.appendingPathComponent("mail/\(parts[1])/\(parts[0])")
    }

    /// The files of a maildir; their names begin with the time of arrival.
    private func files(of address: String, folder name: String) throws -> [URL] {
        var maildir = try maildir(of: address)
        if name != "INBOX" { maildir.appendPathComponent(".\(name)") }
        return ["new", "cur"].flatMap { place in
            // A mailbox that has had no mail yet has no folders.
            let found = try? FileManager.default.contentsOfDirectory(
                at: maildir.appendingPathComponent(place), includingPropertiesForKeys: nil)
            return found ?? []
        }.sorted { $0.lastPathComponent < $1.lastPathComponent }
    }

    /// The message with CRLF, dots doubled at the start of lines, and the end mark.
    private static func stuffed(_ message: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        var atStart = true
        for byte in message where byte != 0x0D {
            if atStart, byte == 0x2E { bytes.append(0x2E) }
            if byte == 0x0A { bytes.append(0x0D) }
            bytes.append(byte)
            atStart = byte == 0x0A
        }
        return bytes + Array((atStart ? ".\r\n" : "\r\n.\r\n").utf8)
    }
}
