import Foundation

/// The files of a folder, loaded.
struct MailFolder {
    let messages: [[UInt8]]
    var bytes: Int { messages.reduce(0) { $0 + $1.count } }

    /// - Throws: when there is none: nothing can be measured on an empty folder.
    init(_ path: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        messages = try names.filter { !$0.hasPrefix(".") && !$0.hasSuffix(".json") }
            .map { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path).appendingPathComponent($0))) }
        guard !messages.isEmpty else { throw BenchmarkOrder.Misuse("\(path) has no mail") }
    }
}
