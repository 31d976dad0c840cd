// rightback-bench: how fast mail is read, and in how much memory, beside GMime on the same messages in the same run.
// Each measurement is a process of its own, in turns, so that neither reader finds the other's caches or heap.

import Foundation

do {
    let order = try BenchmarkOrder(CommandLine.arguments)
    switch order {
    case .help: print(BenchmarkOrder.usage)
    case .compare(let folder, let rounds):
        try Comparison(folder: folder, rounds: rounds).run()
    case .measure(let reader, let folder):
        print(try Measurement.line(try Measurement(of: reader, on: MailFolder(folder))))
    }
} catch {
    FileHandle.standardError.write(Data("rightback-bench: \(error)\n".utf8))
    exit(2)
}
