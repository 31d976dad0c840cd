internal import Foundation
internal import MailMessage

/// One reason not to acknowledge a mail. `refusal` says why it objects, or nil.
struct AcknowledgementRule: Sendable {
    let id: String
    let refusal: @Sendable (AcknowledgementQuestion) -> String?

    /// In the order in which they are asked: what is known of the message first, what the ledger knows next. Last what
    /// would hide a better reason: an answer to an acknowledgement bears our prefix in its subject.
    static let all: [AcknowledgementRule] = [
        acknowledgeOnlyWhenEnabled, neverAnswerNullReturnPaths, answerOnlySoundAddresses, neverAnswerAutomaticMail,
        honourAutoSubmitted, honourResponseSuppression, neverAnswerLoops, neverAnswerLists, neverAnswerBulk,
        neverAnswerSystemSenders, neverAnswerOurselves, neverAnswerSpam, neverAnswerFailedAuthentication,
        neverAnswerOldMail, answerEachMailOnce, answerOncePerConversation, stopAfterHardBounces, answerEachSenderSeldom,
        keepTheDesksLimit, neverAnswerGrowingSubjects,
    ]

    static let acknowledgeOnlyWhenEnabled = AcknowledgementRule(id: "AcknowledgeOnlyWhenEnabled") {
        $0.settings.isEnabled ? nil : "acknowledgements are switched off (acknowledgement.enabled)"
    }

    /// RFC 3834, section 2: no response to the null return path, nor where there is no return path to answer to.
    static let neverAnswerNullReturnPaths = AcknowledgementRule(id: "NeverAnswerNullReturnPaths") { question in
        switch question.message.returnPath {
        case .address: return nil
        case .null: return "Return-Path: <>"
        case .absent:
            if question.recipient != nil { return nil }
            return question.settings.relaxedReturnPath
                ? "no Return-Path, and no trusted server authenticated the domain in From" : "no Return-Path"
        }
    }

    /// One mailbox, in ASCII, that a reply can be sent to (RFC 5321, section 4.1.2, and its limits in 4.5.3.1).
    static let answerOnlySoundAddresses = AcknowledgementRule(id: "AnswerOnlySoundAddresses") { question in
        guard let address = question.recipient?.address else { return "there is no address to answer" }
        return MailAddress.isSound(address) ? nil : "the return path is no address that mail can be sent to"
    }

    static let neverAnswerAutomaticMail = AcknowledgementRule(id: "NeverAnswerAutomaticMail") { question in
        let automatic = question.message.automatic
        return automatic.kind == .none ? nil : "\(automatic.kind.rawValue): \(automatic.reason.quotable)"
    }

    /// RFC 3834, section 5: any value but `no` is a machine's.
    static let honourAutoSubmitted = AcknowledgementRule(id: "HonourAutoSubmitted") { question in
        question.message.headers.all("Auto-Submitted")
            .first { $0.prefix { $0 != ";" && $0 != " " && $0 != "(" }.lowercased() != "no" }
            .map { "Auto-Submitted: \($0.quotable)" }
    }

    /// [MS-OXCMAIL] 2.2.3.2.14: which automatic responses the sender does not want. `DR`, `RN` and `NRN` are about receipts only.
    static let honourResponseSuppression = AcknowledgementRule(id: "HonourResponseSuppression") { question in
        let wishes = question.message.headers.all("X-Auto-Response-Suppress").flatMap {
            $0.lowercased().split(whereSeparator: { $0 == "," || $0 == ";" || $0 == " " })
        }
        return wishes.first { ["all", "oof", "autoreply"].contains($0) }.map { "X-Auto-Response-Suppress: \($0)" }
    }

    static let neverAnswerLoops = AcknowledgementRule(id: "NeverAnswerLoops") { question in
        ["X-Loop", AcknowledgementMark.headerName]
            .first { !question.message.headers.all($0).isEmpty }.map { "\($0) is present" }
    }

    static let neverAnswerLists = AcknowledgementRule(id: "NeverAnswerLists") { question in
        let names = [
            "List-Id", "List-Help", "List-Unsubscribe", "List-Subscribe", "List-Post", "List-Owner", "List-Archive",
            "List-Unsubscribe-Post", "Mailing-List", "X-Mailing-List", "X-BeenThere",
        ]
        return names.first { !question.message.headers.all($0).isEmpty }.map { "\($0) is present" }
    }

    static let neverAnswerBulk = AcknowledgementRule(id: "NeverAnswerBulk") { question in
        let words = question.message.headers.all("Precedence").map {
            $0.lowercased().filter { !$0.isWhitespace }
        }
        return words.first { ["bulk", "junk", "list", "auto_reply"].contains($0) }.map { "Precedence: \($0)" }
    }

    /// RFC 3834, section 2: `MAILER-DAEMON`, `owner-…`, `…-request` and the like. Not `postmaster` alone: often a human.
    static let neverAnswerSystemSenders = AcknowledgementRule(id: "NeverAnswerSystemSenders") { question in
        question.senderAddresses.first(where: SystemSender.isSystem).map { "\($0.quotable) is a system's address" }
    }

    static let neverAnswerOurselves = AcknowledgementRule(id: "NeverAnswerOurselves") { question in
        if let own = question.senderAddresses.first(where: question.settings.ownAddresses.contains) {
            return "\(own.quotable) is the desk's own address"
        }
        let domain = question.settings.ownMessageIDDomain.lowercased()
        if !domain.isEmpty, let id = question.message.messageID?.lowercased(), id.hasSuffix("@" + domain) {
            return "its Message-ID is one of ours"
        }
        return nil
    }

    static let neverAnswerSpam = AcknowledgementRule(id: "NeverAnswerSpam") { question in
        let headers = question.message.headers
        if headers.all("X-Spam-Flag").contains(where: { $0.lowercased().hasPrefix("yes") }) {
            return "X-Spam-Flag: YES"
        }
        if headers.all("X-Spam-Status").contains(where: { $0.lowercased().hasPrefix("yes") }) {
            return "X-Spam-Status: Yes"
        }
        return headers.all("X-Spam").contains { $0.lowercased().hasPrefix("yes") } ? "X-Spam: yes" : nil
    }

    static let neverAnswerFailedAuthentication = AcknowledgementRule(id: "NeverAnswerFailedAuthentication") {
        question in
        question.authentication.dmarcFails ? "Authentication-Results of a trusted server: dmarc=fail" : nil
    }

    /// Two machines that answer each other leave a trail of prefixes before the subject.
    static let neverAnswerGrowingSubjects = AcknowledgementRule(id: "NeverAnswerGrowingSubjects") { question in
        let subject = question.message.subject.lowercased()
        let own = question.settings.subjectPrefix.lowercased()
        if !own.isEmpty, subject.hasPrefix(own) || subject.contains(": " + own) {
            return "the subject carries our own prefix"
        }
        let parts: [Substring] = subject.split(separator: ":", maxSplits: 12, omittingEmptySubsequences: false)
        let prefixes = parts.dropLast().prefix { word in (1...4).contains(word.drop(while: \.isWhitespace).count) }
        return prefixes.count >= 5 ? "the subject has grown by \(prefixes.count) prefixes" : nil
    }

    static let neverAnswerOldMail = AcknowledgementRule(id: "NeverAnswerOldMail") { question in
        let age = question.now.timeIntervalSince(question.mail.receivedAt)
        return age > question.settings.answerNoOlderThan ? "it came \(Int(age / 86_400)) days ago" : nil
    }

    static let answerEachMailOnce = AcknowledgementRule(id: "AnswerEachMailOnce") {
        $0.context.isKnown ? "a message with this Message-ID was taken in before" : nil
    }

    static let answerOncePerConversation = AcknowledgementRule(id: "AnswerOncePerConversation") { question in
        if let conversation = question.context.conversation {
            return "it belongs to \(conversation.reference), which is "
                + (conversation.isAcknowledged ? "acknowledged already" : "under way already")
        }
        return question.context.answersOurMail ? "it answers a mail of ours" : nil
    }

    static let stopAfterHardBounces = AcknowledgementRule(id: "StopAfterHardBounces") { question in
        guard let at = question.context.hardBounceAt,
            question.now.timeIntervalSince(at) < question.settings.bounceStop
        else { return nil }
        return "mail to this address bounced for good"
    }

    /// A ladder: few within an hour, a few more within a day.
    static let answerEachSenderSeldom = AcknowledgementRule(id: "AnswerEachSenderSeldom") { question in
        if question.context.toSenderInHour >= question.settings.limitPerSenderPerHour {
            return "\(question.context.toSenderInHour) acknowledgements went to this sender within the hour"
        }
        if question.context.toSenderInDay >= question.settings.limitPerSenderPerDay {
            return "\(question.context.toSenderInDay) acknowledgements went to this sender within a day"
        }
        return nil
    }

    static let keepTheDesksLimit = AcknowledgementRule(id: "KeepTheDesksLimit") { question in
        question.context.byDeskInHour >= question.settings.limitPerDeskPerHour
            ? "\(question.context.byDeskInHour) acknowledgements went out within the hour" : nil
    }
}

extension String {
    /// Short enough and plain enough to stand in a reason.
    var quotable: String { String(PrintableLine.of(String(unicodeScalars.prefix(1000))).prefix(120)) }
}
