internal import Foundation

/// One line of the overview: a figure of this week, the one of the week before, and the change between them.
struct HeadlineFigure {
    var name: String
    var now: String
    var before: String
    var change: String
    /// A note that keeps a small number honest.
    var note: String

    static func list(of figures: WeekFigures) -> [HeadlineFigure] {
        let (now, before) = (figures.totals, figures.previous)
        func number(_ name: String, _ note: String = "", _ value: (WeekTotals) -> Int) -> HeadlineFigure {
            HeadlineFigure(
                name: name, now: "\(value(now))", before: before.map { "\(value($0))" } ?? "",
                change: ReportWords.change(value(now), before.map(value)), note: note)
        }
        func duration(_ name: String, _ note: String, _ value: (WeekTotals) -> TimeInterval?) -> HeadlineFigure {
            HeadlineFigure(
                name: name, now: ReportWords.duration(value(now)),
                before: before.map { ReportWords.duration(value($0)) } ?? "",
                change: ReportWords.change(value(now), before.flatMap(value)), note: note)
        }
        func share(_ name: String, _ note: String = "", _ value: (WeekTotals) -> Share) -> HeadlineFigure {
            HeadlineFigure(
                name: name, now: ReportWords.share(value(now)),
                before: before.map { ReportWords.share(value($0)) } ?? "", change: "", note: note)
        }
        let responses = ReportWords.count(now.desk.firstResponse.count, "answer", "answers")
        let sentShare = now.desk.cannedShareOfSent.map(ReportWords.percent) ?? ReportWords.nothing
        return [
            number("Mails from customers") { $0.customerMails },
            number("New conversations") { $0.newConversations },
            number("Mails acknowledged") { $0.acknowledged },
            number("Mails not acknowledged") { $0.notAcknowledged },
            number("Conversations answered") { $0.desk.answered },
            number("Customers waiting", "at the end") { $0.desk.waiting },
            duration("First response, median", responses) { $0.desk.firstResponse.median },
            duration("First response, 90th percentile", responses) { $0.desk.firstResponse.ninetiethPercentile },
            number("Replies judged") { $0.desk.judged },
            number("Replies sent") { $0.desk.sent },
            number("Replies held", "at first") { $0.desk.held },
            number("Sent by override") { $0.desk.overridden },
            share("Canned replies") { $0.desk.canned },
            HeadlineFigure(
                name: "Reused text in what was sent", now: sentShare,
                before: before.map { $0.desk.cannedShareOfSent.map(ReportWords.percent) ?? ReportWords.nothing } ?? "",
                change: "", note: "mean of \(now.desk.sent)"),
            share("Genuine empathy", "where needed") { $0.desk.empathy },
            share("Explicit next step") { $0.desk.nextSteps },
            number("Promises made") { $0.desk.promises },
        ]
    }
}
