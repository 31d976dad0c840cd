import Desk
import Foundation
import MailMessage
import TestSupport
import Testing

/// A mailbox of mixed mail, worked off by `serve --once`: what customers get, what is refused, what stays as it was.
@Suite(.mailServer, .serialized, .enabled(if: MailServer.isAvailable))
struct AcknowledgingTests {
    @Test func aMixedMailboxIsAcknowledgedExactlyWherePolicyAllows() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "mixed@desk.test")
        let mailbox = MixedMail.mailbox("mixed")
        for (number, mail) in mailbox.enumerated() {
            try await desk.deliver(mail.letter, from: mail.returnPath)
            #expect(try desk.mail().count == number + 1)
        }
        let before = try desk.mail().map(\.bytes)

        try await desk.round()

        for mail in mailbox {
            guard let customer = mail.acknowledgedAt else { continue }
            let received = try await desk.awaitMail(1, of: customer)
            try Self.expectAnAcknowledgement(received, of: mail)
        }
        try await desk.round()
        try await desk.round()
        try await desk.settle()
        for customer in Set(mailbox.compactMap(\.letter.sender)) {
            let expected = mailbox.count { $0.acknowledgedAt == customer }
            #expect(try desk.mail(of: customer).count == expected, "\(customer)")
        }

        let now = try desk.mail().map(\.bytes)
        #expect(now == before, "mail was lost, added or changed")
        let flags = try await desk.flags()
        #expect(flags.count == mailbox.count)
        #expect(flags.values.allSatisfy { !$0.contains("\\Seen") })
    }

    @Test func everyRefusalHasItsReasonInTheLedgerAndInExplain() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "reasons@desk.test")
        let mailbox = MixedMail.mailbox("reasons")
        for mail in mailbox { try await desk.deliver(mail.letter, from: mail.returnPath) }
        try await desk.round()

        let records = try await desk.history().acknowledgements
        for mail in mailbox where mail.refusedBy != nil {
            let record = try #require(
                records.first { $0.messageID == mail.id && $0.rule == mail.refusedBy }, "\(mail.id)")
            #expect(record.state == .declined)
            #expect(!record.reason.isEmpty)
        }
        #expect(records.count { $0.state == .sent } == mailbox.count { $0.acknowledgedAt != nil })
        #expect(!records.contains { [.intended, .transmitting, .unknown].contains($0.state) })

        // As the mailbox holds them: with the return path that the server wrote.
        let empty = try DeskUnderTest(MailServer.current, account: "reasons@desk.test")
        for letter in try desk.mail() {
            guard let mail = mailbox.first(where: { $0.id == letter.message.messageID }), mail.isRefusedByItself
            else { continue }
            let file = try empty.write(letter.bytes, to: "mail.eml")
            let explained = try await empty.run("explain", file)
            #expect(explained.status == 0)
            #expect(explained.stdout.hasPrefix("do not acknowledge: \(mail.refusedBy ?? ""): "), "\(explained)")
        }
    }

    @Test func aDryRunTellsTheSameAndChangesNothing() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "dry@desk.test")
        let mailbox = MixedMail.mailbox("dry")
        for mail in mailbox { try await desk.deliver(mail.letter, from: mail.returnPath) }
        // Not a first round: the ledger is there and knows nothing of this mail yet.
        _ = try await desk.history()
        let before = try desk.mail().map(\.bytes)
        let ledger = try await desk.history()
        let customers = try Set(mailbox.compactMap(\.acknowledgedAt)).map { try desk.mail(of: $0).count }

        let told = try await desk.run("serve", "--dry-run")

        #expect(told.status == 0, "\(told)")
        let lines = told.stdout.split(separator: "\n")
        #expect(lines.count { $0.contains(": would be acknowledged: ") } == mailbox.count { $0.acknowledgedAt != nil })
        for mail in mailbox {
            guard let rule = mail.refusedBy else { continue }
            #expect(lines.contains { $0.contains("would not be acknowledged: \(rule): ") }, "\(rule)")
        }
        #expect(try desk.mail().map(\.bytes) == before)
        #expect(try await desk.flags().values.allSatisfy { !$0.contains("\\Seen") })
        let after = try await desk.history()
        #expect(after.acknowledgements == ledger.acknowledgements)
        #expect(after.conversations == ledger.conversations)
        try await desk.settle()
        #expect(try Set(mailbox.compactMap(\.acknowledgedAt)).map { try desk.mail(of: $0).count } == customers)
        let folders = try FileManager.default.contentsOfDirectory(atPath: desk.server.maildir(of: desk.account).path)
        #expect(!folders.contains(".Outbox"), "a dry run makes no folders")
    }

    @Test func aFolderThatWasMadeAnewHasNothingAcknowledgedASecondTime() async throws {
        let desk = try DeskUnderTest(MailServer.current, account: "anew@desk.test")
        try desk.write(
            desk.configuration(accounts: desk.accountSettings(more: "folders: { inbox: [Shop] }")), to: "rightback.yml")
        let letter = Letter(
            from: "anew@customer.test", id: "anew@customer.test", headers: ["Return-Path: <anew@customer.test>"])
        let old = try await Self.file(letter, in: "Shop", of: desk)
        try await desk.round()
        _ = try await desk.awaitMail(1, of: "anew@customer.test")

        try FileManager.default.removeItem(at: desk.server.maildir(of: desk.account).appendingPathComponent(".Shop"))
        let new = try await Self.file(letter, in: "Shop", of: desk)
        #expect(new.uidValidity != old.uidValidity, "else this shows nothing")
        try await desk.round()
        try await desk.settle()
        #expect(try desk.mail(of: "anew@customer.test").count == 1)
    }

    private static func file(
        _ letter: Letter, in folder: String, of desk: DeskUnderTest
    ) async throws -> SelectedFolder {
        try await desk.withMailbox { store in
            try await store.createFolder(folder)
            try await store.append(letter.bytes, to: folder, flags: [], date: nil)
            return try await store.select(folder)
        }
    }

    private static func expectAnAcknowledgement(_ received: [ReceivedLetter], of mail: MixedMail) throws {
        #expect(received.count == 1, "\(mail.id)")
        let letter = try #require(received.first)
        #expect(letter.field("Return-Path") == "<>", "\(letter)")
        #expect(letter.field("Auto-Submitted") == "auto-replied")
        #expect(letter.message.inReplyTo == (mail.id.isEmpty ? [] : [mail.id]))
        #expect(letter.message.references.last == (mail.id.isEmpty ? nil : mail.id))
        #expect(letter.message.subject.hasPrefix("Auto: "))
        #expect(letter.message.to.map(\.address) == [mail.acknowledgedAt])
        #expect(letter.message.defects.isEmpty, "\(letter.message.defects)")
        #expect(letter.message.text.contains("RB-"))
        #expect(letter.message.automatic.kind == .autoReply, "other desks see that it is automatic")
    }
}
