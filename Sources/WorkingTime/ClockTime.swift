/// A clock time of a day, to the minute; 24:00 is the end of the day.
package struct ClockTime: Sendable, Hashable, Comparable, CustomStringConvertible {
    package var minutes: Int

    package init(hour: Int, minute: Int) { minutes = hour * 60 + minute }

    /// The time that `9:00`, `09:00` or `24:00` writes; nil for anything else.
    package init?(parsing text: String) {
        let fields = text.split(separator: ":", omittingEmptySubsequences: false)
        guard fields.count == 2, (1...2).contains(fields[0].utf8.count), fields[1].utf8.count == 2,
            fields.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let hour = Int(fields[0]), let minute = Int(fields[1]),
            (0..<24).contains(hour) && (0..<60).contains(minute) || hour == 24 && minute == 0
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    package static func < (a: ClockTime, b: ClockTime) -> Bool { a.minutes < b.minutes }

    /// `09:00`
    package var description: String { TwoDigits.pad(minutes / 60) + ":" + TwoDigits.pad(minutes % 60) }
}
