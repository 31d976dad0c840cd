/// Turns the events of an HTML parser into blocks. Keeps its own stack of open elements, so nesting costs no recursion.
struct BlockBuilder {
    /// What an open element gives its content.
    struct Element {
        var name: String
        var traits: ElementTraits
        var style: TextStyle
        var role: TextBlock.Role
        var quoteDepth: Int
        var isHidden: Bool
        var isPreformatted: Bool
        var listMark: ListMark?
        var link: (target: String, start: Int)?
        var quotesTheRest = false
        /// Inside a quote's container, and in no quote of its own yet.
        var isInContainer = false

        mutating func mark(_ mark: QuoteMarkers.Mark?) {
            switch mark {
            case .quote:
                if !isInContainer { quoteDepth += 1 }
                isInContainer = false
            case .container:
                quoteDepth += 1
                isInContainer = true
            case .quoteToTheEnd: quotesTheRest = true
            case .attribution: role = .attribution
            case .signature: if role == .body { role = .signature }
            case nil: break
            }
        }
    }

    enum ListMark { case bullet, number(Int) }

    private var stack: [Element] = []
    private var blocks: [TextBlock] = []
    private var line = LineBuffer()
    private var isNextSetApart = false
    /// Levels added by marks that quote all that follows.
    private var trailingDepth = 0
    private var itemMark: String?
    private var rowHasCells = false
    private var links: [TextBlock.Link] = []

    var depth: Int { stack.count }

    // MARK: Events

    mutating func open(_ name: String, _ attributes: [String: String]) {
        var element = opened(name, attributes)
        let traits = element.traits
        if traits.isBlock && !element.isHidden {
            flush()
            if element.traits.isSetApart { isNextSetApart = true }
        }
        if !element.isHidden { beginContent(of: &element, attributes) }
        stack.append(element)
    }

    mutating func close(_ name: String) {
        // libxml2 closes what is open before it closes an outer element, so the match is at the top but for odd cases.
        guard let index = stack.lastIndex(where: { $0.name == name }) else { return }
        while stack.count > index {
            if let element = stack.last { end(element) }
            stack.removeLast()
        }
    }

    mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
        guard let element = stack.last else {
            line.add(text, style: TextStyle(), isPreformatted: false)
            return
        }
        if element.isHidden { return }
        line.add(text, style: element.style, isPreformatted: element.isPreformatted)
    }

    mutating func finished() -> [TextBlock] {
        while let element = stack.last {
            end(element)
            stack.removeLast()
        }
        flush()
        return blocks
    }

    // MARK: Elements

    private func opened(_ name: String, _ attributes: [String: String]) -> Element {
        let parent = stack.last
        let inline = InlineStyle(attributes["style"] ?? "")
        let classes = (attributes["class"] ?? "").prefix(400).lowercased().split { $0 == " " || $0 == "\n" }
        var traits = ElementTraits.of(name)
        if name == "p", traits.isSetApart {
            // Outlook's and many editors' paragraphs have no margin: they are lines.
            let margin = inline.value("margin") ?? inline.value("margin-bottom")
            if classes.contains("msonormal") || classes.contains("x_msonormal") || margin?.first == "0" {
                traits.isSetApart = false
            }
        }
        if name == "div", inline.value("display") == "inline" { traits.isBlock = false }
        if name == "ul" || name == "ol", stack.contains(where: { $0.listMark != nil }) { traits.isSetApart = false }

        var element = Element(
            name: name, traits: traits, style: parent?.style ?? TextStyle(), role: parent?.role ?? .body,
            quoteDepth: parent?.quoteDepth ?? 0, isHidden: parent?.isHidden ?? false,
            isPreformatted: parent?.isPreformatted ?? false, listMark: nil, link: nil)
        element.isInContainer = parent?.isInContainer ?? false
        if traits.isSkipped || attributes["hidden"] != nil || inline.hides { element.isHidden = true }
        if let display = inline.value("white-space"), display.hasPrefix("pre") { element.isPreformatted = true }
        if name == "pre" || name == "xmp" || name == "listing" { element.isPreformatted = true }
        element.style.apply(name, attributes, inline)
        element.mark(
            QuoteMarkers.mark(
                of: name, classes: Array(classes), id: (attributes["id"] ?? "").lowercased(),
                type: (attributes["type"] ?? "").lowercased(), style: inline))
        return element
    }

    private mutating func beginContent(of element: inout Element, _ attributes: [String: String]) {
        if element.quotesTheRest {
            trailingDepth = 1
            element.quotesTheRest = false
        }
        switch element.name {
        case "br": line.breakLine()
        case "hr":
            blocks.append(block(kind: .rule, text: "", runs: []))
        case "ul", "menu", "dir": element.listMark = .bullet
        case "ol": element.listMark = .number(Int(attributes["start"] ?? "") ?? 1)
        case "li": itemMark = nextItemMark()
        case "tr": rowHasCells = false
        case "td", "th":
            if rowHasCells && !line.isEmpty { line.addSeparator() }
            rowHasCells = true
        case "a":
            if let target = attributes["href"] { element.link = (target, line.length) }
        case "img":
            // Pictures that stand for a character; all others are decoration, trackers or attachments.
            if let text = attributes["alt"], (1...4).contains(text.unicodeScalars.count),
                text.unicodeScalars.allSatisfy({ !$0.isASCII })
            {
                line.add(text, style: element.style)
            }
        default: break
        }
    }

    private mutating func end(_ element: Element) {
        guard !element.isHidden else { return }
        if let link = element.link { finish(link) }
        if element.traits.isBlock {
            flush(as: element)
            if element.traits.isSetApart { isNextSetApart = true }
        }
    }

    private mutating func finish(_ link: (target: String, start: Int)) {
        let text = line.text(from: link.start)
        let target = link.target.filter { !$0.isWhitespace }
        guard !text.isEmpty, target.hasPrefix("http://") || target.hasPrefix("https://") else { return }
        links.append(TextBlock.Link(text: text, target: target))
        let shown = text.hasPrefix("http") ? text : "http://" + text
        let isSame = target.hasPrefix(shown) || shown.hasPrefix(target) || target.dropFirst(8).hasPrefix(text)
        if !isSame, target.utf8.count <= 300 { line.add(" <" + target + ">", style: TextStyle()) }
    }

    /// The mark for a list item, indented by its lists; counts numbered lists on.
    private mutating func nextItemMark() -> String {
        var mark = "- "
        var level = 0
        var isFound = false
        for index in stack.indices.reversed() {
            guard let list = stack[index].listMark else { continue }
            if !isFound, case .number(let number) = list {
                mark = "\(number). "
                stack[index].listMark = .number(number &+ 1)
            }
            isFound = true
            level += 1
        }
        return String(repeating: "  ", count: min(max(level - 1, 0), 8)) + mark
    }

    // MARK: Blocks

    /// Ends the block under way. `element` is the one being closed, or else the innermost open one.
    private mutating func flush(as element: Element? = nil) {
        guard !line.isBlank else {
            // An empty line of its own (`<div><br></div>`, `<p>&nbsp;</p>`) sets the next block apart.
            if line.hasContent { isNextSetApart = true }
            line.clear()
            return
        }
        var text = line.trimmedText
        if let mark = itemMark {
            text = mark + text
            itemMark = nil
        }
        let kind = kind(of: element ?? stack.last)
        line.endRun()
        blocks.append(block(kind: kind, text: text, runs: line.runs, element))
        line.clear()
    }

    private mutating func block(
        kind: TextBlock.Kind, text: String, runs: [StyleRun], _ element: Element? = nil
    ) -> TextBlock {
        let element = element ?? stack.last
        defer {
            isNextSetApart = false
            links = []
        }
        return TextBlock(
            kind: kind, role: element?.role ?? .body, quoteDepth: (element?.quoteDepth ?? 0) + trailingDepth,
            text: text, runs: runs, links: links, isSetApart: isNextSetApart && !blocks.isEmpty)
    }

    private func kind(of element: Element?) -> TextBlock.Kind {
        guard let element else { return .paragraph }
        if element.isPreformatted { return .preformatted }
        switch element.name {
        case "h1", "h2", "h3", "h4", "h5", "h6": return .heading
        case "li", "dd", "dt": return .listItem
        case "tr": return .tableRow
        default: return .paragraph
        }
    }
}
