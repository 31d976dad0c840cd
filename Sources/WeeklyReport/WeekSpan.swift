internal import Desk
internal import Foundation
internal import ReplyAnalysis
internal import WorkingTime

/// What of a history falls into a week, and the figures that follow from it.
struct WeekSpan {
    let interval: DateInterval
    let end: Date
    let conversations: [ConversationRecord]
    let replies: [ReplyRecord]
    let acknowledgements: [AcknowledgementRecord]
    let waiting: [WaitingConversation]
    let answers: [Answer]
    private let calendar: WorkingCalendar

    /// A reply of a person that went out in the week.
    struct Answer {
        var conversation: Int64
        var agent: String?
        /// Working time since the customer's first mail, when it is the conversation's first response.
        var firstResponse: TimeInterval?
    }

    init(week: Week, history: DeskHistory, calendar: WorkingCalendar, now: Date) {
        let interval = week.interval(in: calendar.timeZone)
        let end = min(now, interval.end)
        let known = history.conversations.map { conversation in
            var known = conversation
            known.events = conversation.events.filter { $0.at < interval.end && $0.at <= now }
            return known
        }
        self.interval = interval
        self.end = end
        self.calendar = calendar
        replies = history.replies.filter {
            interval.start <= $0.judgedAt && $0.judgedAt < interval.end && $0.judgedAt <= now
        }
        acknowledgements = history.acknowledgements.filter {
            interval.start <= $0.decidedAt && $0.decidedAt < interval.end && $0.decidedAt <= now
        }
        waiting = WaitingConversation.list(of: known, at: end, calendar: calendar)
        let waitingReferences = Set(waiting.map(\.reference))
        conversations = known.filter { conversation in
            waitingReferences.contains(conversation.reference)
                || conversation.events.contains { $0.at >= interval.start }
        }
        answers = conversations.flatMap { conversation in
            let first = conversation.firstResponse
            return conversation.events.enumerated().filter {
                $0.element.kind == .reply && $0.element.at >= interval.start
            }
            .map { index, event in
                let isFirst = index == first?.index
                return Answer(
                    conversation: conversation.id, agent: event.agent,
                    firstResponse: isFirst ? first.map { calendar.workingTime(from: $0.asked, to: event.at) } : nil)
            }
        }
    }

    var totals: WeekTotals {
        let events = conversations.flatMap(\.events).filter { $0.at >= interval.start }
        let firstMails = conversations.compactMap { $0.events.first { $0.kind == .customerMail }?.at }
        return WeekTotals(
            customerMails: events.count { $0.kind == .customerMail },
            newConversations: firstMails.count { $0 >= interval.start },
            automaticMails: events.count { $0.kind == .automaticMail },
            acknowledged: acknowledgements.count { $0.state == .sent },
            notAcknowledged: acknowledgements.count { $0.state == .declined },
            undelivered: acknowledgements.count { $0.state == .refused || $0.state == .unknown },
            desk: tally { _ in true })
    }

    /// The figures of the agents that `isTheirs` picks.
    func tally(of isTheirs: (String?) -> Bool) -> Tally {
        let replies = replies.filter { isTheirs($0.agent) }
        let answers = answers.filter { isTheirs($0.agent) }
        let sent = replies.filter { $0.state == .sent }
        let needed = replies.filter(\.judgement.empathyNeeded)
        let flags = Judgement.Flag.allCases.map { flag in
            FlagCount(flag: flag, count: replies.count { $0.judgement.flags.contains(flag) })
        }
        return Tally(
            answered: Set(answers.map(\.conversation)).count,
            waiting: waiting.count { isTheirs($0.agent) },
            firstResponse: ResponseTimes(answers.compactMap(\.firstResponse)),
            judged: replies.count, sent: sent.count,
            held: replies.count { $0.judgement.verdict == .hold },
            overridden: replies.count { $0.overrideReason != nil },
            stillHeld: replies.count { $0.state == .held },
            canned: Share(count: replies.count { $0.judgement.canned }, of: replies.count),
            cannedShareOfSent: sent.isEmpty
                ? nil : sent.map(\.judgement.cannedShare).reduce(0, +) / Double(sent.count),
            empathy: Share(count: needed.count { $0.judgement.empathy == .genuine }, of: needed.count),
            hollow: needed.count { $0.judgement.empathy == .hollow },
            nextSteps: Share(
                count: replies.count { $0.judgement.callToAction == .explicit }, of: replies.count),
            promises: sent.map(\.judgement.promises.count).reduce(0, +),
            flags: flags.filter { $0.count > 0 }.sorted {
                ($1.count, $0.flag.rawValue) < ($0.count, $1.flag.rawValue)
            })
    }

    var declined: [RuleCount] {
        RuleCount.list(acknowledgements.filter { $0.state == .declined }.map { ($0.rule, $0.reason) })
    }

    var holdReasons: [RuleCount] {
        let held = replies.filter { $0.judgement.verdict == .hold }
        return RuleCount.list(
            held.flatMap { reply in
                let errors = reply.judgement.findings.filter { $0.severity == .error }
                let messages = Dictionary(errors.map { ($0.rule, $0.message) }, uniquingKeysWith: { first, _ in first })
                return messages.map { ($0.key, $0.value) }
            })
    }

    var overrides: [Override] {
        replies.compactMap { reply in
            reply.overrideReason.map {
                Override(
                    at: reply.judgedAt, agent: PrintableLine.of(reply.agent),
                    recipient: PrintableLine.of(reply.recipient),
                    subject: PrintableLine.of(reply.subject), reason: PrintableLine.of($0))
            }
        }
    }

    func promises(_ reference: (Int64?) -> String?) -> [MadePromise] {
        replies.filter { $0.state == .sent }.flatMap { reply in
            reply.judgement.promises.map {
                MadePromise(
                    agent: PrintableLine.of(reply.agent), recipient: PrintableLine.of(reply.recipient),
                    reference: reference(reply.conversationID), madeAt: reply.sentAt ?? reply.judgedAt,
                    text: PrintableLine.of($0.text), due: $0.due)
            }
        }.sorted {
            ($0.due ?? .distantFuture, $0.madeAt, $0.text) < ($1.due ?? .distantFuture, $1.madeAt, $1.text)
        }
    }

    var conversationLines: [ConversationLine] {
        let waiting = Dictionary(waiting.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
        return conversations.map { conversation in
            let inWeek = conversation.events.filter { $0.at >= interval.start }
            let first = conversation.firstResponse
            return ConversationLine(
                account: conversation.account, reference: conversation.reference,
                agent: conversation.agent.map(PrintableLine.of), customer: PrintableLine.of(conversation.customer),
                address: PrintableLine.of(conversation.customerAddress),
                subject: PrintableLine.of(conversation.subject),
                firstMailAt: conversation.events.first { $0.kind == .customerMail }?.at, firstReplyAt: first?.answered,
                firstResponse: first.map { calendar.workingTime(from: $0.asked, to: $0.answered) },
                waitingSince: waiting[conversation.reference]?.since,
                waiting: waiting[conversation.reference]?.workingTime,
                customerMails: inWeek.count { $0.kind == .customerMail },
                automaticMails: inWeek.count { $0.kind == .automaticMail },
                replies: inWeek.count { $0.kind == .reply })
        }.sorted {
            ($0.firstMailAt ?? .distantPast, $0.reference) < ($1.firstMailAt ?? .distantPast, $1.reference)
        }
    }
}

extension ConversationRecord {
    /// The first reply after the customer's first mail.
    var firstResponse: (index: Int, asked: Date, answered: Date)? {
        guard let asked = events.firstIndex(where: { $0.kind == .customerMail }),
            let answered = events[asked...].firstIndex(where: { $0.kind == .reply })
        else { return nil }
        return (answered, events[asked].at, events[answered].at)
    }
}

extension RuleCount {
    /// The most frequent first, then by name; the example is the one that sorts first, so that runs agree.
    static func list(_ occurrences: [(rule: String, text: String)]) -> [RuleCount] {
        Dictionary(grouping: occurrences, by: \.rule).map { rule, all in
            RuleCount(
                rule: PrintableLine.of(rule), count: all.count, example: PrintableLine.of(all.map(\.text).min() ?? ""))
        }.sorted { ($1.count, $0.rule) < ($0.count, $1.rule) }
    }
}
