internal import Foundation
internal import ReplyAnalysis
internal import WorkingTime

/// Judges lines one after the other; what it keeps between them is the reuse index alone.
struct BulkScorer {
    /// The desk's calendar; without one, 09:00 to 17:00 on weekdays in the offset of each line's `sentAt`.
    var calendar: WorkingCalendar?
    var rules = JudgeRules.builtIn
    /// The desk's own weights, in place of those that ship.
    var weights: DeskWeights?
    /// Templates and history that hold for all lines.
    var corpus = InMemoryReuseSources()
    /// Each line's reply joins the history for the lines after it.
    var accumulates = false

    private let decoder = JSONDecoder()
    private var judges: [Int: Judge] = [:]

    init() {}

    /// The line of output for one line of input, without its line end; nil for an empty line.
    mutating func score(_ line: ArraySlice<UInt8>) -> (output: [UInt8], failed: Bool)? {
        guard line.contains(where: { $0 > 0x20 }) else { return nil }
        do {
            let input = try decoder.decode(ScoreLine.self, from: Data(line))
            return (try score(input), false)
        } catch {
            let id = try? decoder.decode(OnlyID.self, from: Data(line)).id
            return (JudgementJSON(id: id, error: Self.describe(error)).bytes, true)
        }
    }

    private struct OnlyID: Decodable { var id: LineID }

    private mutating func score(_ line: ScoreLine) throws -> [UInt8] {
        let judge = judge(for: line.sentAt?.offset ?? 0)
        let judgement = try judge.judge(line.replyCase, against: sources(for: line))
        if accumulates {
            corpus.add(ReuseSource(kind: .reply, name: line.id.text, sentAt: line.sentAt?.date, text: line.reply.body))
        }
        return JudgementJSON(id: line.id, judgement, timeZone: judge.calendar.timeZone).bytes
    }

    /// Its own function, so that no copy of the index is alive when the index grows.
    private func sources(for line: ScoreLine) -> [any ReuseSources] {
        var sources: [any ReuseSources] = []
        if line.templates?.isEmpty == false || line.history?.isEmpty == false {
            sources.append(InMemoryReuseSources(templates: line.templates ?? [], history: line.history ?? []))
        }
        if !corpus.isEmpty { sources.append(corpus) }
        return sources
    }

    private mutating func judge(for offset: Int) -> Judge {
        if let known = judges[offset] { return known }
        let zone = TimeZone(secondsFromGMT: offset) ?? .gmt
        let judge = Judge(rules: rules, calendar: calendar ?? .weekdays(timeZone: zone), weights: weights)
        judges[offset] = judge
        return judge
    }

    static func describe(_ error: any Error) -> String {
        func path(_ context: DecodingError.Context, _ last: (any CodingKey)? = nil) -> String {
            (context.codingPath + [last].compactMap(\.self)).reduce("") { path, key in
                key.intValue.map { "\(path)[\($0)]" } ?? (path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)")
            }
        }
        switch error {
        case DecodingError.keyNotFound(let key, let context): return "\(path(context, key)) is missing"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            return context.codingPath.isEmpty ? "not a JSON object" : "\(path(context)) has the wrong type"
        case DecodingError.dataCorrupted(let context):
            return context.codingPath.isEmpty ? "not a JSON object" : "\(path(context)): \(context.debugDescription)"
        default: return "\(error)"
        }
    }
}
