extension TextBlock {
    /// The longest cell of a row of data, in bytes; one cell of a row may be longer.
    private static let cell = 80
    private static let longestCell = 400

    /// The cells of a table row as one line, tabs between, when they are data that stand side by side; nil when they are
    /// text of their own, which reads one cell after the other.
    static func row(of cells: [Range<Int>], in blocks: [TextBlock]) -> TextBlock? {
        guard cells.count > 1, cells.count <= 100, let first = cells.first.map({ blocks[$0.lowerBound] }) else {
            return nil
        }
        var long = 0
        var broken = 0
        for cell in cells {
            let block = blocks[cell.lowerBound]
            guard cell.count == 1, block.canBeCell, block.role == first.role, block.quoteDepth == first.quoteDepth
            else { return nil }
            if block.text.utf8.count > Self.cell { long += 1 }
            if block.text.utf8.contains(0x0A) { broken += 1 }
        }
        // An article's name in a row of an order may go over two lines; columns of lines are read one by one.
        guard long <= 1, broken == 0 || broken == 1 && cells.count > 2 else { return nil }
        var row = first
        row.text = first.onOneLine
        row.kind = .tableRow
        for cell in cells.dropFirst().map({ blocks[$0.lowerBound] }) {
            row.text += "\t" + cell.onOneLine
            row.runs += cell.runs
            row.links += cell.links
        }
        return row
    }

    private var canBeCell: Bool {
        (kind == .paragraph || kind == .heading) && text.utf8.count <= Self.longestCell
            && (text.utf8.count <= Self.cell || !text.utf8.contains(0x0A))
    }

    private var onOneLine: String {
        text.utf8.contains(0x0A) ? text.split(separator: "\n").joined(separator: " ") : text
    }
}
