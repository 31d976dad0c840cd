internal import Foundation
internal import ReplyAnalysis

/// Writes a judgement as one line of JSON, keys in the order of the contract.
///
/// Written by hand: an encoder of the library takes longer than the judging.
struct JudgementJSON {
    private(set) var bytes: [UInt8] = []

    /// - Parameter timeZone: the zone that due times are written in.
    init(id: LineID, _ judgement: Judgement, timeZone: TimeZone) {
        bytes.reserveCapacity(1024)
        open(id)
        text("verdict", judgement.verdict.rawValue)
        number("cannedShare", judgement.cannedShare)
        raw("canned", judgement.canned ? "true" : "false")
        text("empathy", judgement.empathy.rawValue)
        number("empathyScore", judgement.empathyScore)
        raw("empathyNeeded", judgement.empathyNeeded ? "true" : "false")
        number("empathyNeededScore", judgement.empathyNeededScore)
        key("empathyFacets")
        bytes.append(0x7b)
        number("reaction", judgement.empathyFacets.reaction, first: true)
        number("interpretation", judgement.empathyFacets.interpretation)
        number("exploration", judgement.empathyFacets.exploration)
        bytes.append(0x7d)
        text("callToAction", judgement.callToAction.rawValue)
        number("callToActionScore", judgement.callToActionScore)
        text("addresses", judgement.addresses.rawValue)
        number("addressesScore", judgement.addressesScore)
        list("flags", judgement.flags) { $0.string($1.rawValue) }
        list("promises", judgement.promises) { $0.promise($1, timeZone) }
        list("sentences", judgement.sentences) { $0.sentence($1) }
        list("findings", judgement.findings) { $0.finding($1) }
        bytes.append(0x7d)
    }

    /// The line for one that could not be judged.
    init(id: LineID?, error: String) {
        if let id { open(id) } else { literal("{\"id\":null") }
        text("error", error)
        bytes.append(0x7d)
    }

    private mutating func open(_ id: LineID) {
        literal("{\"id\":")
        switch id {
        case .text(let text): string(text)
        case .number(let number): literal(String(number))
        }
    }

    private mutating func promise(_ promise: Judgement.Promise, _ timeZone: TimeZone) {
        bytes.append(0x7b)
        text("text", promise.text, first: true)
        if let owner = promise.owner { text("owner", owner) } else { raw("owner", "null") }
        text("action", promise.action)
        if let due = promise.due { text("due", Self.timestamp(due, timeZone)) } else { raw("due", "null") }
        bytes.append(0x7d)
    }

    private mutating func sentence(_ sentence: Judgement.Sentence) {
        bytes.append(0x7b)
        raw("start", String(sentence.start), first: true)
        raw("end", String(sentence.end))
        number("canned", sentence.canned)
        number("request", sentence.request)
        number("commitment", sentence.commitment)
        number("empathy", sentence.empathy)
        bytes.append(0x7d)
    }

    private mutating func finding(_ finding: Finding) {
        bytes.append(0x7b)
        text("rule", finding.rule, first: true)
        text("severity", finding.severity.rawValue)
        raw("start", String(finding.start))
        raw("end", String(finding.end))
        text("message", finding.message)
        text("fix", finding.fix)
        bytes.append(0x7d)
    }

    // MARK: JSON

    private mutating func list<T>(_ name: StaticString, _ items: [T], _ write: (inout JudgementJSON, T) -> Void) {
        key(name)
        bytes.append(0x5b)
        for (k, item) in items.enumerated() {
            if k > 0 { bytes.append(0x2c) }
            write(&self, item)
        }
        bytes.append(0x5d)
    }

    private mutating func key(_ name: StaticString, first: Bool = false) {
        if !first { bytes.append(0x2c) }
        bytes.append(0x22)
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(0x22)
        bytes.append(0x3a)
    }

    private mutating func literal(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func raw(_ name: StaticString, _ value: String, first: Bool = false) {
        key(name, first: first)
        literal(value)
    }

    private mutating func text(_ name: StaticString, _ value: String, first: Bool = false) {
        key(name, first: first)
        string(value)
    }

    /// A score with six decimals: enough to rank by, short enough to read.
    private mutating func number(_ name: StaticString, _ value: Double, first: Bool = false) {
        key(name, first: first)
        let millionths = Int((min(1, max(0, value.isFinite ? value : 0)) * 1_000_000).rounded())
        if millionths % 1_000_000 == 0 {
            literal(String(millionths / 1_000_000))
            return
        }
        literal("0.")
        let digits = String(millionths)
        for _ in digits.utf8.count..<6 { bytes.append(0x30) }
        literal(digits)
    }

    private mutating func string(_ text: String) {
        bytes.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5c: bytes += [0x5c, byte]
            case 0x0a: bytes += [0x5c, 0x6e]
            case 0x0d: bytes += [0x5c, 0x72]
            case 0x09: bytes += [0x5c, 0x74]
            case 0..<0x20:
                let hex = Array("0123456789abcdef".utf8)
                bytes += [0x5c, 0x75, 0x30, 0x30, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }

    static func timestamp(_ date: Date, _ timeZone: TimeZone) -> String {
        var style = Date.ISO8601FormatStyle(timeZone: timeZone)
        style = style.year().month().day().dateSeparator(.dash).time(includingFractionalSeconds: false)
            .timeSeparator(.colon).timeZone(separator: .colon)
        return date.formatted(style)
    }
}
