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

    /// - Parameter todayIsOver: today's own name is then a week ahead.
    init(
        _ words: [TimeWord], today: CivilDay, calendar: WorkingCalendar, context: CivilDay?, todayIsOver: Bool = false
    ) {
        var k = 0
        while k < words.count {
            guard let (named, end) = Self.day(words, k, today, calendar, context) else {
                k += 1
                continue
            }
            // "since Monday", "from tomorrow" and "last Friday" begin something; "Friday's post" is a day, "Friday's £54" none.
            let begins = k > 0 && (words[k - 1].isOneOf(["since", "from", "last", "past"]) || Self.isAsOf(words, k))
            if begins || (words[k].isPossessive && end == k + 1 && !Self.carries(words, end)) {
                k = end
                continue
            }
            var day = named
            if todayIsOver, named == today, words[k].weekday != nil { day = calendar.day(today, adding: 7) }
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
                found.append(Mention(day: day, part: Self.part(words, k, end), tokens: k..<end))
            }
            k = end
        }
    }

    private static func isAsOf(_ words: [TimeWord], _ k: Int) -> Bool {
        k > 1 && words[k - 1].text == "of" && words[k - 2].text == "as"
    }

    private static func carries(_ words: [TimeWord], _ next: Int) -> Bool {
        next < words.count
            && words[next].isOneOf([
                "post", "van", "run", "delivery", "courier", "round", "truck", "train", "flight", "ferry", "boat",
                "bus",
                "shift", "collection", "bake", "batch", "lorry", "mail", "service", "working",
            ])
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

    private static func part(_ words: [TimeWord], _ start: Int, _ end: Int) -> Part {
        var k = start - 1
        while k >= 0, words[k].isOneOf(["the", "on", "your", "flight", "of", "this"]) { k -= 1 }
        if k > 0, words[k].text == "thing", words[k - 1].text == "first" { return .opening }
        if words[end - 1].text == "morning" || (end < words.count && words[end].isOneOf(["morning", "morning's"])) {
            return .morning
        }
        // "before your visit on Saturday"
        if start > 0, words[start - 1].isOneOf(["on", "the"]) {
            let reach = max(0, start - 5)..<start
            if let before = words[reach].lastIndex(where: { $0.text == "before" }),
                !words[before..<start].contains(where: { $0.mark == 0x2c || $0.number != nil })
            {
                k = before
            }
        }
        if start > 2, words[start - 1].isOneOf(["of", "on"]), words[start - 2].text == "morning" { return .morning }
        guard k >= 0, words[k].text == "before" else { return .whole }
        return k > 1 && words[k - 1].text == "or" && words[k - 2].text == "on" ? .whole : .before
    }

    private static func day(
        _ words: [TimeWord], _ k: Int, _ today: CivilDay, _ calendar: WorkingCalendar, _ context: CivilDay?
    ) -> (CivilDay, Int)? {
        let next = k + 1 < words.count ? words[k + 1] : nil
        switch words[k].text {
        case "today", "tonight", "today's", "tonight's": return (today, k + 1)
        case "day" where next?.text == "after" && k + 2 < words.count && words[k + 2].text == "tomorrow":
            return (calendar.day(today, adding: 2), k + 3)
        case "tomorrow", "tomorrow's": return (calendar.day(today, adding: 1), k + 1)
        case "this":
            if let next, next.isOneOf(["morning", "afternoon", "evening", "day"]) { return (today, k + 2) }
            if next?.text == "week" { return (endOfWeek(today, 0, calendar), k + 2) }
            if next?.text == "month" { return (endOfMonth(today, calendar), k + 2) }
        case "within" where next?.text == "the" && k + 2 < words.count && words[k + 2].text == "week":
            return (endOfWeek(today, 0, calendar), k + 3)
        case "week" where next?.isOneOf(["today", "tomorrow"]) == true:
            return (calendar.day(today, adding: next?.text == "today" ? 7 : 8), k + 2)
        case "weekend":
            return (calendar.day(today, adding: 6 - calendar.weekday(of: today).rawValue), k + 1)
        case "early", "mid", "start", "beginning", "middle":
            return partOfNextWeek(words, k, today, calendar)
        case "next":
            if next?.text == "week" { return weekdayOfNextWeek(words, k, today, calendar) }
            if let weekday = next?.weekday { return (ofNextWeek(weekday, today, calendar), k + 2) }
            if next?.isOneOf(["working", "business"]) == true, k + 2 < words.count, words[k + 2].text == "day" {
                return (calendar.workingDay(1, from: today) ?? today, k + 3)
            }
        case "that":
            guard let context, let next else { return nil }
            if next.isOneOf(["day", "afternoon", "evening", "morning"]) { return (context, k + 2) }
            if next.text == "same" { return (context, min(k + 3, words.count)) }
        case "close", "end", "eod", "cob", "eob":
            // "by close of business", "by the end of the day" without a day is today's; "end of the week" its last working day.
            return closing(words, k, today, calendar)
        default: break
        }
        if let weekday = words[k].weekday {
            if next?.text == "next", k + 2 < words.count, words[k + 2].text == "week" {
                return (ofNextWeek(weekday, today, calendar), k + 3)
            }
            if next?.text == "week" { return (calendar.day(coming(weekday, from: today, calendar), adding: 7), k + 2) }
            return (coming(weekday, from: today, calendar), k + 1)
        }
        return date(words, k, today, calendar) ?? numericDate(words, k, today)
    }

    /// "next week" is its last working day; "next week on Tuesday" that day.
    private static func weekdayOfNextWeek(
        _ words: [TimeWord], _ k: Int, _ today: CivilDay, _ calendar: WorkingCalendar
    ) -> (CivilDay, Int) {
        var i = k + 2
        if i < words.count, words[i].text == "on" { i += 1 }
        if i < words.count, let weekday = words[i].weekday { return (ofNextWeek(weekday, today, calendar), i + 1) }
        return (endOfWeek(today, 1, calendar), k + 2)
    }

    /// "early next week" is by its Tuesday, "the start of next week" its Monday, "mid next week" its Wednesday.
    private static func partOfNextWeek(
        _ words: [TimeWord], _ k: Int, _ today: CivilDay, _ calendar: WorkingCalendar
    ) -> (CivilDay, Int)? {
        var i = k + 1
        while i < words.count, words[i].isOneOf(["of", "in", "the"]) { i += 1 }
        guard i + 1 < words.count, words[i].text == "next", words[i + 1].text == "week" else { return nil }
        let weekday = words[k].text == "early" ? 2 : words[k].isOneOf(["mid", "middle"]) ? 3 : 1
        return (ofNextWeek(weekday, today, calendar), i + 2)
    }

    /// A weekday of the calendar week after this one.
    private static func ofNextWeek(_ weekday: Int, _ today: CivilDay, _ calendar: WorkingCalendar) -> CivilDay {
        calendar.day(today, adding: 7 - calendar.weekday(of: today).rawValue + weekday)
    }

    /// The last working day of the month of `day`.
    private static func endOfMonth(_ day: CivilDay, _ calendar: WorkingCalendar) -> CivilDay {
        let isDecember = day.month == 12
        let first = CivilDay(year: day.year + (isDecember ? 1 : 0), month: isDecember ? 1 : day.month + 1, day: 1)
        return calendar.workingDay(-1, from: first) ?? first
    }

    /// "14/05", "24.04." after a word that calls for a date, "2026-05-14"; the day stands first unless it cannot.
    private static func numericDate(_ words: [TimeWord], _ k: Int, _ today: CivilDay) -> (CivilDay, Int)? {
        guard k + 1 < words.count, let first = digits(words[k]), let second = digits(words[k + 1]) else { return nil }
        if (2000...2099).contains(first), words[k].mark == 0x2d, words[k + 1].mark == 0x2d, k + 2 < words.count,
            let day = digits(words[k + 2]), (1...12).contains(second), (1...31).contains(day)
        {
            return (CivilDay(year: first, month: second, day: day), k + 3)
        }
        guard words[k].mark == 0x2f, words[k].text.utf8.count == 2 || words[k + 1].text.utf8.count == 2, k > 0,
            words[k - 1].weekday != nil
                || words[k - 1].isOneOf(["by", "on", "before", "until", "till", "the", "from", "of", "due", "for"])
        else { return nil }
        let isDayFirst = second <= 12
        let (day, month) = isDayFirst ? (first, second) : (second, first)
        guard (1...31).contains(day), (1...12).contains(month) else { return nil }
        let year = words[k + 1].mark == 0x2f && k + 2 < words.count ? digits(words[k + 2]) : nil
        let full = year.map { $0 < 100 ? 2000 + $0 : $0 }
        return (resolve(day, month, full, today), k + (year == nil ? 2 : 3))
    }

    private static func digits(_ word: TimeWord) -> Int? {
        word.text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(word.text) : nil
    }

    private static func closing(
        _ words: [TimeWord], _ k: Int, _ today: CivilDay, _ calendar: WorkingCalendar
    ) -> (CivilDay, Int)? {
        func namesDay(_ from: Int) -> Bool {
            from < words.count
                && words[from...].prefix(3).contains { $0.weekday != nil || $0.text == "tomorrow" || $0.month != nil }
        }
        if words[k].isOneOf(["eod", "cob", "eob"]) {
            let isNamed =
                namesDay(k + 1) || words[max(0, k - 3)..<k].contains { $0.weekday != nil || $0.text == "tomorrow" }
            return isNamed ? nil : (today, k + 1)
        }
        guard k + 2 < words.count, words[k + 1].text == "of" else { return nil }
        var i = k + 2
        if words[i].isOneOf(["the", "this"]), i + 1 < words.count { i += 1 }
        if words[i].isOneOf(["business", "play", "day", "today"]) { return namesDay(i + 1) ? nil : (today, i + 1) }
        switch words[i].text {
        case "week": return (endOfWeek(today, 0, calendar), i + 1)
        case "month": return (endOfMonth(today, calendar), i + 1)
        case "next" where i + 1 < words.count && words[i + 1].text == "week":
            return (endOfWeek(today, 1, calendar), i + 2)
        case "next" where i + 1 < words.count && words[i + 1].text == "month":
            let first = calendar.day(CivilDay(year: today.year, month: today.month, day: 1), adding: 35)
            return (endOfMonth(first, calendar), i + 2)
        default:
            guard let month = words[i].month else { return nil }
            return (endOfMonth(resolve(1, month, nil, today), calendar), i + 1)
        }
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
        guard words[k].ordinal != nil, k > 0,
            words[k - 1].isOneOf(["the", "by", "on", "before", "until", "till"]) || words[k - 1].weekday != nil
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
