import Desk
import Foundation
import LedgerStore
import MailMessage
import WorkingTime

/// Wednesday, 4 March 2026, 10:00 UTC.
let noon = Date(timeIntervalSince1970: 1_772_618_400)

/// A customer's mail in bytes. A field given as nil is left out, one given is put in its place or added.
func mail(
    _ fields: [(String, String?)] = [], body: String = "Hello,\n\nwhere is my order?\n\nLena\n",
    lineEnd: String = "\r\n"
) -> [UInt8] {
    var all: [(String, String)] = [
        ("Return-Path", "<lena@customer.test>"), ("From", "Lena Marsh <lena@customer.test>"),
        ("To", "help@desk.test"), ("Subject", "Where is my order?"), ("Date", "Wed, 4 Mar 2026 10:00:00 +0000"),
        ("Message-ID", "<m1@customer.test>"),
    ]
    var named: Set<String> = []
    for (name, value) in fields {
        if named.insert(name).inserted { all.removeAll { $0.0 == name } }
        if let value { all.append((name, value)) }
    }
    let head = all.map { "\($0.0): \($0.1)\(lineEnd)" }.joined()
    return Array((head + lineEnd + body.replacing("\n", with: lineEnd)).utf8)
}

func incoming(_ bytes: [UInt8], receivedAt: Date = noon, takenAt: Date = noon) -> IncomingMail {
    let message = Message(bytes)
    return IncomingMail(
        account: "help", folder: "INBOX", message: message, identity: MessageIdentity(of: message, bytes: bytes),
        receivedAt: receivedAt, takenAt: takenAt)
}

/// The desk at Fernhill Bikes.
let fernhill = DeskIdentity(
    name: "Fernhill Bikes", address: "help@desk.test", contact: "Sam Reed, 555 0100",
    agents: [Mailbox(name: "Sam Reed", address: "sam@desk.test")])

/// A world that stands still at an instant; unique ids count up.
func world(at now: Date = noon, isStopping: @escaping @Sendable () -> Bool = { false }) -> DeskWorld {
    let counter = Counter()
    return DeskWorld(
        now: { now }, timeZone: TimeZone(identifier: "UTC") ?? .current, uniqueID: { "id-\(counter.next())" },
        isStopping: isStopping)
}

/// A folder that is gone with its last holder.
final class TemporaryFolder: Sendable {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("rightback-\(UUID().uuidString)")
    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }
    var ledgerPath: String { url.appendingPathComponent("ledger.sqlite").path }
}
