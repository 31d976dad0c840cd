/// Turns the events of an HTML parser into blocks. Keeps its own stack of open elements, so nesting costs no recursion.
struct BlockBuilder {
    var stack: [Element] = []
    var blocks: [TextBlock] = []
    var line = LineBuffer()
    /// The open rows of tables.
    var rows: [Row] = []
    /// The mark of a list item whose text is still to come.
    var itemMark: String?
    /// Words that stand for the pictures of a block without text.
    var pictures: [String] = []
    var shownPictures: Set<String> = []
    var links: [TextBlock.Link] = []
    var linkCount = 0
    private(set) var isNextSetApart = false
    /// Levels added by marks that quote all that follows.
    private var trailingDepth = 0
    private var sheetSource: [UInt8] = []
    private var looks = ElementLooks()

    var depth: Int { stack.count }

    // MARK: Events

    mutating func open(_ name: String, _ attributes: ElementAttributes) {
        var element = opened(name, attributes)
        if !element.isHidden {
            if element.traits.isBlock {
                flush()
                element.container?.firstBlock = blocks.count
                if element.traits.isSetApart { isNextSetApart = true }
            }
            beginContent(of: &element, attributes)
        }
        stack.append(element)
    }

    mutating func close(_ name: String) {
        // libxml2 closes what is open before it closes an outer element, so the match is at the top but for odd cases.
        guard let index = stack.lastIndex(where: { $0.name == name }) else { return }
        while stack.count > index { closeLast() }
    }

    mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
        guard let element = stack.last else {
            line.add(text, style: TextStyle(), isPreformatted: false)
            return
        }
        if element.isHidden {
            if element.name == "style", sheetSource.count < 200_000 { sheetSource.append(contentsOf: text) }
        } else if !element.style.isTooSmall {
            line.add(text, style: element.style, isPreformatted: element.isPreformatted)
        }
    }

    mutating func finished() -> [TextBlock] {
        while !stack.isEmpty { closeLast() }
        flush()
        return blocks
    }

    private mutating func closeLast() {
        guard let element = stack.last else { return }
        if element.isHidden {
            if element.name == "style" { endStyleSheet() }
            stack.removeLast()
        } else {
            endContent(of: element)
            if element.traits.isBlock {
                flush(as: element)
                if element.traits.isSetApart { isNextSetApart = true }
            }
            stack.removeLast()
            endBlock(of: element)
        }
    }

    /// Whether a style sheet holds for a reader's screen, whatever its size.
    private static func isForReading(_ media: String) -> Bool {
        let media = media.lowercased()
        return media.isEmpty || !media.contains("(") && (media.contains("all") || media.contains("screen"))
    }

    private mutating func endStyleSheet() {
        looks.add(sheet: sheetSource)
        sheetSource = []
    }

    // MARK: Elements

    private mutating func opened(_ name: String, _ attributes: ElementAttributes) -> Element {
        var element = Element(name: name, in: stack.last, at: stack.count)
        element.style.apply(name, attributes)
        let look = looks.look(of: name, attributes)
        if let declarations = look?.declarations { element.apply(declarations) }
        if look?.isOutlookParagraph == true { element.traits.isSetApart = false }
        if !attributes.isEmpty {
            if attributes.has("hidden") { element.isHidden = true }
            if name == "style", let media = attributes.string("media"), !Self.isForReading(media) { element.name = "" }
        }
        if let found = look?.mark ?? QuoteMarkers.mark(of: name, attributes, isStyled: look?.declarations != nil) {
            mark(&element, found)
        }
        return element
    }

    private mutating func mark(_ element: inout Element, _ mark: QuoteMarkers.Mark) {
        element.mark(mark, firstBlock: blocks.count, at: stack.count)
        if mark == .quoteToTheEnd, !element.isHidden { quoteTheRest(from: &element) }
    }

    /// All that follows is quoted: up to the end of the quote that the mark stands in, or of the message.
    private mutating func quoteTheRest(from element: inout Element) {
        if element.isInContainer { return }
        guard let opener = element.quote else {
            trailingDepth = 1
            return
        }
        // Once for each quote, so that the time stays linear.
        if stack[opener].quotesTheRest { return }
        stack[opener].quotesTheRest = true
        for index in opener..<stack.count { stack[index].deepen() }
        element.deepen()
    }

    // MARK: Blocks

    /// Ends the block under way. `element` is the one being closed, or else the innermost open one.
    mutating func flush(as element: Element? = nil) {
        if line.isBlank {
            if !pictures.isEmpty { addPictures() }
            guard !line.isBlank else {
                // An empty line of its own (`<div><br></div>`, `<p>&nbsp;</p>`) sets the next block apart.
                if line.hasContent {
                    isNextSetApart = true
                    line.clear()
                }
                return
            }
        }
        pictures = []
        if line.beginsWithBreak { isNextSetApart = true }
        let isSpaced = line.endsWithEmptyLine
        line.endRun()
        let element = element ?? stack.last
        let level = element?.listLevel ?? 0
        var text = Self.indented(line.trimmedText, level: level)
        var kind = kind(of: element)
        if let mark = itemMark {
            text = String(repeating: "  ", count: max(level - 1, 0)) + mark + text
            kind = .listItem
            if let list = element?.list, stack[list].numbering?.countsItems == true {
                stack[list].numbering?.note(block: blocks.count, mark: mark)
            }
            itemMark = nil
        } else if level > 0 {
            text = String(repeating: "  ", count: level) + text
        }
        append(kind, text, line.runs, as: element)
        line.clear()
        isNextSetApart = isSpaced
    }

    mutating func addRule() { append(.rule, "", [], as: stack.last) }

    mutating func setNextApart(_ isApart: Bool) { isNextSetApart = isApart }

    private mutating func append(_ kind: TextBlock.Kind, _ text: String, _ runs: [StyleRun], as element: Element?) {
        let role = element?.role ?? .body
        let quoteDepth = (element?.quoteDepth ?? 0) + trailingDepth
        if let above = blocks.last, above.kind == .rule, quoteDepth > above.quoteDepth || role == .attribution {
            // A line drawn above a quote is the quote's.
            blocks[blocks.count - 1].role = role
            blocks[blocks.count - 1].quoteDepth = quoteDepth
        }
        blocks.append(
            TextBlock(
                kind: kind, role: role, quoteDepth: quoteDepth, text: text, runs: runs, links: links,
                isSetApart: isNextSetApart && !blocks.isEmpty))
        isNextSetApart = false
        links = []
    }

    /// Lines below the first of a list item stand below its words, not below its mark.
    private static func indented(_ text: String, level: Int) -> String {
        guard level > 0, text.utf8.contains(0x0A) else { return text }
        let indent = String(repeating: "  ", count: level)
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : indent + $0 }.joined(separator: "\n").trimmingLeadingSpaces()
    }

    private func kind(of element: Element?) -> TextBlock.Kind {
        guard let element else { return .paragraph }
        if element.isPreformatted { return .preformatted }
        switch element.name {
        case "h1", "h2", "h3", "h4", "h5", "h6": return .heading
        case "li", "dd", "dt": return .listItem
        default: return .paragraph
        }
    }
}

extension String {
    fileprivate func trimmingLeadingSpaces() -> String { String(drop { $0 == " " }) }
}
