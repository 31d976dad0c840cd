import CGMimeReader
import Foundation

/// One reader's run over a folder in a process of its own.
struct Measurement: Codable {
    var reader: Reader
    var messages: Int
    var bytes: Int
    /// Millions of bytes of mail a second of processor time.
    var megabytesPerSecond: Double
    var messagesPerSecond: Double
    /// The most memory that reading took above the loaded folder.
    var peakKiB: Int

    init(of reader: Reader, on folder: MailFolder) throws {
        if reader == .gmime { gmime_reader_start() }
        // The first message pays for tables that are made once.
        _ = folder.messages.first.map(reader.read)
        let before = try Self.status("VmRSS")
        let started = Self.processorTime()
        var count = 0
        // Half a second at least, so that the clock's grain does not show.
        var passes = 0
        while passes == 0 || Self.processorTime() - started < 0.5 {
            for message in folder.messages { count &+= reader.read(message) }
            passes += 1
        }
        let seconds = Self.processorTime() - started
        precondition(count != 0, "the work must not be left out")
        self.reader = reader
        messages = folder.messages.count
        bytes = folder.bytes
        megabytesPerSecond = Double(bytes * passes) / seconds / 1e6
        messagesPerSecond = Double(messages * passes) / seconds
        peakKiB = max(0, try Self.status("VmHWM") - before)
    }

    static func line(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// A line of `/proc/self/status`, in KiB.
    private static func status(_ name: String) throws -> Int {
        let text = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix(name + ":") }),
            let value = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Int($0) })
        else { throw BenchmarkOrder.Misuse("/proc/self/status has no \(name)") }
        return value
    }
}
