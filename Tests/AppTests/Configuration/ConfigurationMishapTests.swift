import App
import Foundation
import TestSupport
import Testing

/// Every line of the example, gone wrong in every usual way, is either still right or told with its place and a remedy.
@Suite struct ConfigurationMishapTests {
    enum Mishap: String, CaseIterable {
        case lost, doubled, cutInHalf, withoutValue, aList, aSection, indentedMore, indentedLess, quoteLeftOpen

        func happen(to line: String) -> [String] {
            let key = line.prefix { $0 != ":" }
            switch self {
            case .lost: return []
            case .doubled: return [line, line]
            case .cutInHalf: return [String(line.prefix(line.count / 2))]
            case .withoutValue: return ["\(key):"]
            case .aList: return ["\(key): [1, [2]]"]
            case .aSection: return ["\(key): { 1: 2, [3]: 4 }"]
            case .indentedMore: return [" \(line)"]
            case .indentedLess: return [line.hasPrefix(" ") ? String(line.dropFirst()) : line]
            case .quoteLeftOpen: return ["\(key): \"x"]
            }
        }
    }

    /// The example without its prose, with the settings that have a default made real.
    static func lines() throws -> [String] {
        let project = Fixtures.folder.deletingLastPathComponent()
        let path = project.appendingPathComponent("config/rightback.example.yml").path
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
            let text = line.drop { $0 == " " }
            if text.hasPrefix("# ") || text == "#" || text.hasSuffix("(no default)") { return nil }
            return text.hasPrefix("#") ? String(line.prefix(line.count - text.count) + text.dropFirst()) : String(line)
        }
    }

    @Test(arguments: Mishap.allCases)
    func aLineThatGoesWrongIsTold(_ mishap: Mishap) throws {
        let lines = try Self.lines()
        var told = 0
        for index in lines.indices {
            var broken = lines
            broken.replaceSubrange(index...index, with: mishap.happen(to: lines[index]))
            do {
                _ = try Configuration(yaml: broken.joined(separator: "\n"), file: "x.yml")
            } catch let error as ConfigurationError {
                told += 1
                #expect(!error.problems.isEmpty)
                for problem in error.problems {
                    let place = try #require(problem.position, "\(problem)")
                    #expect((1...broken.count + 1).contains(place.line), "\(problem)")
                    #expect(!problem.expected.isEmpty && !problem.found.isEmpty && !problem.remedy.isEmpty)
                }
            }
        }
        #expect(told > 0)
    }
}
