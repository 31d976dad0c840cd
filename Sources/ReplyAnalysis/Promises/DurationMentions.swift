internal import Foundation
internal import WorkingTime

/// The limits that a sentence names by their length: "within 24 hours", "in the next hour", "within two business days",
/// "in ten minutes", "in a fortnight", "40 minutes away".
struct DurationMentions: Sendable {
    private(set) var found: [DueTime] = []

    init(_ words: [TimeWord], sentAt: Date, today: CivilDay, calendar: WorkingCalendar) {
        let reader = Reader(words: words, sentAt: sentAt, today: today, calendar: calendar)
        for k in words.indices {
            guard let (due, end) = reader.limit(at: k) else { continue }
            found.append(DueTime(instant: due, day: calendar.day(of: due), tokens: k..<min(end, words.count)))
        }
    }

    private struct Reader {
        let words: [TimeWord]
        let sentAt: Date
        let today: CivilDay
        let calendar: WorkingCalendar

        func limit(at k: Int) -> (Date, Int)? {
            if let away = away(k) { return away }
            guard words[k].isOneOf(DurationMentions.openings),
                k == 0 || !words[k - 1].isOneOf(["for", "valid", "last"])
            else { return nil }
            var i = k + 1
            while i < words.count, words[i].isOneOf(DurationMentions.fillers) { i += 1 }
            guard i < words.count, i - k < 6 else { return nil }
            if let hours = words[i].compactHours { return (sentAt.addingTimeInterval(Double(hours) * 3600), i + 1) }
            guard var count = amount(&i) else { return nil }
            // "3 to 5 working days", "24-48 hours": the later one binds.
            if i + 1 < words.count, words[i].isOneOf(["to", "or", "and"]), let upper = words[i + 1].number {
                count = Double(upper)
                i += 2
            } else if i < words.count, words[i - 1].mark == 0x2d, let upper = words[i].number {
                count = Double(upper)
                i += 1
            }
            guard i < words.count, let due = due(after: count, &i) else { return nil }
            // Of "it takes two minutes" nobody waits for the end.
            if words[k].text == "takes", !words[i].text.hasPrefix("day"), !words[i].text.hasPrefix("week") {
                return nil
            }
            return (due, i + 1)
        }

        /// How many: "two", "a", "half an", "a couple of", and "hour" alone in "the next hour".
        private func amount(_ i: inout Int) -> Double? {
            let word = words[i]
            if word.isOneOf(["hour", "minute"]) { return 1 }
            defer { i += 1 }
            if word.text == "half" {
                if i + 1 < words.count, words[i + 1].isOneOf(["an", "a"]) { i += 1 }
                return 0.5
            }
            guard word.isOneOf(["a", "an"]) else { return word.number.map(Double.init) }
            if i + 1 < words.count, words[i + 1].text == "couple" {
                i += i + 2 < words.count && words[i + 2].text == "of" ? 2 : 1
                return 2
            }
            if i + 2 < words.count, words[i + 1].text == "half", words[i + 2].text == "hour" {
                i += 1
                return 0.5
            }
            return 1
        }

        /// "40 minutes off", "two hours from now".
        private func away(_ k: Int) -> (Date, Int)? {
            guard k + 2 < words.count, let count = words[k].number,
                words[k + 2].isOneOf(["off", "away", "out"])
                    || (words[k + 2].text == "from" && k + 3 < words.count && words[k + 3].text == "now")
            else { return nil }
            var i = k + 1
            return due(after: Double(count), &i).map { ($0, i + 2) }
        }

        private func due(after count: Double, _ i: inout Int) -> Date? {
            let isWorking = words[i].isOneOf(["working", "business", "work", "clear"])
            if isWorking { i += 1 }
            guard i < words.count, count > 0 else { return nil }
            let whole = Int(count)
            switch words[i].text {
            case "minutes", "minute", "mins", "min", "minutes'": return sentAt.addingTimeInterval(count * 60)
            case "hours", "hour", "hrs", "hr", "h", "hour's", "hours'":
                if isWorking { return calendar.instant(after: count * 3600, ofWorkingTimeFrom: sentAt) }
                let isHalfMore =
                    i + 3 < words.count && words[i + 1].text == "and" && words[i + 2].text == "a"
                    && words[i + 3].text == "half"
                return sentAt.addingTimeInterval((count + (isHalfMore ? 0.5 : 0)) * 3600)
            case "days", "day", "days'", "day's":
                guard whole > 0 else { return nil }
                if isWorking { return calendar.workingDay(whole, from: today).map(end) }
                return end(of: calendar.day(today, adding: whole))
            case "weeks", "week", "weeks'", "week's":
                return whole > 0 ? end(of: calendar.day(today, adding: 7 * whole)) : nil
            case "fortnight", "fortnight's": return end(of: calendar.day(today, adding: 14))
            case "months", "month":
                guard whole > 0, whole <= 24 else { return nil }
                let month = today.month - 1 + whole
                let last = CivilDay(year: today.year + month / 12, month: month % 12 + 1, day: min(28, today.day))
                return end(of: calendar.day(last, adding: max(0, today.day - 28)))
            default: return nil
            }
        }

        private func end(of day: CivilDay) -> Date {
            calendar.endOfWorkingDay(day) ?? calendar.instant(of: ClockTime(hour: 17, minute: 0), on: day)
        }
    }

    private static let openings = ["within", "in", "inside", "next", "takes", "under", "allow"]
    private static let fillers = ["the", "next", "another", "about", "around", "at", "most", "up", "to", "under"]
}
