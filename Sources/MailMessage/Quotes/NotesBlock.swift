/// The header of a quoted message as Lotus Notes lays it out: sender and time, then each label on a line of its own.
enum NotesBlock {
    /// The lines of the block whose `To` stands at that line.
    static func lines(in lines: ReplyLines, at line: Int) -> Range<Int>? {
        guard label(lines.content(line)) == .to, let start = start(in: lines, above: line) else { return nil }
        var hasCopy = false
        for next in (line + 1)..<min(lines.count, line + 12) where lines.kinds[next] == .new && !lines.isBlank(next) {
            switch label(lines.content(next)) {
            case .cc: hasCopy = true
            case .subject:
                guard hasCopy else { return nil }
                // The subject itself, unless there is none.
                return
                    start..<min(lines.count, next + 1 < lines.count && !lines.isBlank(next + 1) ? next + 2 : next + 1)
            default: continue
            }
        }
        return nil
    }

    /// Sender and time stand in the two lines before, the time in the last.
    private static func start(in lines: ReplyLines, above line: Int) -> Int? {
        var time = line - 1
        while time > 0, line - time < 4, lines.isBlank(time) { time -= 1 }
        guard time >= 0, lines.kinds[time] == .new, AttributionSentence.hasClock(lines.content(time)) else {
            return nil
        }
        return time > 0 && lines.kinds[time - 1] == .new && !lines.isBlank(time - 1) ? time - 1 : time
    }

    /// The field whose label is all that the line has.
    private static func label(_ line: ArraySlice<UInt8>) -> QuotePhrases.Field? {
        guard line.count <= 40 else { return nil }
        let line = line.visible
        guard line.count <= 20, line.count >= 2 else { return nil }
        return QuotePhrases.labels[String(decoding: line.lowercasedUTF8, as: UTF8.self)]
    }

    /// Whether a block may stand at a line: most lines are longer than any label.
    static func mayBegin(_ line: ArraySlice<UInt8>) -> Bool {
        line.count <= 20 && QuotePhrases.labelBeginnings.mayBegin(line)
    }
}
