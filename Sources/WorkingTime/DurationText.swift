package import Foundation

/// Durations in words, in English: `3 h 20 min`.
package enum DurationText {
    /// The two largest of hours, minutes and seconds, rounded to the smaller: `27 h 5 min`, `12 min`, `40 s`, `0 s`.
    /// Seconds show only below a minute. Hours are not gathered into days: a working day has no fixed length.
    package static func short(_ seconds: TimeInterval) -> String {
        let magnitude = abs(seconds)
        let sign = seconds < 0 && magnitude >= 0.5 ? "-" : ""
        guard magnitude >= 59.5 else { return "\(sign)\(Int(magnitude.rounded())) s" }
        let minutes = Int((magnitude / 60).rounded())
        let (hours, rest) = (minutes / 60, minutes % 60)
        if hours == 0 { return "\(sign)\(rest) min" }
        return rest == 0 ? "\(sign)\(hours) h" : "\(sign)\(hours) h \(rest) min"
    }
}
