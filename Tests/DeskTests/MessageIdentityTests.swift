import Desk
import MailMessage
import Testing

@Suite struct MessageIdentityTests {
    private func identity(_ bytes: [UInt8]) -> MessageIdentity { MessageIdentity(of: Message(bytes), bytes: bytes) }

    @Test(
        "Copies of one mail are one message",
        arguments: [
            mail([
                ("Received", "from a.test by b.test; Wed, 4 Mar 2026 10:00:01 +0000"),
                ("Delivered-To", "help@desk.test"),
            ]),
            mail([("Return-Path", "<list-bounce@relay.test>"), ("X-Spam-Score", "0.1")]),
            mail([
                ("DKIM-Signature", "v=1; a=rsa-sha256;\r\n\tb=x"),
                ("Authentication-Results", "mx.desk.test; dkim=pass"),
            ]),
            mail(lineEnd: "\n"),
            mail(body: "Hello,\n\nwhere is my order?\n\nLena\n\n\n"),
            mail(body: "Hello,\n\nwhere is my order?\n\nLena"),
        ])
    func copies(copy: [UInt8]) { #expect(identity(copy) == identity(mail())) }

    @Test(
        "What the customer wrote or sent anew is another message",
        arguments: [
            mail(body: "Hello,\n\nwhere is my order 2?\n\nLena\n"), mail([("Subject", "Where is it?")]),
            mail([("Date", "Wed, 4 Mar 2026 10:00:01 +0000")]), mail([("From", "other@customer.test")]),
            mail([("Message-ID", "<m2@customer.test>")]), mail([("Message-ID", nil)]),
        ])
    func others(other: [UInt8]) { #expect(identity(other) != identity(mail())) }

    @Test("Without a Message-ID the content alone tells")
    func noMessageID() {
        let bare = identity(mail([("Message-ID", nil)]))
        #expect(bare.messageID == nil)
        #expect(bare == identity(mail([("Message-ID", nil), ("Received", "from x.test")])))
        #expect(bare != identity(mail([("Message-ID", nil)], body: "another")))
    }

    @Test("The Message-ID stays the same where the content differs")
    func sameIDOtherContent() {
        let other = identity(mail(body: "another"))
        #expect(other.messageID == identity(mail()).messageID)
        #expect(other.contentHash != identity(mail()).contentHash)
    }

    @Test("A mail that was fetched in part is known again when it is fetched whole")
    func truncated() {
        let whole = mail(body: String(repeating: "0123456789012345678901234567890123456789\n", count: 60_000))
        let part = Array(whole.prefix(2 << 20))
        #expect(part.count < whole.count)
        #expect(identity(part) == identity(whole))
    }
}
