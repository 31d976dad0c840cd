/// A message as mime4j's tests write it down: elements for its parts, with the names of files that hold their bodies.
struct Mime4jMessage {
    enum Kind { case message, multipart, part }

    struct Node {
        var kind: Kind
        /// `Name:value` without white space.
        var fields: [String] = []
        /// The file with the decoded body, when there is one, and whether it is text.
        var body: (file: String, isText: Bool)?
        var children: [Int] = []
    }

    struct Malformed: Error {}

    /// The message itself first.
    private(set) var nodes: [Node] = []
    private var open: [Int] = []

    /// - Parameter xml: elements with one attribute at most; entities are those of the five marks.
    init(_ xml: String) throws {
        var text = ""
        for piece in xml.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            guard let end = piece.firstIndex(of: ">") else { throw Malformed() }
            let tag = piece[..<end]
            try tag.hasPrefix("/") ? close(tag.dropFirst(), text) : begin(tag)
            text = String(piece[piece.index(after: end)...])
        }
        guard !nodes.isEmpty, open.isEmpty else { throw Malformed() }
    }

    private mutating func begin(_ tag: Substring) throws {
        let name = tag.prefix { $0 != " " }
        switch name {
        case "message": push(.message)
        case "multipart": push(.multipart)
        case "body-part": push(.part)
        case "text-body/", "text-body", "binary-body":
            let quoted = tag.split(separator: "\"")
            guard let node = open.last, quoted.count > 1 else { throw Malformed() }
            nodes[node].body = (String(quoted[1]), name.hasPrefix("text"))
        default: break
        }
    }

    private mutating func close(_ name: Substring, _ text: String) throws {
        switch name {
        case "message", "multipart", "body-part":
            guard open.popLast() != nil else { throw Malformed() }
        case "field":
            guard let node = open.last else { throw Malformed() }
            nodes[node].fields.append(Self.unfolded(Self.withoutEntities(text)))
        default: break
        }
    }

    private mutating func push(_ kind: Kind) {
        if let parent = open.last { nodes[parent].children.append(nodes.count) }
        open.append(nodes.count)
        nodes.append(Node(kind: kind))
    }

    private static func withoutEntities(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&apos;", with: "'").replacing("&amp;", with: "&")
    }

    /// Without white space, which folding adds and takes.
    static func unfolded(_ field: String) -> String {
        String(String.UnicodeScalarView(field.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }
}
