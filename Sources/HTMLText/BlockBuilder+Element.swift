extension BlockBuilder {
    struct Row {
        /// Where the blocks of each cell begin.
        var cells: [Int] = []
        let isSetApart: Bool
    }

    /// What an open element gives its content.
    struct Element {
        var name: String
        var traits: ElementTraits
        var style: TextStyle
        var role: TextBlock.Role
        var quoteDepth: Int
        var isHidden: Bool
        var isPreformatted: Bool
        /// Lists around it whose items are marked.
        var listLevel: Int
        /// The place of the innermost list in the stack, and of the innermost quote.
        var list: Int?
        var quote: Int?
        var numbering: ListNumbering?
        var listType: ListNumbering.Kind?
        var outlookListLevel: Int?
        var isOutlookListMark = false
        var link: Link?
        /// Where its text begins, for elements whose text is changed when they end.
        var start: LineBuffer.Mark?
        /// Quotes all that follows in it.
        var quotesTheRest = false
        /// In a quote's container, and in no quote of its own yet.
        var isInContainer: Bool
        /// Set for a container of attribution and quotes, and for it alone.
        var container: Container?

        struct Link {
            var target: String
            var start: LineBuffer.Mark
            var firstBlock: Int
        }

        struct Container {
            var firstBlock: Int
            var roleAround: TextBlock.Role
            var hasQuote = false
            var isOutermost: Bool
        }

        init(name: String, in parent: Element?, at index: Int) {
            self.name = name
            traits = ElementTraits.of(name)
            style = parent?.style ?? TextStyle()
            role = parent?.role ?? .body
            quoteDepth = parent?.quoteDepth ?? 0
            isHidden = (parent?.isHidden ?? false) || traits.isSkipped
            isPreformatted = (parent?.isPreformatted ?? false) || name == "pre" || name == "xmp" || name == "listing"
            listLevel = parent?.listLevel ?? 0
            list = parent?.list
            quote = parent?.quote
            listType = nil
            outlookListLevel = parent?.outlookListLevel
            isInContainer = parent?.isInContainer ?? false
        }

        mutating func apply(_ declarations: StyleDeclarations) {
            style.apply(declarations)
            if declarations.hides { isHidden = true }
            if let value = declarations.isPreformatted { isPreformatted = value }
            listType = declarations.listType
            outlookListLevel = declarations.outlookListLevel ?? outlookListLevel
            isOutlookListMark = declarations.isOutlookListMark
            switch name {
            case "p":
                if declarations.marginAbove ?? 12 < 1, declarations.marginBelow ?? 12 < 1 { traits.isSetApart = false }
            case "div":
                if declarations.display == .inline { traits.isBlock = false }
                if max(declarations.marginAbove ?? 0, declarations.marginBelow ?? 0) >= 6 { traits.isSetApart = true }
            case "span", "a":
                if declarations.display == .block { traits.isBlock = true }
            default: break
            }
        }

        mutating func mark(_ mark: QuoteMarkers.Mark, firstBlock: Int, at index: Int) {
            switch mark {
            case .quote, .wholeQuote:
                if !isInContainer { deepen() }
                isInContainer = mark == .wholeQuote
                quote = index
                if role == .attribution { role = .body }
            case .container:
                if isInContainer { return }
                container = Container(firstBlock: firstBlock, roleAround: role, isOutermost: role != .attribution)
                if role == .body { role = .attribution }
            case .quoteToTheEnd: break
            case .attribution: role = .attribution
            case .signature: if role == .body { role = .signature }
            }
        }

        /// One level more; past 20, levels say nothing and cost room on each line.
        mutating func deepen() { quoteDepth = min(quoteDepth + 1, 20) }
    }
}
