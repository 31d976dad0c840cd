import CGMimeReader
import Foundation

/// Both readers in turns, each in processes of its own, and the ratios of their medians.
struct Comparison {
    let folder: String
    let rounds: Int

    /// Ours over GMime's.
    private struct Ratios: Encodable {
        var gmimeVersion: String
        var rounds: Int
        /// Above 1 where Rightback reads faster.
        var throughput: Double
        /// Below 1 where Rightback takes less memory; nil where GMime took none that shows.
        var peakMemory: Double?
    }

    func run() throws {
        var measurements: [Measurement] = []
        for _ in 0..<rounds {
            for reader in Reader.allCases {
                let line = try measure(reader)
                print(line)
                measurements.append(try JSONDecoder().decode(Measurement.self, from: Data(line.utf8)))
            }
        }
        func median(_ reader: Reader, _ value: (Measurement) -> Double) -> Double {
            let values = measurements.filter { $0.reader == reader }.map(value).sorted()
            return values[values.count / 2]
        }
        let memory = Reader.allCases.map { median($0) { Double($0.peakKiB) } }
        var version = [CChar](repeating: 0, count: 20)
        gmime_reader_version(&version, version.count)
        let ratios = Ratios(
            gmimeVersion: String(decoding: version.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self),
            rounds: rounds,
            throughput: median(.rightback, \.megabytesPerSecond) / median(.gmime, \.megabytesPerSecond),
            peakMemory: memory[1] > 0 ? memory[0] / memory[1] : nil)
        print(try Measurement.line(["ratio": ratios]))
    }

    /// The line that this program prints when it measures one reader.
    private func measure(_ reader: Reader) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["--reader", reader.rawValue, folder]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw BenchmarkOrder.Misuse("\(reader.rawValue) did not finish") }
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
}
