/// What elements add to the text by being there.
extension BlockBuilder {
    mutating func beginContent(of element: inout Element, _ attributes: ElementAttributes) {
        switch element.name {
        case "br": line.breakLine()
        case "hr": addRule()
        case "ul", "menu", "dir": beginList(&element, .bullet, attributes)
        case "ol": beginList(&element, .decimal, attributes)
        case "li": beginItem(&element, attributes)
        case "dd": element.listLevel = min(element.listLevel + 1, 8)
        case "tr": rows.append(Row(isSetApart: isNextSetApart))
        case "td", "th":
            if !rows.isEmpty, rows[rows.count - 1].cells.count < 1_000 {
                rows[rows.count - 1].cells.append(blocks.count)
            }
        case "a":
            if let target = attributes.string("href") {
                element.link = Element.Link(
                    target: target.utf8.contains { $0 <= 0x20 } ? target.filter { !$0.isWhitespace } : target,
                    start: line.mark, firstBlock: blocks.count)
            }
        case "q": line.add("“", style: element.style)
        case "sup", "sub": element.start = line.mark
        case "img": addPicture(attributes)
        default: break
        }
        if element.isOutlookListMark { element.start = line.mark }
    }

    /// Before the element's block ends, or its text goes on.
    mutating func endContent(of element: Element) {
        if let link = element.link { finish(link) }
        if element.isOutlookListMark { finishOutlookMark(element) }
        switch element.name {
        case "q": line.add("”", style: element.style)
        case "sup", "sub": raiseDigits(of: element)
        default: break
        }
    }

    /// After the element's block has ended; it is no longer on the stack.
    mutating func endBlock(of element: Element) {
        switch element.name {
        case "li": itemMark = nil
        case "ol": countDown(element)
        case "tr": finishRow()
        case "blockquote":
            if let parent = stack.last, let container = parent.container, element.quote == stack.count {
                stack[stack.count - 1].container?.hasQuote = true
                stack[stack.count - 1].role = container.roleAround
            }
        default: break
        }
        if let container = element.container, container.isOutermost, !container.hasQuote { quoteAll(container) }
    }

    // MARK: Quotes

    /// A container without any quote marked in it is a forwarded message: all of it is quoted.
    private mutating func quoteAll(_ container: Element.Container) {
        for index in blocks.indices.dropFirst(container.firstBlock) {
            if blocks[index].role == .attribution { blocks[index].role = container.roleAround }
            blocks[index].quoteDepth = min(blocks[index].quoteDepth + 1, 20)
        }
    }

    // MARK: Lists

    private mutating func beginList(
        _ element: inout Element, _ usual: ListNumbering.Kind, _ attributes: ElementAttributes
    ) {
        // Lists in lists go on without an empty line.
        if element.list != nil, element.listLevel > 0 { setNextApart(false) }
        if element.list != nil { element.traits.isSetApart = false }
        let kind = element.listType ?? attributes.string("type").flatMap(ListNumbering.Kind.init(type:)) ?? usual
        element.list = stack.count
        element.numbering = ListNumbering(
            kind, start: attributes.number("start"), isReversed: element.name == "ol" && attributes.has("reversed"))
    }

    private mutating func beginItem(_ element: inout Element, _ attributes: ElementAttributes) {
        guard let list = element.list else {
            itemMark = "- "
            element.listLevel = 1
            return
        }
        if element.listType == .unmarked || stack[list].numbering?.kind == .unmarked { return }
        element.listLevel = min(element.listLevel + 1, 8)
        itemMark = stack[list].numbering?.nextMark(value: attributes.number("value"))
    }

    private mutating func countDown(_ list: Element) {
        guard let numbering = list.numbering, numbering.countsItems else { return }
        for (item, mark) in zip(numbering.items, numbering.marksCountedDown) {
            let text = blocks[item.block].text
            let indent = text.prefix { $0 == " " }
            blocks[item.block].text = indent + mark + text.dropFirst(indent.count + item.mark.count)
        }
    }

    /// The mark of an item in Outlook's lists: a number or letter, or a sign of a symbol font.
    private mutating func finishOutlookMark(_ element: Element) {
        guard let start = element.start, let mark = line.text(from: start), !mark.isEmpty, mark.utf8.count <= 20
        else { return }
        line.remove(from: start)
        let isNumber = mark.contains { $0.isNumber } || mark.last == "." || mark.last == ")"
        itemMark = (isNumber ? mark : "-") + " "
        guard let paragraph = stack.lastIndex(where: { $0.traits.isBlock }) else { return }
        for index in paragraph..<stack.count { stack[index].listLevel = element.outlookListLevel ?? 1 }
    }

    // MARK: Tables

    private mutating func finishRow() {
        guard let row = rows.popLast(), let first = row.cells.first else { return }
        let starts = row.cells
        var cells: [Range<Int>] = []
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1] : blocks.count
            if start < end { cells.append(start..<end) }
        }
        if var merged = TextBlock.row(of: cells, in: blocks) {
            merged.isSetApart = row.isSetApart && first > 0
            blocks.replaceSubrange(first..., with: CollectionOfOne(merged))
            setNextApart(false)
        } else if cells.count > 1 {
            for cell in cells where cell.lowerBound > 0 { blocks[cell.lowerBound].isSetApart = true }
            setNextApart(true)
        }
    }

    // MARK: Links, pictures, small figures

    private mutating func finish(_ link: Element.Link) {
        let target = LinkText.unwrapped(link.target)
        if let text = line.text(from: link.start) {
            guard !text.isEmpty else { return }
            if keepsLink(target) { links.append(TextBlock.Link(text: text, target: target)) }
            if let shown = LinkText.shown(target, for: text) { line.add(" <" + shown + ">", style: TextStyle()) }
            return
        }
        // A button: the link stands around one block of its own.
        flush()
        guard blocks.count == link.firstBlock + 1, !blocks[link.firstBlock].text.utf8.contains(0x0A),
            let shown = LinkText.shown(target, for: blocks[link.firstBlock].text)
        else { return }
        let text = blocks[link.firstBlock].text
        if keepsLink(target) { blocks[link.firstBlock].links.append(TextBlock.Link(text: text, target: target)) }
        blocks[link.firstBlock].text = text + " <" + shown + ">"
    }

    /// A link counts when it leads to a page; past a number of them they are text only.
    private mutating func keepsLink(_ target: String) -> Bool {
        guard linkCount < 10_000, target.hasPrefix("http://") || target.hasPrefix("https://") else { return false }
        linkCount += 1
        return true
    }

    private mutating func addPicture(_ attributes: ElementAttributes) {
        let isLinked = stack.last?.link != nil
        switch PictureText.kind(attributes, isLinked: isLinked) {
        case .character(let text): line.add(text, style: stack.last?.style ?? TextStyle())
        case .words(let text):
            // Pictures cut in pieces repeat their words.
            if pictures.count < 3, shownPictures.count < 1_000, shownPictures.insert(text).inserted {
                pictures.append(text)
            }
        case .none: break
        }
    }

    mutating func addPictures() {
        for words in pictures { line.add("[image: \(words)] ", style: stack.last?.style ?? TextStyle()) }
        pictures = []
    }

    /// `m<sup>2</sup>` reads m², not m2; words are left as they are.
    private mutating func raiseDigits(of element: Element) {
        guard let start = element.start, let text = line.text(from: start), (1...3).contains(text.utf8.count),
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return }
        let digits = element.name == "sup" ? Array("⁰¹²³⁴⁵⁶⁷⁸⁹") : Array("₀₁₂₃₄₅₆₇₈₉")
        line.remove(from: start)
        line.add(String(text.utf8.map { digits[Int($0 - 0x30)] }), style: element.style)
    }
}
