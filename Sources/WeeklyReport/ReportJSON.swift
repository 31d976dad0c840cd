internal import Foundation
internal import ReplyAnalysis
internal import WorkingTime

/// The report as JSON, version 1: `ReportSchema` lists every field. Keys are sorted, so equal weeks give equal bytes.
struct ReportJSON {
    private let figures: WeekFigures

    init(_ figures: WeekFigures) { self.figures = figures }

    func render() throws -> String { try Self.text(of: ReportDocument(figures)) }

    static func text(of document: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    }
}

/// The fields of the document. Instants are RFC 3339 in the desk's zone, durations seconds of working time; an absent
/// value is left out.
struct ReportDocument: Encodable {
    var schema = 1
    var desk: String
    var week: String
    var timeZone: String
    var from: String
    var until: String
    var asOf: String
    var complete: Bool
    var totals: Totals
    var previous: Totals?
    var agents: [Agent]
    var waiting: [Waiting]
    var declined: [Reason]
    var holdReasons: [Reason]
    var overrides: [OverrideOfGate]
    var promises: [Promise]

    struct Totals: Encodable {
        var customerMails: Int
        var newConversations: Int
        var automaticMails: Int
        var acknowledged: Int
        var notAcknowledged: Int
        var undelivered: Int
        var figures: Figures
    }

    struct Figures: Encodable {
        var answered: Int
        var waiting: Int
        var firstResponse: Response
        var judged: Int
        var sent: Int
        var held: Int
        var overridden: Int
        var stillHeld: Int
        var canned: Ratio
        var cannedShareOfSent: Double?
        var empathy: Ratio
        var hollow: Int
        var nextSteps: Ratio
        var promises: Int
        var flags: [String: Int]
    }

    struct Response: Encodable {
        var count: Int
        var medianSeconds: Double?
        var ninetiethPercentileSeconds: Double?
    }

    struct Ratio: Encodable {
        var count: Int
        var of: Int
    }

    struct Agent: Encodable {
        var name: String
        var figures: Figures
    }

    struct Waiting: Encodable {
        var reference: String
        var customer: String
        var address: String
        var subject: String
        var agent: String?
        var since: String
        var seconds: Double
    }

    struct Reason: Encodable {
        var rule: String
        var count: Int
        var example: String
    }

    struct OverrideOfGate: Encodable {
        var at: String
        var agent: String
        var recipient: String
        var subject: String
        var reason: String
    }

    struct Promise: Encodable {
        var agent: String
        var recipient: String
        var reference: String?
        var madeAt: String
        var text: String
        var due: String?
    }
}

extension ReportDocument {
    init(_ week: WeekFigures) {
        let moment = MomentText(timeZone: week.timeZone)
        desk = week.desk
        self.week = week.week.description
        timeZone = week.timeZone.identifier
        from = moment.timestamp(week.interval.start)
        until = moment.timestamp(week.interval.end)
        asOf = moment.timestamp(week.asOf)
        complete = week.isComplete
        totals = Totals(week.totals)
        previous = week.previous.map(Totals.init)
        agents = week.agents.map { Agent(name: $0.name, figures: Figures($0.tally)) }
        waiting = week.waiting.map { Waiting($0, moment: moment) }
        declined = week.declined.map { Reason(rule: $0.rule, count: $0.count, example: $0.example) }
        holdReasons = week.holdReasons.map { Reason(rule: $0.rule, count: $0.count, example: $0.example) }
        overrides = week.overrides.map {
            OverrideOfGate(
                at: moment.timestamp($0.at), agent: $0.agent, recipient: $0.recipient, subject: $0.subject,
                reason: $0.reason)
        }
        promises = week.promises.map {
            Promise(
                agent: $0.agent, recipient: $0.recipient, reference: $0.reference,
                madeAt: moment.timestamp($0.madeAt), text: $0.text, due: $0.due.map { moment.timestamp($0) })
        }
    }
}

extension ReportDocument.Waiting {
    init(_ waiting: WaitingConversation, moment: MomentText) {
        self.init(
            reference: waiting.reference, customer: waiting.customer, address: waiting.address,
            subject: waiting.subject, agent: waiting.agent, since: moment.timestamp(waiting.since),
            seconds: waiting.workingTime)
    }
}

extension ReportDocument.Totals {
    init(_ totals: WeekTotals) {
        self.init(
            customerMails: totals.customerMails, newConversations: totals.newConversations,
            automaticMails: totals.automaticMails, acknowledged: totals.acknowledged,
            notAcknowledged: totals.notAcknowledged, undelivered: totals.undelivered,
            figures: ReportDocument.Figures(totals.desk))
    }
}

extension ReportDocument.Figures {
    init(_ tally: Tally) {
        self.init(
            answered: tally.answered, waiting: tally.waiting,
            firstResponse: .init(
                count: tally.firstResponse.count, medianSeconds: tally.firstResponse.median,
                ninetiethPercentileSeconds: tally.firstResponse.ninetiethPercentile),
            judged: tally.judged, sent: tally.sent, held: tally.held, overridden: tally.overridden,
            stillHeld: tally.stillHeld, canned: .init(count: tally.canned.count, of: tally.canned.of),
            cannedShareOfSent: tally.cannedShareOfSent.map { ($0 * 10_000).rounded() / 10_000 },
            empathy: .init(count: tally.empathy.count, of: tally.empathy.of),
            hollow: tally.hollow, nextSteps: .init(count: tally.nextSteps.count, of: tally.nextSteps.of),
            promises: tally.promises,
            flags: Dictionary(tally.flags.map { ($0.flag.rawValue, $0.count) }, uniquingKeysWith: { first, _ in first })
        )
    }
}
