import TestSupport

/// One message of a mixed mailbox, with what shall become of it.
struct MixedMail: Sendable {
    let letter: Letter
    let returnPath: String?
    /// Who gets an acknowledgement; nil when nobody.
    let acknowledgedAt: String?
    let refusedBy: String?
    var id: String { letter.id }
    /// Refused for what it says, not for what the ledger knows.
    var isRefusedByItself: Bool {
        refusedBy != nil && refusedBy != "AnswerOncePerConversation" && refusedBy != "AnswerEachMailOnce"
    }

    private static func customer(_ letter: Letter) -> MixedMail {
        MixedMail(letter: letter, returnPath: letter.sender, acknowledgedAt: letter.sender, refusedBy: nil)
    }

    private static func refused(_ rule: String, _ letter: Letter, returnPath: String?) -> MixedMail {
        MixedMail(letter: letter, returnPath: returnPath, acknowledgedAt: nil, refusedBy: rule)
    }

    private static let huge = String(
        repeating: String(repeating: "QUJD", count: 19) + "\n", count: 20 * 1024 * 1024 / 77)

    /// A mailbox of such mail.
    /// - Parameter name: stands in the customers' addresses, so that tests don't meet.
    static func mailbox(_ name: String) -> [MixedMail] {
        [
            customer(Letter(from: "Ada Moss <ada-\(name)@customer.test>", id: "plain@customer.test")),
            customer(
                Letter(
                    from: "bea-\(name)@customer.test", id: "html@customer.test",
                    headers: ["MIME-Version: 1.0", "Content-Type: text/html; charset=utf-8"],
                    body: "<p>My bike <b>broke</b>.</p>")),
            customer(
                Letter(
                    from: "=?iso-8859-1?Q?J=F6rg?= <joerg-\(name)@customer.test>", id: "foreign@customer.test",
                    subject: "=?utf-8?B?V28gYmxlaWJ0IGRhcyBQw6RjayDigJMg5pel5pys?=",
                    headers: [
                        "MIME-Version: 1.0", "Content-Type: text/plain; charset=iso-8859-1",
                        "Content-Transfer-Encoding: quoted-printable",
                    ],
                    body: "Sch=F6ne Gr=FC=DFe")),
            customer(
                Letter(
                    "From: nameless-\(name)@customer.test\nTo: support@desk.test\nSubject: No id\n\nHello?\n",
                    sender: "nameless-\(name)@customer.test")),
            customer(
                Letter(
                    from: "broken-\(name)@customer.test", id: "broken@customer.test",
                    headers: ["MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=\"never closed"],
                    body:
                        "--never\nContent-Type: text/plain; charset=\"no such\"\nContent-Transfer-Encoding: base64\n\n%%%\n--"
                )),
            customer(
                Letter(
                    from: "large-\(name)@customer.test", id: "large@customer.test",
                    headers: ["MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b"],
                    body: "--b\nContent-Type: text/plain\n\nA film of the noise.\n--b\nContent-Type: video/mp4\n"
                        + "Content-Transfer-Encoding: base64\n\n\(huge)--b--")),
            customer(Letter(from: "twice-\(name)@customer.test", id: "copy@customer.test")),
            // The copy that came by another way: known already, no decision of its own.
            MixedMail(
                letter: Letter(from: "twice-\(name)@customer.test", id: "copy@customer.test"),
                returnPath: "twice-\(name)@customer.test", acknowledgedAt: nil, refusedBy: nil),
            refused(
                "AnswerOncePerConversation",
                Letter(
                    from: "Ada Moss <ada-\(name)@customer.test>", id: "second@customer.test", subject: "Re: A question",
                    headers: ["In-Reply-To: <plain@customer.test>", "References: <plain@customer.test>"],
                    body: "And to Finland?"),
                returnPath: "ada-\(name)@customer.test"),
            refused(
                "NeverAnswerAutomaticMail",
                Letter(
                    from: "lister-\(name)@customer.test", id: "list@customer.test",
                    headers: ["List-Id: <riders.customer.test>", "List-Post: <mailto:riders@customer.test>"]),
                returnPath: "riders-bounces@customer.test"),
            refused(
                "NeverAnswerNullReturnPaths",
                Letter(
                    from: "MAILER-DAEMON@customer.test", id: "bounce@customer.test", subject: "Undelivered Mail",
                    headers: [
                        "MIME-Version: 1.0", "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                    ],
                    body: "--b\n\nIt could not be delivered.\n--b\nContent-Type: message/delivery-status\n\n"
                        + "Reporting-MTA: dns; mail.customer.test\n\nFinal-Recipient: rfc822; gone@customer.test\n"
                        + "Action: failed\nStatus: 5.1.1\n\n--b--"),
                returnPath: nil),
            refused(
                "NeverAnswerAutomaticMail",
                Letter(
                    from: "lena@customer.test", id: "away@customer.test", subject: "Out of office: A question",
                    headers: ["Auto-Submitted: auto-replied"]),
                returnPath: "lena@customer.test"),
            refused(
                "NeverAnswerOurselves", Letter(from: "support@desk.test", id: "own@elsewhere.test"),
                returnPath: "support@desk.test"),
        ]
    }
}
