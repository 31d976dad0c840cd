internal import Foundation

/// The punctuation that hours and weekdays share: commas between parts, a hyphen (or an en dash) between two ends.
enum HoursText {
    static func parts(of text: String) throws -> [String] {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(trimmed)
        guard !parts.contains("") else {
            throw HoursTextError(
                parts.count == 1 ? "expected a value, found nothing" : "nothing stands before or after a comma")
        }
        return parts
    }

    static func ends(of part: String) -> [String] {
        part.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "\u{2013}" }.map(trimmed)
    }

    private static func trimmed(_ text: Substring) -> String { text.trimmingCharacters(in: .whitespacesAndNewlines) }
}

/// What is wrong with hours or weekdays as they are written.
package struct HoursTextError: Error, CustomStringConvertible, Equatable {
    package let description: String
    init(_ description: String) { self.description = description }
}

enum TwoDigits {
    static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
