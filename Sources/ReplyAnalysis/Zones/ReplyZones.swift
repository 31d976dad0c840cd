/// The parts of a plain-text mail: what is the writer's own text, and what only surrounds it.
///
/// Every zone is a range of Unicode scalars of the text; `body` keeps what no other zone claims, in order.
struct ReplyZones: Sendable {
    private(set) var greeting: Range<Int>?
    private(set) var body: [Range<Int>] = []
    private(set) var signature: Range<Int>?
    private(set) var quotes: [Range<Int>] = []

    /// - Parameter writer: the writer's name where it is known; a closing line that begins with it opens the signature.
    init(of text: [Unicode.Scalar], writer: String? = nil) {
        var lines: [Line] = []
        for range in Lines(text, 0..<text.count) {
            lines.append(Line(range: range, content: text.trimmed(range)))
        }
        markQuotes(text, &lines)
        markSignature(text, &lines, writer: writer)
        markGreeting(text, &lines)
        collect(lines, end: text.count)
        body.removeAll { text.trimmed($0).isEmpty }
    }

    private enum Kind { case body, greeting, signature, quote }

    private struct Line {
        var range: Range<Int>
        var content: Range<Int>
        var kind = Kind.body
        /// Where the body begins when a greeting shares its line.
        var bodyStart: Int?
        init(range: Range<Int>, content: Range<Int>) {
            self.range = range
            self.content = content
        }
    }

    private func markQuotes(_ text: [Unicode.Scalar], _ lines: inout [Line]) {
        var i = 0
        while i < lines.count {
            let content = lines[i].content
            if content.isEmpty {
                i += 1
            } else if text[content.lowerBound] == ">" {
                lines[i].kind = .quote
                // An attribution is the line (or two) that ends in a colon right above the quote.
                var above = i - 1
                while above >= 0, lines[above].content.isEmpty { above -= 1 }
                if above >= 0, lines[above].kind == .body, text[lines[above].content.upperBound - 1] == ":",
                    Wording.attribution.isContained(in: text, lines[above].content)
                {
                    lines[above].kind = .quote
                }
                i += 1
            } else if Wording.isForwardMark(text, content) {
                for k in i..<lines.count { lines[k].kind = .quote }
                return
            } else {
                i += 1
            }
        }
        // An attribution without marked lines: what follows is the quoted mail.
        for k in lines.indices where lines[k].kind == .body && !lines[k].content.isEmpty {
            let content = lines[k].content
            guard text[content.upperBound - 1] == ":", content.count < 160, Wording.isAttribution(text, content) else {
                continue
            }
            for m in k..<lines.count { lines[m].kind = .quote }
            return
        }
    }

    private func markSignature(_ text: [Unicode.Scalar], _ lines: inout [Line], writer: String?) {
        let own = lines.indices.filter { lines[$0].kind == .body && !lines[$0].content.isEmpty }
        guard own.count > 1 else { return }
        for k in own
        where text[lines[k].content.lowerBound] == "-" && lines[k].content.count == 2
            && text[lines[k].content.lowerBound + 1] == "-"
        {
            mark(from: k, &lines)
            return
        }
        // From the end upward: short lines that close no sentence, up to a line that does.
        var first: Int?
        for position in own.indices.reversed() {
            let k = own[position]
            if own.count - position > 9 || position == 0 { break }
            let content = lines[k].content
            if Wording.isClosing(text, content) || Wording.isFooter(text, content)
                || Wording.opens(text, content, with: writer)
            {
                first = k
                continue
            }
            guard Wording.looksLikeSignature(text, content) else { break }
            let precedingIsBlank = k == 0 || lines[k - 1].content.isEmpty
            let followsSignature = first != nil
            // A short last line that belongs to the paragraph above it is its hard-wrapped end.
            guard precedingIsBlank || followsSignature || startsBlock(k, lines, text) else { break }
            first = k
        }
        if let first { mark(from: first, &lines) }
    }

    /// Whether the line above ends a sentence, so that this short line is not its hard-wrapped end.
    private func startsBlock(_ k: Int, _ lines: [Line], _ text: [Unicode.Scalar]) -> Bool {
        guard k > 0, !lines[k - 1].content.isEmpty else { return true }
        let last = text[lines[k - 1].content.upperBound - 1]
        return last == "." || last == "!" || last == "?" || last == "," || lines[k - 1].content.count < 40
    }

    private func mark(from k: Int, _ lines: inout [Line]) {
        for m in k..<lines.count where lines[m].kind == .body { lines[m].kind = .signature }
    }

    private func markGreeting(_ text: [Unicode.Scalar], _ lines: inout [Line]) {
        guard let first = lines.indices.first(where: { lines[$0].kind == .body && !lines[$0].content.isEmpty }) else {
            return
        }
        let content = lines[first].content
        guard let end = Wording.greetingEnd(text, content) else { return }
        // A greeting stands before something: a lone "Still waiting!" is all that the mail says.
        let isLast = !lines[(first + 1)...].contains { !$0.content.isEmpty }
        if end == content.upperBound && isLast { return }
        lines[first].kind = .greeting
        if end < content.upperBound { lines[first].bodyStart = end }
    }

    private mutating func collect(_ lines: [Line], end: Int) {
        var run: (kind: Kind, start: Int)?
        func close(at offset: Int) {
            guard let open = run, open.start < offset else { return }
            switch open.kind {
            case .body: body.append(open.start..<offset)
            case .quote: quotes.append(open.start..<offset)
            case .signature: signature = (signature?.lowerBound ?? open.start)..<offset
            case .greeting: greeting = open.start..<offset
            }
        }
        for line in lines {
            if line.kind != run?.kind {
                close(at: line.range.lowerBound)
                run = (line.kind, line.range.lowerBound)
            }
            if let start = line.bodyStart {
                close(at: start)
                run = (.body, start)
            }
        }
        close(at: end)
    }
}
