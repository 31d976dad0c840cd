internal import Foundation

/// The clocks of a time zone: what they show at an instant, and at which instant they show a time.
///
/// Instants are whole seconds since 1970; local seconds are what a clock shows, counted as if there were no offset.
/// Only the zone's offset is asked of Foundation, whose calendar reads many fields that are not needed here.
struct ZoneClock {
    let timeZone: TimeZone

    static let day = 86_400

    func offset(at instant: Int) -> Int {
        timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant)))
    }

    func local(at instant: Int) -> Int { instant + offset(at: instant) }

    /// The instant at which clocks show `local`: the first of two in a fold, the first after the gap in a gap.
    func instant(showing local: Int) -> Int {
        instant(showing: local, before: offset(at: local - Self.day), after: offset(at: local + Self.day))
    }

    /// The same with the offsets known that hold a day or more before and after.
    func instant(showing local: Int, before: Int, after: Int) -> Int {
        // Offsets lie between -12 h and +14 h, so what holds a day away on either side holds on either side of a change.
        if before == after { return local - before }
        let candidates = [local - before, local - after].sorted()
        if let shown = candidates.first(where: { self.local(at: $0) == local }) { return shown }
        return change(after: local - Self.day, before: local + Self.day, from: before)
    }

    /// The first instant of the span whose offset is no longer `old`.
    private func change(after start: Int, before end: Int, from old: Int) -> Int {
        var (low, high) = (start, end)
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if offset(at: middle) == old { low = middle } else { high = middle }
        }
        return high
    }
}
