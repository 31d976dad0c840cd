internal import Foundation
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
        // Some programs send HTML and call it plain text.
        if sources.isEmpty, let part = choice.plain.first, Self.isHTML(plain) {
            html = plain
            add(plain, of: parts[part])
            return
        }
        hasPlainPart = plain.utf8.contains { !ASCII.isSpace($0) }

        let isChosen = hasPlainPart && !Self.isStub(plain, html)
        if isChosen || html == nil { lines = MarkedText(plain) }
        // HTML that stands beside plain text, not as its other form, is text as well.
        let chosen =
            isChosen ? choice.html.indices.filter { !choice.isAlternative(choice.html[$0]) } : Array(sources.indices)
        for index in chosen { add(sources[index], of: parts[choice.html[index]]) }
        if sources.isEmpty, !hasPlainPart { readTransportNeutral(choice.attachments.map { parts[$0] }, room) }
    }

    private mutating func add(_ html: String, of part: Part) {
        let body = HTMLBody(html)
        if body.isCut { defects.append(Defect(offset: part.start, what: "HTML past a limit; the rest is not read")) }
        lines.append(MarkedText(body))
    }

    private static func isHTML(_ text: String) -> Bool {
        guard let start = text.utf8.first(where: { !ASCII.isSpace($0) }), start == 0x3C else { return false }
        let beginning = text.prefix(200).drop { $0.isWhitespace }.lowercased()
        return beginning.hasPrefix("<!doctype html") || beginning.hasPrefix("<html")
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
        let text = Array(plain.lowercased().utf8)
        return htmlWord.first(in: text) != nil && stubWords.first(in: text) != nil
    }

    private static let htmlWord = PhraseSet(["html"])
    private static let stubWords = PhraseSet([
        "view", "support", "client", "display", "anzeig", "unterstütz", "darstell", "affich", "lecture", "visuali",
        "mostrar", "soporta", "suporta", "supporta", "weergegeven", "weergave", "ondersteun", "stöd", "støtt",
        "underst",
        "näytt", "zobraz", "wyświetl", "obsług", "görüntüle", "destekle", "поддерж", "просмотр", "отображ", "查看",
        "显示", "表示", "対応", "지원",
    ])

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
        var text = text
        return text.withUTF8 { source -> String? in
            guard let base = source.baseAddress,
                memchr(base, Int32(ASCII.cr), source.count) != nil || memchr(base, 0, source.count) != nil
            else { return nil }
            return String(unsafeUninitializedCapacity: source.count) { target in
                var count = 0
                var previous: UInt8 = 0
                for byte in source {
                    if byte == ASCII.cr {
                        target[count] = ASCII.lf
                        count += 1
                    } else if byte != 0, byte != ASCII.lf || previous != ASCII.cr {
                        target[count] = byte
                        count += 1
                    }
                    previous = byte
                }
                return count
            }
        } ?? text
    }

    private static let beginOfFile = Array("begin ".utf8)

    private mutating func withoutFiles(_ text: String) -> String {
        guard text.utf8.contains(Self.beginOfFile) else { return text }
        var bytes = Array(text.utf8)
        let files = UUEncoding.files(in: bytes)
        guard !files.isEmpty else { return text }
        for file in files.reversed() { bytes.removeSubrange(file.range) }
        embedded += files.map { Attachment(filename: $0.name, contentType: "application/octet-stream", size: $0.size) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
