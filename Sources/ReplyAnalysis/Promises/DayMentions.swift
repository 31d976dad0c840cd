internal import WorkingTime

/// The days that a sentence names: today, weekdays, dates, this week.
struct DayMentions: Sendable {
    enum Part: Sendable { case whole, opening, before, morning }
    struct Mention: Sendable {
        var day: CivilDay
        var part: Part
        var tokens: Range<Int>
    }

    private(set) var found: [Mention] = []

    init(_ words: [TimeWord], today: CivilDay, calendar: WorkingCalendar, context: CivilDay?) {
        var k = 0
        while k < words.count {
            guard let (named, end) = Self.day(words, k, today, calendar, context) else {
                k += 1
                continue
            }
            var day = named
            if words[k].ordinal != nil, let weekday = words[max(0, k - 3)..<k].compactMap(\.weekday).last {
                day = Self.matching(day, weekday: weekday, calendar)
                if let last = found.indices.last, found[last].tokens.upperBound >= k - 2 {
                    found[last].day = day
                    found[last].tokens = found[last].tokens.lowerBound..<end
                    k = end
                    continue
                }
            }
            // "Thursday, October 1" is one day, named twice.
            if let last = found.indices.last, found[last].tokens.upperBound == k, words[k - 1].weekday != nil {
                found[last].day = day
                found[last].tokens = found[last].tokens.lowerBound..<end
            } else {
                found.append(Mention(day: day, part: Self.part(words, k), tokens: k..<end))
            }
            k = end
        }
    }

    /// "Friday the 19th" is in the first month whose 19th is a Friday.
    private static func matching(_ day: CivilDay, weekday: Int, _ calendar: WorkingCalendar) -> CivilDay {
        var candidate = day
        for _ in 0..<12 {
            if calendar.weekday(of: candidate).rawValue == weekday { return candidate }
            let isDecember = candidate.month == 12
            candidate = CivilDay(
                year: candidate.year + (isDecember ? 1 : 0), month: isDecember ? 1 : candidate.month + 1, day: day.day)
        }
        return day
    }

    private static func part(_ words: [TimeWord], _ start: Int) -> Part {
        if words[start].text == "this", start + 1 < words.count, words[start + 1].text == "morning" { return .morning }
        var k = start - 1
        while k >= 0, words[k].isOneOf(["the", "on", "your", "flight", "of", "this"]) { k -= 1 }
        guard k >= 0 else { return .whole }
        if words[k].text == "thing", k > 0, words[k - 1].text == "first" { return .opening }
        return words[k].text == "before" ? .before : .whole
    }

    private static func day(
        _ words: [TimeWord], _ k: Int, _ today: CivilDay, _ calendar: WorkingCalendar, _ context: CivilDay?
    ) -> (CivilDay, Int)? {
        let next = k + 1 < words.count ? words[k + 1] : nil
        switch words[k].text {
        case "today", "tonight", "today's", "tonight's": return (today, k + 1)
        case "tomorrow", "tomorrow's": return (calendar.day(today, adding: 1), k + 1)
        case "this":
            if let next, next.isOneOf(["morning", "afternoon", "evening", "day"]) { return (today, k + 2) }
            if next?.text == "week" { return (endOfWeek(today, 0, calendar), k + 2) }
        case "next" where next?.text == "week": return (endOfWeek(today, 1, calendar), k + 2)
        case "that":
            guard let context, let next else { return nil }
            if next.isOneOf(["day", "afternoon", "evening", "morning"]) { return (context, k + 2) }
            if next.text == "same" { return (context, min(k + 3, words.count)) }
        case "close", "end":
            // "by close of business", "by the end of the day" without a day is today's; "end of the week" its last working day.
            return closing(words, k, today, calendar)
        default: break
        }
        if let weekday = words[k].weekday { return (coming(weekday, from: today, calendar), k + 1) }
        return date(words, k, today, calendar)
    }

    private static func closing(
        _ words: [TimeWord], _ k: Int, _ today: CivilDay, _ calendar: WorkingCalendar
    ) -> (CivilDay, Int)? {
        guard k + 2 < words.count, words[k + 1].text == "of" else { return nil }
        var i = k + 2
        if words[i].isOneOf(["the", "this"]), i + 1 < words.count { i += 1 }
        let namesLater = words[(i + 1)...].prefix(3).contains {
            $0.weekday != nil || $0.text == "tomorrow" || $0.month != nil
        }
        if words[i].isOneOf(["business", "play", "day", "today"]) { return namesLater ? nil : (today, i + 1) }
        if words[i].text == "week" { return (endOfWeek(today, 0, calendar), i + 1) }
        return nil
    }

    /// The weekday's next occurrence; today's own name is today.
    private static func coming(_ weekday: Int, from today: CivilDay, _ calendar: WorkingCalendar) -> CivilDay {
        calendar.day(today, adding: (weekday - calendar.weekday(of: today).rawValue + 7) % 7)
    }

    private static func endOfWeek(_ today: CivilDay, _ weeks: Int, _ calendar: WorkingCalendar) -> CivilDay {
        let sunday = calendar.day(today, adding: 7 - calendar.weekday(of: today).rawValue + 7 * weeks)
        return calendar.workingDay(-1, from: calendar.day(sunday, adding: 1)) ?? sunday
    }

    /// "1 October", "October 1", "the 14th", "14th of May".
    private static func date(
        _ words: [TimeWord], _ k: Int, _ today: CivilDay, _ calendar: WorkingCalendar
    ) -> (CivilDay, Int)? {
        func at(_ i: Int) -> TimeWord? { i < words.count ? words[i] : nil }
        func dayNumber(_ word: TimeWord?) -> Int? {
            guard let word else { return nil }
            if let ordinal = word.ordinal { return ordinal }
            guard let first = word.text.utf8.first, first >= 0x30, first <= 0x39 else { return nil }
            return word.number.flatMap { (1...31).contains($0) ? $0 : nil }
        }
        func yearAt(_ i: Int) -> Int? { at(i)?.number.flatMap { (2000...2099).contains($0) ? $0 : nil } }
        if let month = words[k].month, let day = dayNumber(at(k + 1)) {
            let year = yearAt(k + 2)
            return (resolve(day, month, year, today), k + (year == nil ? 2 : 3))
        }
        guard let day = dayNumber(words[k]) else { return nil }
        let monthAt = at(k + 1)?.text == "of" ? k + 2 : k + 1
        if words[k].mark == 0 || words[k].mark == 0x2e, let month = at(monthAt)?.month {
            let year = yearAt(monthAt + 1)
            return (resolve(day, month, year, today), monthAt + (year == nil ? 1 : 2))
        }
        guard words[k].ordinal != nil, k > 0, words[k - 1].isOneOf(["the", "by", "on", "before", "until", "till"])
        else { return nil }
        let isPast = day < today.day
        let month = isPast ? today.month % 12 + 1 : today.month
        let year = isPast && today.month == 12 ? today.year + 1 : today.year
        return (CivilDay(year: year, month: month, day: day), k + 1)
    }

    /// A date without a year is the nearest that is not more than three months past.
    private static func resolve(_ day: Int, _ month: Int, _ year: Int?, _ today: CivilDay) -> CivilDay {
        if let year { return CivilDay(year: year, month: month, day: day) }
        let monthsBack = today.month - month
        return CivilDay(year: monthsBack > 3 ? today.year + 1 : today.year, month: month, day: day)
    }
}
