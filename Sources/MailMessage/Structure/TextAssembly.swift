internal import HTMLText

/// Puts the message's text together from the parts that are its body.
struct TextAssembly {
    /// Line ends are `\n`.
    private(set) var lines: MarkedText
    private(set) var html: String?
    private(set) var hasPlainPart = false
    /// Files that stood in the text itself, by uuencode.
    private(set) var embedded: [Attachment] = []
    private(set) var defects: [Defect] = []

    private let limits: ReadingLimits

    init(_ parts: [Part], choice: BodyChoice, limits: ReadingLimits) {
        self.limits = limits
        lines = MarkedText("")
        var room = limits.textBytes

        let sources = choice.html.map { index in decoded(parts[index], &room) }
        if !sources.isEmpty { html = sources.joined(separator: "\n") }
        var plain = ""
        for index in choice.plain {
            let text = plainText(parts[index], &room)
            if !plain.isEmpty, !text.isEmpty, !plain.hasSuffix("\n") { plain += "\n" }
            plain += text
        }
        hasPlainPart = plain.utf8.contains { !ASCII.isSpace($0) }

        let isChosen = hasPlainPart && !Self.isStub(plain, html)
        if isChosen || html == nil { lines = MarkedText(plain) }
        // HTML that stands beside plain text, not as its other form, is text as well.
        let chosen =
            isChosen ? choice.html.indices.filter { !choice.isAlternative(choice.html[$0]) } : Array(sources.indices)
        for index in chosen {
            let body = HTMLBody(sources[index])
            if body.isCut {
                let start = parts[choice.html[index]].start
                defects.append(Defect(offset: start, what: "HTML past a limit; the rest is not read"))
            }
            lines.append(MarkedText(body))
        }
        if sources.isEmpty, !hasPlainPart { readTransportNeutral(choice.attachments.map { parts[$0] }, room) }
    }

    /// The text that Outlook put into a file, where the message has no other.
    private mutating func readTransportNeutral(_ parts: [Part], _ room: Int) {
        for part in parts where part.isTransportNeutral {
            guard let text = TransportNeutralFile(part.decoded())?.text else { continue }
            lines = MarkedText(cut(Self.normalized(String(text.prefix(room))), part))
            hasPlainPart = true
            return
        }
    }

    /// A plain part that only says that there is an HTML one.
    private static func isStub(_ plain: String, _ html: String?) -> Bool {
        guard let html, html.utf8.count > 400, plain.utf8.count < 300, !plain.utf8.contains(0x3C) else { return false }
        let text = plain.lowercased()
        return text.contains("html") && (text.contains("view") || text.contains("support") || text.contains("client"))
    }

    private mutating func plainText(_ part: Part, _ room: inout Int) -> String {
        var text = decoded(part, &room)
        if part.type == "text/enriched" || part.type == "text/richtext" { text = EnrichedText.plain(text) }
        if part.parameters["format"]?.lowercased() == "flowed" {
            text = FlowedText.unflowed(text, deletesSpace: part.parameters["delsp"]?.lowercased() == "yes")
        }
        return withoutFiles(text)
    }

    /// The part's text with line ends as `\n`.
    private mutating func decoded(_ part: Part, _ room: inout Int) -> String {
        let data = part.decoded(limit: room + 1)
        if data.count > room {
            defects.append(Defect(offset: part.start, what: "text longer than the limit; the rest is not read"))
        }
        let kept = data.prefix(room)
        room -= kept.count
        let reading = part.reading(of: kept)
        if let assumption = reading.assumption { defects.append(Defect(offset: part.start, what: assumption)) }
        return cut(Self.normalized(reading.text), part)
    }

    /// The text as far as the limit of lines.
    private mutating func cut(_ text: String, _ part: Part) -> String {
        guard text.utf8.count > limits.textLines else { return text }
        var lines = 0
        for index in text.utf8.indices where text.utf8[index] == ASCII.lf {
            lines += 1
            if lines == limits.textLines, index != text.utf8.index(before: text.utf8.endIndex) {
                defects.append(Defect(offset: part.start, what: "more lines than the limit; the rest is not read"))
                return String(text[...index])
            }
        }
        return text
    }

    /// CRLF and CR become LF; NUL goes.
    static func normalized(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == ASCII.cr || $0 == 0 }) else { return text }
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == ASCII.cr {
                output.append(ASCII.lf)
            } else if byte != 0, byte != ASCII.lf || previous != ASCII.cr {
                output.append(byte)
            }
            previous = byte
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static let beginOfFile = PhraseSet(["begin "])

    private mutating func withoutFiles(_ text: String) -> String {
        var bytes = Array(text.utf8)
        guard Self.beginOfFile.first(in: bytes) != nil else { return text }
        let files = UUEncoding.files(in: bytes)
        guard !files.isEmpty else { return text }
        for file in files.reversed() { bytes.removeSubrange(file.range) }
        embedded += files.map { Attachment(filename: $0.name, contentType: "application/octet-stream", size: $0.size) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
