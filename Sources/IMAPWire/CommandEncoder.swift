/// Writes a command as the chunks that may be sent: after each but the last the server must first say `+` (RFC 3501 §4.3).
struct CommandEncoder {
    /// Which literals need not wait (RFC 7888).
    enum LiteralForm { case synchronizing, minus, plus }

    let form: LiteralForm

    init(capabilities: Set<String>) {
        if capabilities.contains("LITERAL+") {
            form = .plus
        } else if capabilities.contains("LITERAL-") {
            form = .minus
        } else {
            form = .synchronizing
        }
    }

    func chunks(_ command: Command, tag: String) -> [[UInt8]] {
        var chunks: [[UInt8]] = [Array("\(tag) ".utf8)]
        for part in command.parts {
            switch part {
            case .text(let bytes): chunks[chunks.count - 1].append(contentsOf: bytes)
            case .literal(let bytes):
                let waits = mustWait(bytes.count)
                chunks[chunks.count - 1].append(contentsOf: "{\(bytes.count)\(waits ? "" : "+")}\r\n".utf8)
                if waits { chunks.append([]) }
                chunks[chunks.count - 1].append(contentsOf: bytes)
            }
        }
        chunks[chunks.count - 1].append(contentsOf: "\r\n".utf8)
        return chunks
    }

    private func mustWait(_ count: Int) -> Bool {
        switch form {
        case .synchronizing: true
        case .minus: count > 4096
        case .plus: false
        }
    }
}
