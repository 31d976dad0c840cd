internal import Foundation
package import ReplyAnalysis
internal import WorkingTime

extension Judge {
    /// The judge that a desk set up: its rules, its hours, its own weights.
    /// - Throws: `WeightsFileError` that names the file.
    init(_ configuration: Configuration) throws {
        self.init(
            rules: JudgeRules(configuration.gate), calendar: configuration.desk.calendar,
            weights: try configuration.gate.weights.map(DeskWeights.read(file:)))
    }
}

extension DeskWeights {
    /// Reads the file that `rightback train` wrote.
    package static func read(file: String) throws -> DeskWeights {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw WeightsFileError(
                description: "\(file): can't be read; check the path, or run rightback train --output")
        }
        do {
            return try DeskWeights(String(decoding: data, as: UTF8.self))
        } catch {
            throw WeightsFileError(description: "\(file):\(error.line): \(error.what)")
        }
    }
}

/// A file of weights that can't be used, with what mends it.
package struct WeightsFileError: Error, Sendable, Equatable, CustomStringConvertible {
    package var description: String
}
