internal import Foundation
internal import ReplyAnalysis
internal import WorkingTime

/// Figures in words, the same in text and in HTML.
enum ReportWords {
    static let nothing = "–"

    static func duration(_ seconds: TimeInterval?) -> String { seconds.map(DurationText.short) ?? nothing }

    /// `6 of 8 (75 %)`; without the percentage below ten, where one case more or less would move it by over ten points.
    static func share(_ share: Share) -> String {
        guard share.of > 0, let fraction = share.fraction else { return nothing }
        return "\(share.count) of \(share.of)" + (share.of < 10 ? "" : " (\(percent(fraction)))")
    }

    static func percent(_ fraction: Double) -> String { "\(Int((fraction * 100).rounded())) %" }

    /// `+3`, `−2` or `±0`
    static func change(_ now: Int, _ before: Int?) -> String {
        guard let before else { return "" }
        return now == before ? "±0" : now > before ? "+\(now - before)" : "−\(before - now)"
    }

    /// The change of a duration: `+20 min`.
    static func change(_ now: TimeInterval?, _ before: TimeInterval?) -> String {
        guard let now, let before else { return "" }
        let difference = now - before
        if abs(difference) < 0.5 { return "±0" }
        return (difference > 0 ? "+" : "−") + DurationText.short(abs(difference))
    }

    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    static func agent(_ name: String?) -> String { name.flatMap { $0.isEmpty ? nil : $0 } ?? "nobody yet" }

    static func author(_ name: String) -> String { name.isEmpty ? "no agent" : name }

    static func flag(_ flag: Judgement.Flag) -> String {
        switch flag {
        case .placeholder: "unfilled placeholder"
        case .wrongPerson: "wrong person or case"
        case .faqMachine: "general answer pasted"
        case .deflects: "moves responsibility away"
        case .cannotFocus: "says only what cannot be done"
        case .redirects: "sends to another channel"
        case .defensive: "argues with the customer"
        case .vaguePromise: "promise without time or owner"
        case .brokenPromise: "earlier promise not owned"
        case .repeatsItself: "repeats itself"
        }
    }

    /// `NameTheNextStep` as `Name the next step`; capitals in a row stay: `AnswerTheFAQ` is `Answer the FAQ`.
    static func rule(_ id: String) -> String {
        let letters = Array(id)
        var words = ""
        for (index, letter) in letters.enumerated() {
            let isCapital = letter.isUppercase
            let beginsWord = isCapital && index > 0 && !letters[index - 1].isUppercase
            let isInRow = isCapital && index + 1 < letters.count && letters[index + 1].isUppercase
            words += (beginsWord ? " " : "") + (beginsWord && !isInRow ? letter.lowercased() : String(letter))
        }
        return words
    }

    static func span(of figures: WeekFigures) -> String {
        let text = MomentText(timeZone: figures.timeZone)
        return text.day(figures.week.monday) + " to " + text.day(figures.week.sunday, withYear: true)
    }

    /// What the figures stand on, in one sentence or two.
    static func basis(of figures: WeekFigures) -> String {
        let zone = figures.timeZone.identifier
        let times = "Times are in \(zone); durations count working hours only."
        if figures.isComplete { return times }
        return "The week is still running: figures as of "
            + "\(MomentText(timeZone: figures.timeZone).moment(figures.asOf)). " + times
    }
}
