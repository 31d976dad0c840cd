/// What the class, id and `style` attribute of an element say of it.
final class ElementLook {
    let declarations: StyleDeclarations?
    let mark: QuoteMarkers.Mark?
    /// Outlook's paragraphs have no margin: they are lines.
    let isOutlookParagraph: Bool

    fileprivate init(_ name: String, classes: String, id: String, style: String, _ sheet: StyleSheet) {
        let names = classes.prefix(400).lowercased().split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" }
        let id = id.isEmpty ? nil : id.prefix(200).lowercased()[...]
        var declarations = sheet.isEmpty ? nil : sheet.declarations(of: name, classes: names, id: id)
        if !style.isEmpty {
            let inline = StyleDeclarations(style)
            if declarations == nil { declarations = inline } else { declarations?.apply(inline) }
        }
        self.declarations = declarations
        mark = QuoteMarkers.mark(of: name, classes: names, id: id, declarations)
        isOutlookParagraph = name == "p" && names.contains { $0.hasPrefix("mso") || $0.hasPrefix("x_mso") }
    }
}

/// The looks of a mail's elements, each worked out once: mails repeat them from one element to the next.
struct ElementLooks {
    private var sheet = StyleSheet()
    private var known: [String: ElementLook] = [:]
    private var key: [UInt8] = []

    /// Looks kept, and the longest attributes of one that is.
    private static let limit = 500
    private static let longest = 1_000

    /// Nil when nothing is said of the element.
    mutating func look(of name: String, _ attributes: ElementAttributes) -> ElementLook? {
        if sheet.isEmpty, attributes.isEmpty { return nil }
        let classes = attributes.bytes("class")
        let id = attributes.bytes("id")
        let style = attributes.bytes("style")
        if sheet.isEmpty, classes == nil, id == nil, style == nil { return nil }
        key.removeAll(keepingCapacity: true)
        key.append(contentsOf: name.utf8)
        for value in [classes, id, style] {
            key.append(0)
            if let value { key.append(contentsOf: value.prefix(4_000)) }
        }
        let text = String(decoding: key, as: UTF8.self)
        if let found = known[text] { return found }
        func string(_ bytes: ElementAttributes.Bytes?) -> String {
            bytes.map { String(decoding: $0.prefix(4_000), as: UTF8.self) } ?? ""
        }
        let look = ElementLook(name, classes: string(classes), id: string(id), style: string(style), sheet)
        if known.count < Self.limit, key.count <= Self.longest { known[text] = look }
        return look
    }

    /// Takes on the rules of a `<style>` element.
    mutating func add(sheet source: [UInt8]) {
        sheet.add(source)
        known = [:]
    }
}
