/// What the command line asks for.
enum BenchmarkOrder {
    case help
    case compare(folder: String, rounds: Int)
    /// Asked for by the program itself, in a process of its own.
    case measure(Reader, folder: String)

    static let usage = """
        rightback-bench FOLDER [--rounds N]: reads each file of the folder as a mail, by Rightback and by GMime in turns.

        Prints one JSON object a line: a measurement each (messages, bytes, megabytesPerSecond, messagesPerSecond, and
        peakKiB, the memory that reading took above the loaded folder), then the ratios of the medians.

        Example:
          rightback-bench fixtures/messages --rounds 9
        """

    init(_ arguments: [String]) throws {
        var rest = arguments.dropFirst()
        var folder: String?
        var rounds = 5
        var reader: Reader?
        while let word = rest.popFirst() {
            switch word {
            case "--help", "-h":
                self = .help
                return
            case "--rounds":
                guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else {
                    throw Misuse("--rounds takes a number from 1 on")
                }
                rounds = number
            case "--reader":
                guard let name = rest.popFirst(), let known = Reader(rawValue: name) else {
                    throw Misuse("--reader takes rightback or gmime")
                }
                reader = known
            default:
                guard folder == nil, !word.hasPrefix("-") else { throw Misuse("unknown argument \(word); see --help") }
                folder = word
            }
        }
        guard let folder else { throw Misuse("which folder of mail? See --help") }
        self = reader.map { .measure($0, folder: folder) } ?? .compare(folder: folder, rounds: rounds)
    }

    struct Misuse: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }
}
