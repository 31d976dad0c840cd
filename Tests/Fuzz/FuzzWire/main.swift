import CLibFuzzer
import Foundation
import IMAPWire

let limits = WireLimits(line: 2048, literals: 4096, depth: 8, items: 100)

/// What a session that asks one thing after another makes of a server's bytes, fed in pieces.
func conversation(_ bytes: [UInt8], pieceLength: Int) -> [String] {
    var session = Session(limits: limits)
    var events: [String] = []
    do {
        let questions: [Command] = [
            .capability, try .list("*"), try .select("INBOX"), .uidSearch(from: 1, extended: true),
            .uidFetch(1, byteLimit: 1_000), try .append([0x48, 0x69], to: "Sent", flags: [], date: nil), .idle,
        ]
        var asked = 0
        _ = try session.begin(questions[0])
        for start in stride(from: 0, to: bytes.count, by: pieceLength) {
            session.receive(Array(bytes[start..<min(start + pieceLength, bytes.count)]))
            while let event = try session.next() {
                events.append("\(event)")
                guard case .completed = event else { continue }
                asked += 1
                _ = try session.begin(questions[asked % questions.count])
            }
        }
    } catch {
        events.append("! \(error)")
    }
    return events + ["\(session.state) \(session.capabilities.sorted())"]
}

// A server's side of a conversation: how the bytes are cut into pieces changes nothing.
let code = fuzz(CommandLine.argc, CommandLine.unsafeArgv) { start, count in
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let length = 1 + Int(bytes.first ?? 0) % 16
    let whole = conversation(bytes, pieceLength: max(1, bytes.count))
    precondition(conversation(bytes, pieceLength: length) == whole, "pieces that read otherwise than the whole")
}
exit(code)
