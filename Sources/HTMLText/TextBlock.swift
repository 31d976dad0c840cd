/// A paragraph, list item, table row or heading: lines of text that belong together.
package struct TextBlock: Sendable, Hashable {
    package enum Kind: Sendable, Hashable { case paragraph, heading, listItem, tableRow, preformatted, rule }

    /// What the mail program that wrote the HTML says the block is.
    package enum Role: Sendable, Hashable { case body, attribution, signature }

    package var kind: Kind
    package var role: Role
    /// 0 is the writer's own text, 1 what they quote, 2 what is quoted in that.
    package var quoteDepth: Int
    /// Lines are separated by `\n`; list items begin with their mark.
    package var text: String
    /// Runs of one style in order; their texts add up to the letters and digits of `text`, white space aside.
    package var runs: [StyleRun]
    package var links: [Link]
    /// True when the block stands apart from the one before by an empty line.
    package var isSetApart: Bool

    package struct Link: Sendable, Hashable {
        package var text: String
        package var target: String
        package init(text: String, target: String) {
            self.text = text
            self.target = target
        }
    }
}

/// A stretch of text in one style.
package struct StyleRun: Sendable, Hashable {
    package var style: TextStyle
    package var text: String
}

/// The style that HTML gives text, as far as a paste shows itself by it; nil where nothing is set.
package struct TextStyle: Sendable, Hashable {
    /// The first family named, lower case.
    package var family: String?
    /// In points.
    package var size: Double?
    /// `#rrggbb`, or a colour's name in lower case.
    package var colour: String?
    package var isBold = false
    package var isItalic = false
    package init() {}
}
