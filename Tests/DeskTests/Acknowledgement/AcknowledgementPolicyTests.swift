import Desk
import Foundation
import MailMessage
import Testing

/// One mail put before the policy: what differs from a plain customer's mail, and which rule must refuse it.
struct PolicyCase: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var fields: [(String, String?)] = []
    var body = "Hello,\n\nwhere is my order?\n\nLena\n"
    var settings: @Sendable (inout AcknowledgementPolicy.Settings) -> Void = { _ in }
    var context: @Sendable (inout IntakeContext) -> Void = { _ in }
    var receivedAt = noon
    /// The rule whose refusal is expected; nil when it must be acknowledged.
    var refusedBy: String?

    init(_ name: String, _ fields: [(String, String?)] = [], refusedBy: String? = nil) {
        testDescription = name
        self.fields = fields
        self.refusedBy = refusedBy
    }

    func with(_ change: (inout PolicyCase) -> Void) -> PolicyCase {
        var copy = self
        change(&copy)
        return copy
    }

    var decision: AcknowledgementDecision {
        var settings = AcknowledgementPolicy.Settings()
        settings.ownAddresses = fernhill.ownAddresses
        settings.ownMessageIDDomain = fernhill.messageIDDomain
        self.settings(&settings)
        var context = IntakeContext(reference: "RB-7K2M9Q")
        self.context(&context)
        return AcknowledgementPolicy(settings: settings)
            .decide(incoming(mail(fields, body: body), receivedAt: receivedAt), context: context, now: noon)
    }
}

@Suite struct AcknowledgementPolicyTests {
    @Test("Each rule refuses what it names, and lets a near miss pass", arguments: Self.cases)
    func rules(of case: PolicyCase) {
        let decision = `case`.decision
        if let rule = `case`.refusedBy {
            #expect(!decision.isToSend)
            #expect(decision.answers.first { $0.rule == rule }?.refusal != nil, "\(decision.rule): \(decision.reason)")
        } else {
            #expect(decision.isToSend, "\(decision.rule): \(decision.reason)")
            #expect(decision.rule == "AcknowledgeCustomersMail")
        }
    }

    @Test("Every rule of the policy has a case that it refuses")
    func complete() {
        let known = Set(PolicyCase("any").decision.answers.map(\.rule))
        #expect(known == Set(Self.cases.compactMap(\.refusedBy)))
    }

    static let cases: [PolicyCase] =
        plain + automatic + listFields.map(list) + bulkAndSpam + systems.flatMap(system) + humans.map(human) + ours
        + subjects + ledger

    static let plain: [PolicyCase] = [
        PolicyCase("a person's mail"),
        PolicyCase("switched off", refusedBy: "AcknowledgeOnlyWhenEnabled").with {
            $0.settings = { $0.isEnabled = false }
        },
        PolicyCase("null return path", [("Return-Path", "<>")], refusedBy: "NeverAnswerNullReturnPaths"),
        PolicyCase("no return path", [("Return-Path", nil)], refusedBy: "NeverAnswerNullReturnPaths"),
        PolicyCase("return path without brackets", [("Return-Path", "lena@customer.test")]),
        PolicyCase(
            "option-like address", [("Return-Path", "<-x@customer.test>")], refusedBy: "AnswerOnlySoundAddresses"),
        PolicyCase("no domain", [("Return-Path", "<lena>")], refusedBy: "AnswerOnlySoundAddresses"),
        PolicyCase(
            "domain with an empty label", [("Return-Path", "<lena@customer..test>")],
            refusedBy: "AnswerOnlySoundAddresses"),
        PolicyCase(
            "local part of 65", [("Return-Path", "<\(String(repeating: "a", count: 65))@customer.test>")],
            refusedBy: "AnswerOnlySoundAddresses"),
        PolicyCase("local part of 64", [("Return-Path", "<\(String(repeating: "a", count: 64))@customer.test>")]),
        PolicyCase("every atom character", [("Return-Path", "<l.e+n'a_1=x@customer.test>")]),
    ]

    static let automatic: [PolicyCase] =
        [
            PolicyCase(
                "delivery report", [("Content-Type", "multipart/report; report-type=delivery-status; boundary=b")],
                refusedBy: "NeverAnswerAutomaticMail"
            )
            .with {
                $0.body =
                    "--b\n\nIt failed.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.test\n\n--b--\n"
            },
            PolicyCase("vendor's auto-reply mark", [("X-Autoreply", "yes")], refusedBy: "NeverAnswerAutomaticMail"),
            PolicyCase("replied", [("Auto-Submitted", "auto-replied")], refusedBy: "HonourAutoSubmitted"),
            PolicyCase(
                "generated, in capitals, with a parameter", [("Auto-Submitted", "AUTO-GENERATED; owner=x")],
                refusedBy: "HonourAutoSubmitted"),
            PolicyCase("a value of tomorrow", [("Auto-Submitted", "auto-whatever")], refusedBy: "HonourAutoSubmitted"),
            PolicyCase(
                "the second of two", [("Auto-Submitted", "no"), ("Auto-Submitted", "auto-notified")],
                refusedBy: "HonourAutoSubmitted"),
            PolicyCase("Auto-Submitted: no", [("Auto-Submitted", "no")]),
            PolicyCase("Auto-Submitted: No with a comment", [("Auto-Submitted", "No (a person)")]),
            PolicyCase("suppress all", [("X-Auto-Response-Suppress", "All")], refusedBy: "HonourResponseSuppression"),
            PolicyCase(
                "suppress OOF among others", [("X-Auto-Response-Suppress", "DR, OOF, NRN")],
                refusedBy: "HonourResponseSuppression"),
            PolicyCase(
                "suppress AutoReply", [("X-Auto-Response-Suppress", "AutoReply;DR")],
                refusedBy: "HonourResponseSuppression"),
            PolicyCase("suppress receipts only", [("X-Auto-Response-Suppress", "DR, RN, NRN")]),
            PolicyCase("suppress nothing", [("X-Auto-Response-Suppress", "None")]),
            PolicyCase("a loop mark", [("X-Loop", "help@desk.test")], refusedBy: "NeverAnswerLoops"),
            PolicyCase("our own mark", [("X-Rightback-Auto", "RB-7K2M9Q")], refusedBy: "NeverAnswerLoops"),
            PolicyCase("our other field", [("X-Rightback-Override", "urgent")]),
        ]

    static let listFields = [
        "List-Id", "List-Help", "List-Unsubscribe", "List-Subscribe", "List-Post", "List-Owner", "List-Archive",
        "List-Unsubscribe-Post", "Mailing-List", "X-Mailing-List", "X-BeenThere",
    ]

    static func list(_ field: String) -> PolicyCase {
        PolicyCase(field, [(field, "<x@list.test>")], refusedBy: "NeverAnswerLists")
    }

    static let bulkAndSpam: [PolicyCase] = [
        PolicyCase("a field that only sounds like a list's", [("X-Wish-List", "bikes")]),
        PolicyCase("bulk", [("Precedence", "bulk")], refusedBy: "NeverAnswerBulk"),
        PolicyCase("junk in capitals", [("Precedence", "JUNK")], refusedBy: "NeverAnswerBulk"),
        PolicyCase("list", [("Precedence", "list")], refusedBy: "NeverAnswerBulk"),
        PolicyCase("first class", [("Precedence", "first-class")]),
        PolicyCase("X-Spam-Flag", [("X-Spam-Flag", "YES")], refusedBy: "NeverAnswerSpam"),
        PolicyCase(
            "X-Spam-Status", [("X-Spam-Status", "Yes, score=9.1 required=5.0")], refusedBy: "NeverAnswerSpam"),
        PolicyCase("X-Spam", [("X-Spam", "Yes")], refusedBy: "NeverAnswerSpam"),
        PolicyCase("no spam", [("X-Spam-Flag", "NO"), ("X-Spam-Status", "No, score=0.1"), ("X-Spam-Score", "9")]),
    ]

    static let systems = [
        "mailer-daemon@customer.test", "no-reply@customer.test", "noreply@customer.test", "owner-bikes@list.test",
        "bikes-request@list.test", "bounces+17@customer.test", "4f3c9@bounce.customer.test",
        "www-data@customer.test", "listserv@customer.test", "root@customer.test",
    ]

    static func system(_ address: String) -> [PolicyCase] {
        let rule = "NeverAnswerSystemSenders"
        return [
            PolicyCase("from \(address)", [("From", address)], refusedBy: rule),
            PolicyCase("return path \(address)", [("Return-Path", "<\(address)>")], refusedBy: rule),
        ]
    }

    /// A postmaster is often a human.
    static let humans = [
        "postmaster@customer.test", "request@customer.test", "rooted@customer.test", "lena@bouncy.customer.test",
        "norah.eply@customer.test",
    ]

    static func human(_ address: String) -> PolicyCase {
        PolicyCase("from \(address)", [("From", address), ("Return-Path", "<\(address)>")])
    }

    static let ours: [PolicyCase] = [
        PolicyCase("from the desk", [("From", "Help <HELP@desk.test>")], refusedBy: "NeverAnswerOurselves"),
        PolicyCase("an agent's return path", [("Return-Path", "<sam@desk.test>")], refusedBy: "NeverAnswerOurselves"),
        PolicyCase("sent by an agent for another", [("Sender", "sam@desk.test")], refusedBy: "NeverAnswerOurselves"),
        PolicyCase("our Message-ID", [("Message-ID", "<id-1@RIGHTBACK.desk.test>")], refusedBy: "NeverAnswerOurselves"),
        PolicyCase("a Message-ID that contains our domain", [("Message-ID", "<1@notrightback.desk.test.example.org>")]),
        PolicyCase(
            "a colleague in the same domain", [("From", "post@desk.test"), ("Return-Path", "<post@desk.test>")]),
    ]

    static let subjects: [PolicyCase] = [
        PolicyCase("our prefix", [("Subject", "Auto: Where is my order?")], refusedBy: "NeverAnswerGrowingSubjects"),
        PolicyCase(
            "our prefix behind another", [("Subject", "Re: auto: Where is my order?")],
            refusedBy: "NeverAnswerGrowingSubjects"),
        PolicyCase(
            "five prefixes", [("Subject", "Re: AW: Re: AW: Re: order")], refusedBy: "NeverAnswerGrowingSubjects"),
        PolicyCase("four prefixes", [("Subject", "Re: AW: Re: AW: order")]),
        PolicyCase("a word that begins like our prefix", [("Subject", "Automatic gears: which?")]),
        PolicyCase("no subject", [("Subject", nil)]),
        PolicyCase("eight days old", refusedBy: "NeverAnswerOldMail").with { $0.receivedAt = noon - 8 * 86_400 },
        PolicyCase("seven days old to the second").with { $0.receivedAt = noon - 7 * 86_400 },
        PolicyCase("from the future").with { $0.receivedAt = noon + 86_400 },
    ]

    static let ledger: [PolicyCase] = [
        PolicyCase("known", refusedBy: "AnswerEachMailOnce").with { $0.context = { $0.isKnown = true } },
        PolicyCase("in an acknowledged conversation", refusedBy: "AnswerOncePerConversation").with {
            $0.context = { $0.conversation = KnownConversation(id: 1, reference: "RB-7K2M9Q", isAcknowledged: true) }
        },
        PolicyCase("in a conversation under way", refusedBy: "AnswerOncePerConversation").with {
            $0.context = { $0.conversation = KnownConversation(id: 1, reference: "RB-7K2M9Q", isAcknowledged: false) }
        },
        PolicyCase("an answer to us", refusedBy: "AnswerOncePerConversation").with {
            $0.context = { $0.answersOurMail = true }
        },
        PolicyCase("bounced yesterday", refusedBy: "StopAfterHardBounces").with {
            $0.context = { $0.hardBounceAt = noon - 86_400 }
        },
        PolicyCase("bounced 30 days ago: the stop has ended").with {
            $0.context = { $0.hardBounceAt = noon - 30 * 86_400 }
        },
        PolicyCase("two within the hour", refusedBy: "AnswerEachSenderSeldom").with {
            $0.context = { $0.toSenderInHour = 2 }
        },
        PolicyCase("one within the hour").with { $0.context = { ($0.toSenderInHour, $0.toSenderInDay) = (1, 1) } },
        PolicyCase("four within the day", refusedBy: "AnswerEachSenderSeldom").with {
            $0.context = { $0.toSenderInDay = 4 }
        },
        PolicyCase("three within the day").with { $0.context = { $0.toSenderInDay = 3 } },
        PolicyCase("the desk's 200th", refusedBy: "KeepTheDesksLimit").with { $0.context = { $0.byDeskInHour = 200 } },
        PolicyCase("the desk's 199th").with { $0.context = { $0.byDeskInHour = 199 } },
        PolicyCase(
            "failed DMARC", [("Authentication-Results", "mx.desk.test; dmarc=fail header.from=customer.test")],
            refusedBy: "NeverAnswerFailedAuthentication"
        )
        .with { $0.settings = { $0.trustedAuthenticationServers = ["mx.desk.test"] } },
        PolicyCase("failed DMARC by a stranger's word", [("Authentication-Results", "mx.evil.test; dmarc=fail")])
            .with { $0.settings = { $0.trustedAuthenticationServers = ["mx.desk.test"] } },
    ]

    @Test("The answer goes to the return path, never to From or Reply-To")
    func recipient() {
        let decision = PolicyCase("", [("Return-Path", "<l2@customer.test>"), ("Reply-To", "other@elsewhere.test")])
            .decision
        #expect(decision.recipient == "l2@customer.test")
    }

    @Test("The first rule that refuses decides, and all have answered")
    func order() {
        let decision = PolicyCase("", [("X-Loop", "x"), ("Precedence", "bulk")]).decision
        #expect(decision.rule == "NeverAnswerAutomaticMail")
        #expect(
            decision.answers.filter { $0.refusal != nil }.map(\.rule) == [
                "NeverAnswerAutomaticMail", "NeverAnswerLoops", "NeverAnswerBulk",
            ])
    }

    @Test(
        "A reason carries no control or steering character, and stays short",
        arguments: [
            "Auto-Submitted", "X-Autoreply", "X-Failed-Recipients", "X-Mailer-RecptId", "From", "Feedback-ID",
            "List-Id",
        ])
    func reasons(field: String) {
        let nasty =
            "noreply\u{1B}[2J\u{202E}=?utf-8?B?CgobWzJK?= \u{2028}\u{200B}" + String(repeating: "x", count: 5_000)
        for answer in PolicyCase("", [(field, nasty)]).decision.answers {
            let reason = answer.refusal ?? ""
            #expect(
                !reason.unicodeScalars.contains {
                    [.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
                })
            #expect(reason.unicodeScalars.count < 200)
        }
    }

    @Test(
        "Nobody waits for an answer to a machine, spam, or ourselves",
        arguments: [
            ([("X-Loop", "x")], false), ([("X-Spam-Flag", "YES")], false), ([("From", "sam@desk.test")], false),
            ([("Auto-Submitted", "auto-replied")], false), ([("Return-Path", nil)], true),
            ([("Return-Path", "<a@@b>")], true), ([], true),
        ] as [([(String, String?)], Bool)])
    func customers(fields: [(String, String?)], isFromACustomer: Bool) {
        #expect(PolicyCase("", fields).decision.isFromACustomer == isFromACustomer)
    }
}
