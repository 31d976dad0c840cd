import Desk
import Foundation
import MailMessage
import TestSupport
import Testing

/// The commands that need a desk: sending a reply, teaching the ledger, the report, who waits.
@Suite(.mailServer, .serialized, .enabled(if: MailServer.isAvailable))
struct DeskCommandTests {
    private static let hollow = "We apologise for any inconvenience caused. Your satisfaction is important to us."

    @Test func sendmailTakesRecipientsFromTheMessageAndKeepsLonelyDots() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "sendmail@desk.test")
        let letter = Self.overridden(
            "t@desk.test", to: "t@customer.test", headers: ["Bcc: blind@customer.test"], body: "Before\n.\nafter")
        let result = try await desk.run("sendmail", "-t", "-i", "-f", "priya@desk.test", stdin: letter.bytes)
        #expect(result.status == 0, "\(result)")
        #expect(result.stdout.isEmpty)
        #expect(result.stderr.isEmpty)
        let received = try await desk.awaitMail(1, of: "t@customer.test")
        #expect(received[0].field("Return-Path") == "<priya@desk.test>")
        #expect(received[0].field("X-Rightback-Override") == nil)
        #expect(received[0].field("Bcc") == nil)
        #expect(received[0].message.text.contains("Before\n.\nafter"))
        _ = try await desk.awaitMail(1, of: "blind@customer.test")
        let record = try #require(try await desk.history().replies.first)
        #expect(record.overrideReason == "for the test")

        // The same once more: mail clients try again when they missed the answer.
        #expect(try await desk.run("sendmail", "-t", "-i", stdin: letter.bytes).status == 0)
        try await desk.settle()
        #expect(try desk.mail(of: "t@customer.test").count == 1)
    }

    @Test func sendmailSendsToTheRecipientsItIsGivenAndEndsAtALonelyDot() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "words@desk.test")
        let letter = Self.overridden("w@desk.test", to: "shown@customer.test", body: "Before\n.\nafter")
        let result = try await desk.run("sendmail", "-oem", "--", "given@customer.test", stdin: letter.bytes)
        #expect(result.status == 0, "\(result)")
        let received = try await desk.awaitMail(1, of: "given@customer.test")
        #expect(!received[0].source.contains("after"))
        try await desk.settle()
        #expect(try desk.mail(of: "shown@customer.test").isEmpty)
    }

    @Test func sendmailHoldsAPoorReplyWithItsFindingsOnStandardError() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "poor@desk.test")
        let letter = Letter(reply: "p@desk.test", to: "p@customer.test", body: Self.hollow)
        let result = try await desk.run("sendmail", "-t", stdin: letter.bytes)
        #expect(result.status == 1, "\(result)")
        #expect(result.stdout.isEmpty)
        #expect(result.stderr.contains(": error: "))
        #expect(result.stderr.contains("X-Rightback-Override"))
        try await desk.settle()
        #expect(try desk.mail(of: "p@customer.test").isEmpty)
    }

    @Test func sendmailTellsWhatTryingAgainMayMendFromWhatItMayNot() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "fail@desk.test")
        let later = try await desk.run(
            "sendmail", "-t", stdin: Self.overridden("f1@desk.test", to: "tempfail@customer.test").bytes)
        #expect(later.status == 75, "\(later)")
        #expect(later.complaints.count == 1)
        #expect(later.stderr.contains("450"))
        let never = try await desk.run(
            "sendmail", "-t", stdin: Self.overridden("f2@desk.test", to: "reject@customer.test").bytes)
        #expect(never.status == 2, "\(never)")
        #expect(never.complaints.count == 1)
        #expect(never.stderr.contains("Nobody of that name"))
    }

    @Test func importedTwiceAddsNothingAndIsKnownAsReused() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "import@desk.test")
        let letters = [
            Letter(
                reply: "i1@desk.test", to: "ada@customer.test",
                body: "The frame is welded by hand in our shop on the hill."),
            Letter(
                reply: "i2@desk.test", to: "bea@customer.test",
                body: "Spokes break when the hub is too small for the load."),
        ]
        let mbox = letters.flatMap { Array("From x\n".utf8) + $0.bytes + Array("\n".utf8) }
        let file = try desk.write(mbox, to: "sent.mbox")
        let first = try await desk.run("import", "--mbox", file)
        #expect(first.status == 0)
        #expect(first.stdout == "2 added, 0 known already, 0 without words of their own\n", "\(first)")
        #expect(first.stderr.isEmpty, "no progress where nobody looks")
        let second = try await desk.run("import", "--mbox", file)
        #expect(second.stdout == "0 added, 2 known already, 0 without words of their own\n")
        for (number, letter) in letters.enumerated() { try desk.write(letter.bytes, to: "maildir/cur/\(number):2,S") }
        let maildir = try await desk.run("import", "--maildir", "maildir")
        #expect(maildir.stdout == "0 added, 2 known already, 0 without words of their own\n")
        try await desk.withMailbox { store in
            try await store.createFolder("Sent")
            for letter in letters { try await store.append(letter.bytes, to: "Sent", flags: [], date: nil) }
        }
        let folder = try await desk.run("import", "--folder", "Sent")
        #expect(folder.stdout == "0 added, 2 known already, 0 without words of their own\n")
    }

    @Test func whoWaitsAndTheWeekAreToldAfterRealTraffic() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "week@desk.test")
        #expect(try await desk.run("waiting").stdout == "Nobody waits for an answer.\n")
        try await desk.deliver(
            Letter(from: "Ada Moss <week1@customer.test>", id: "w1@customer.test", subject: "Norway?"))
        try await desk.deliver(
            Letter(from: "Bea Orr <week2@customer.test>", id: "w2@customer.test", subject: "Spokes?"))
        try await desk.round()
        try await desk.putIntoOutbox(
            Letter(
                reply: "wr1@desk.test", to: "week1@customer.test", answering: "w1@customer.test",
                headers: ["X-Rightback-Override: for the test"], body: "Yes, we ship to Norway."),
            Letter(reply: "wr2@desk.test", to: "week2@customer.test", answering: "w2@customer.test", body: Self.hollow))
        try await desk.round()

        let waiting = try await desk.run("waiting")
        #expect(waiting.stdout.contains("Spokes?"), "\(waiting)")
        #expect(!waiting.stdout.contains("Norway?"))
        let document = try Self.object(try await desk.run("waiting", "--format", "json").stdout)
        #expect(document["schema"] as? Int == 1)
        #expect((document["waiting"] as? [[String: Any]])?.count == 1)
        #expect(try await desk.run("waiting", "--agent", "Nobody").stdout == "Nobody waits for an answer.\n")

        let week = Self.thisWeek
        let text = try await desk.run("report", "--week", week)
        #expect(text.status == 0, "\(text)")
        #expect(!text.stdout.contains("\u{1B}"))
        let html = try await desk.run("report", "--week", week, "--format", "html", "--output", "week.html")
        #expect(html.status == 0)
        #expect(html.stdout.isEmpty)
        #expect(try desk.read("week.html").lowercased().hasPrefix("<!doctype html>"))
        let json = try Self.object(try await desk.run("report", "--week", week, "--format", "json").stdout)
        #expect(json["schema"] as? Int == 1)
        let csv = try await desk.run("report", "--week", week, "--format", "csv").stdout
        #expect(csv.split(whereSeparator: \.isNewline).count > 1)
        for report in [text.stdout, try desk.read("week.html")] {
            #expect(report.contains("Fernhill Bikes"))
            #expect(report.contains("Priya Nair"))
            #expect(report.contains("Spokes?"), "who still waits")
        }
        #expect(try await desk.run("report").status == 0, "the last week, in which nothing happened")
    }

    @Test func checkTellsALineForEachThingItTried() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "check@desk.test")
        let result = try await desk.run("check", "--send", "checked@customer.test")
        #expect(result.status == 0, "\(result)")
        #expect(result.stdout.split(separator: "\n").allSatisfy { $0.hasPrefix("ok    ") })
        #expect(result.stderr.isEmpty)
        _ = try await desk.awaitMail(1, of: "checked@customer.test")
        try desk.write("wrong\n", to: "password")
        let wrong = try await desk.run("check", "--send", "checked@customer.test")
        #expect(wrong.status == 2)
        #expect(wrong.stdout.split(separator: "\n").count { $0.hasPrefix("MEND  ") } == 2, "IMAP and SMTP: \(wrong)")
    }

    private static func overridden(
        _ id: String, to customer: String, headers: [String] = [], body: String = "Yes, we do."
    ) -> Letter {
        Letter(
            reply: id, to: customer, headers: ["X-Rightback-Override: for the test"] + headers,
            body: "Dear {{first_name}},\n\n\(body)")
    }

    private static var thisWeek: String {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = TimeZone(identifier: "Europe/London") ?? .gmt
        let parts = calendar.dateComponents([.yearForWeekOfYear, .weekOfYear], from: Date())
        let week = parts.weekOfYear ?? 0
        return "\(parts.yearForWeekOfYear ?? 0)-W\(week < 10 ? "0" : "")\(week)"
    }

    private static func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], "\(text)")
    }
}
