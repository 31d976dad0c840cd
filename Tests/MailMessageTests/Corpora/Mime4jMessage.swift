import Foundation
import FoundationXML

/// A message as mime4j's tests write it down: elements for its parts, with the names of files that hold their bodies.
final class Mime4jMessage: NSObject, XMLParserDelegate {
    enum Kind { case message, multipart, part }

    struct Node {
        var kind: Kind
        /// `Name: value` with folds undone.
        var fields: [String] = []
        /// The file with the decoded body, when there is one, and whether it is text.
        var body: (file: String, isText: Bool)?
        var children: [Int] = []
    }

    /// The message itself first.
    private(set) var nodes: [Node] = []
    private var open: [Int] = []
    private var characters = Data()

    init(_ data: Data) throws {
        super.init()
        let parser = XMLParser(data: data)
        parser.delegate = self
        guard parser.parse(), !nodes.isEmpty else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
    }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        characters = Data()
        switch element {
        case "message": begin(.message)
        case "multipart": begin(.multipart)
        case "body-part": begin(.part)
        case "text-body", "binary-body":
            guard let node = open.last, let file = attributes["name"] else { return }
            nodes[node].body = (file, element == "text-body")
        default: break
        }
    }

    func parser(
        _ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?
    ) {
        switch element {
        case "message", "multipart", "body-part": open.removeLast()
        case "field":
            guard let node = open.last else { return }
            nodes[node].fields.append(Self.unfolded(String(decoding: characters, as: UTF8.self)))
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { characters += Data(text.utf8) }

    private func begin(_ kind: Kind) {
        if let parent = open.last { nodes[parent].children.append(nodes.count) }
        open.append(nodes.count)
        nodes.append(Node(kind: kind))
    }

    /// Without white space, which folding adds and takes.
    static func unfolded(_ field: String) -> String {
        String(String.UnicodeScalarView(field.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }
}
