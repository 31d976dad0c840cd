import Foundation
import Glibc
import TestSupport
import Testing

/// What can't be done ends with status 2 and one line that says what and how to mend it.
@Suite(.mailServer, .serialized, .enabled(if: MailServer.isAvailable))
struct FailureTests {
    @Test func aWrongPassword() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "password@desk.test")
        try desk.write("wrong\n", to: "password")
        let result = try await desk.run("serve", "--once")
        Self.expectOneLine(result, naming: "localhost:\(desk.server.ports.imaps)", "login", remedy: "password")
        #expect(!result.stderr.contains("wrong\""), "the password itself is told to nobody")
    }

    @Test func anUnknownHost() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "host@desk.test")
        try desk.write(
            desk.configuration(accounts: desk.accountSettings(host: "mail.nowhere.test")), to: "rightback.yml")
        Self.expectOneLine(try await desk.run("serve", "--once"), naming: "mail.nowhere.test", remedy: "host")
    }

    @Test func aPortThatNobodyListensOn() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "port@desk.test")
        try desk.write(desk.configuration(accounts: desk.accountSettings(imapPort: 1)), to: "rightback.yml")
        Self.expectOneLine(try await desk.run("serve", "--once"), naming: "localhost:1", remedy: "port")
    }

    @Test func aPasswordFileThatIsMissing() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "nofile@desk.test")
        try FileManager.default.removeItem(at: desk.folder.appendingPathComponent("password"))
        Self.expectOneLine(try await desk.run("serve", "--once"), naming: "password", remedy: "write the secret there")
    }

    @Test func aCertificateThatIsNotTrusted() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "trust@desk.test")
        let file = "/etc/ssl/certs/ca-certificates.crt"
        try desk.write(desk.configuration(accounts: desk.accountSettings(caFile: file)), to: "rightback.yml")
        Self.expectOneLine(try await desk.run("serve", "--once"), naming: "certificate", remedy: "set caFile")
    }

    @Test func anExpiredCertificate() async throws {
        let server = try await MailServer.start(.init(hasExpiredCertificate: true))
        let desk = try DeskUnderTest(server, account: "expired@desk.test")
        Self.expectOneLine(try await desk.run("serve", "--once"), naming: "certificate", "expired", remedy: "renew")
        try await server.stop()
    }

    @Test func aFolderThatCannotBeMade() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "folder@desk.test")
        try desk.write(
            desk.configuration(accounts: desk.accountSettings(more: "folders: { outbox: \"bad//name\" }")),
            to: "rightback.yml")
        Self.expectOneLine(try await desk.run("serve", "--once"), naming: "bad//name", remedy: "folder")
    }

    @Test func anInboxThatDoesNotExistIsMadeAndServed() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "made@desk.test")
        try desk.write(
            desk.configuration(accounts: desk.accountSettings(more: "folders: { inbox: [INBOX, Shop] }")),
            to: "rightback.yml")
        try await desk.round()
        #expect(FileManager.default.fileExists(atPath: try desk.server.maildir(of: desk.account).path + "/.Shop"))
    }

    @Test func aFullDiskForTheLedgerLosesNothing() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "full@desk.test")
        let disk = try SmallDisk(at: desk.folder.appendingPathComponent("disk"), kilobytes: 1024)
        defer { disk.unmount() }
        try desk.write(desk.configuration(ledger: "disk/ledger.sqlite"), to: "rightback.yml")
        try await desk.round()
        try disk.fill()
        try await desk.deliver(Letter(from: "full@customer.test", id: "full@customer.test"))
        Self.expectOneLine(try await desk.run("serve", "--once"), naming: "ledger", remedy: "free space")
        #expect(try desk.mail(of: "full@customer.test").isEmpty)
        try disk.empty()
        try await desk.round()
        _ = try await desk.awaitMail(1, of: "full@customer.test")
    }

    @Test(arguments: [
        ("password/ledger.sqlite", "ledger"), ("rightback.yml", "restore it from a copy"), (".", "can be written"),
    ])
    func aLedgerThatCannotBeUsed(_ path: String, _ remedy: String) async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "ledger@desk.test")
        try desk.write(desk.configuration(ledger: path), to: "rightback.yml")
        for command in [["serve", "--once"], ["waiting"], ["report"], ["hold", "list"]] {
            let result = try await Program(command, in: desk.folder).result()
            Self.expectOneLine(result, naming: "ledger", remedy: remedy)
        }
    }

    @Test(arguments: [["serve", "--once"], ["check"], ["waiting"], ["report"], ["hold", "list"], ["serve"]])
    func aTypoInTheConfigurationIsShownWithItsPlace(_ command: [String]) async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "typo@desk.test")
        try desk.write(
            desk.configuration().replacingOccurrences(of: "contact:", with: "kontact:"), to: "rightback.yml")
        let result = try await Program(command, in: desk.folder).result()
        #expect(result.status == 2)
        #expect(result.stdout.isEmpty)
        #expect(result.stderr.contains("rightback.yml:4:"), "\(result)")
        #expect(result.stderr.contains("contact"))
        #expect(!result.stderr.contains("ConfigurationError("))
    }

    @Test(arguments: [
        ["serv"], ["serve", "--onse"], ["serve", "now"], ["lint", "--format"], ["hold", "release", "one"],
        ["lint", "missing.eml"], ["lint", "--original", "missing.eml", "rightback.yml"],
        ["explain", "missing.eml"], ["import", "--mbox", "missing.mbox"], ["import"], ["score", "missing.jsonl"],
        ["report", "--week", "2026-99"], ["report", "--format", "pdf"], ["report", "--output", "/no/such/folder/x"],
        ["hold", "show", "17"], ["hold", "release", "17", "--reason", "x"], ["check", "--config", "missing.yml"],
        ["sendmail"], ["sendmail", "-Q", "a@customer.test"], ["import", "--folder", "Nowhere"],
        ["import", "--maildir", "."], ["lint", "--templates", "missing", "rightback.yml"],
    ])
    func whatCannotBeDoneEndsWithTwoAndSaysWhy(_ command: [String]) async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "wrong@desk.test")
        let result = try await Program(command, in: desk.folder).result()
        #expect(result.status == 2, "\(result)")
        #expect(result.stdout.isEmpty, "\(result)")
        #expect(!result.stderr.isEmpty)
        #expect(result.complaints.count == 1, "\(result)")
        #expect(result.stderr.hasPrefix("rightback"))
    }

    private static func expectOneLine(
        _ result: Program.Result, naming words: String..., remedy: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(result.status == 2, "\(result)", sourceLocation: sourceLocation)
        #expect(result.complaints.count == 1, "\(result)", sourceLocation: sourceLocation)
        for word in words + [remedy] {
            #expect(
                result.stderr.lowercased().contains(word.lowercased()), "\(word) in: \(result)",
                sourceLocation: sourceLocation)
        }
        for mark in ["Fatal", "error(", "Optional("] {
            #expect(!result.stderr.contains(mark), "\(result)", sourceLocation: sourceLocation)
        }
    }
}

/// A file system of a few kilobytes that can be filled.
private struct SmallDisk {
    let folder: URL

    init(at folder: URL, kilobytes: Int) throws {
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        guard mount("tmpfs", folder.path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else {
            throw MailServer.Failure(description: "mount: \(String(cString: strerror(errno)))")
        }
    }

    func unmount() { _ = umount2(folder.path, Int32(MNT_DETACH)) }

    func fill() throws {
        let file = open(folder.appendingPathComponent("ballast").path, O_WRONLY | O_CREAT, 0o600)
        defer { close(file) }
        let block = [UInt8](repeating: 0x2E, count: 4096)
        while write(file, block, block.count) > 0 {}
    }

    func empty() throws { try FileManager.default.removeItem(at: folder.appendingPathComponent("ballast")) }
}
