/// A text whose spans are marked `«1»…«/1»`: the text without marks, and each mark's span in Unicode scalars.
struct MarkedText {
    private(set) var text = ""
    private(set) var spans: [Int: Range<Int>] = [:]

    init(_ marked: String) {
        var scalars: [Unicode.Scalar] = []
        var starts: [Int: Int] = [:]
        var rest = Array(marked.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            guard scalar == "«", let close = rest.firstIndex(of: "»") else {
                scalars.append(scalar)
                continue
            }
            var label = String.UnicodeScalarView()
            label.append(contentsOf: rest[..<close])
            rest = rest[(close + 1)...]
            let name = String(label)
            if name.hasPrefix("/"), let number = Int(name.dropFirst()), let start = starts[number] {
                spans[number] = start..<scalars.count
            } else if let number = Int(name) {
                starts[number] = scalars.count
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        text = String(view)
    }
}
