import Desk
import Foundation
import Glibc
import LedgerStore
import Testing

@Suite struct LedgerFailureTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rightback-\(UUID().uuidString)")

    private func failure(_ body: () throws -> Void) -> LedgerFailure? {
        do {
            try body()
            return nil
        } catch {
            return error as? LedgerFailure
        }
    }

    @Test("A file that is no ledger is named with a remedy, and left alone")
    func noDatabase() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("letter.txt")
        let text = String(repeating: "This is a letter, not a ledger. ", count: 100)
        try text.write(to: file, atomically: true, encoding: .utf8)
        let failure = try #require(failure { _ = try LedgerStore(path: file.path) })
        #expect(failure.description.contains(file.path) && failure.remedy?.contains("restore") == true)
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }

    @Test("A folder that can't be made is named with a remedy")
    func noFolder() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("file")
        try "x".write(to: file, atomically: true, encoding: .utf8)
        let path = file.appendingPathComponent("ledger.sqlite").path
        let failure = try #require(failure { _ = try LedgerStore(path: path) })
        #expect(failure.remedy?.contains(path) == true)
    }

    @Test("A folder in place of the file is named with a remedy")
    func folderAsFile() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let failure = try #require(failure { _ = try LedgerStore(path: folder.path) })
        #expect(failure.remedy?.contains(folder.path) == true)
    }

    @Test("A copy of nothing fails with the name of what is missing")
    func copyOfNothing() {
        let failure = failure { try LedgerStore.copy("/nowhere/ledger.sqlite", to: "/tmp/x") }
        #expect(failure?.description.contains("/nowhere/ledger.sqlite") == true)
    }

    @Test(
        "A full disk gives a failure with a remedy, and nothing of what was recorded is lost",
        .enabled(if: SmallDisk.isPossible, "needs the right to mount a small file system"))
    func fullDisk() async throws {
        let disk = try SmallDisk(kilobytes: 1_500)
        defer { disk.unmount() }
        let path = disk.folder.appendingPathComponent("ledger.sqlite").path
        let ledger = try LedgerStore(path: path)
        var taken = 0
        var met: LedgerFailure?
        for number in 0..<2_000 where met == nil {
            do {
                try await ledger.take(
                    Mail(
                        id: "\(number)@x.test", from: "c\(number)@x.test",
                        body: String(repeating: "long ", count: 2_000)))
                taken += 1
            } catch let error as LedgerFailure {
                met = error
            }
        }
        #expect(taken > 0)
        let failure = try #require(met)
        #expect(failure.remedy?.contains(path) == true, "\(failure)")
        #expect(try await ledger.waiting().count == taken)
        #expect(try await LedgerStore(path: path).waiting().count == taken)
    }

    @Test(
        "A read-only folder gives a failure with a remedy",
        .enabled(if: SmallDisk.isPossible, "needs the right to mount a small file system"))
    func readOnly() throws {
        let disk = try SmallDisk(kilobytes: 2_000)
        defer { disk.unmount() }
        try disk.makeReadOnly()
        let path = disk.folder.appendingPathComponent("ledger.sqlite").path
        let failure = try #require(failure { _ = try LedgerStore(path: path) })
        #expect(failure.remedy?.contains(path) == true, "\(failure)")
    }
}

/// A file system in memory with a size.
struct SmallDisk {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rightback-\(UUID().uuidString)")

    struct Failure: Error {}

    static let isPossible: Bool = {
        guard let disk = try? SmallDisk(kilobytes: 64) else { return false }
        disk.unmount()
        return true
    }()

    init(kilobytes: Int) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        guard mount("tmpfs", folder.path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else {
            try? FileManager.default.removeItem(at: folder)
            throw Failure()
        }
    }

    func makeReadOnly() throws {
        guard mount("tmpfs", folder.path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0 else {
            throw Failure()
        }
    }

    func unmount() {
        umount2(folder.path, Int32(MNT_DETACH))
        try? FileManager.default.removeItem(at: folder)
    }
}
