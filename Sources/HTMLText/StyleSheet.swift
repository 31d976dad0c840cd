/// The rules of a mail's `<style>` elements whose selectors are an element, a class, both, or an id. Others, and all
/// that holds for some devices only (`@media`), are passed over: mail must read without them.
struct StyleSheet {
    private struct ClassRule {
        let element: String?
        var declarations: StyleDeclarations
    }

    /// Rules kept; what Outlook and newsletters write has a hundred or two.
    private static let limit = 1_000

    private var byElement: [String: StyleDeclarations] = [:]
    private var byClass: [String: [ClassRule]] = [:]
    private var byID: [String: StyleDeclarations] = [:]
    private var count = 0

    var isEmpty: Bool { count == 0 }

    /// What the rules say of an element, the weaker first.
    func declarations(of element: String, classes: [Substring], id: Substring?) -> StyleDeclarations? {
        var found = byElement[element]
        func apply(_ declarations: StyleDeclarations) {
            if found == nil { found = declarations } else { found?.apply(declarations) }
        }
        if !byClass.isEmpty {
            for isForElement in [false, true] {
                for name in classes {
                    guard let rules = byClass[String(name)] else { continue }
                    for rule in rules where isForElement ? rule.element == element : rule.element == nil {
                        apply(rule.declarations)
                    }
                }
            }
        }
        if let id, !byID.isEmpty, let rule = byID[String(id)] { apply(rule) }
        return found
    }

    /// Reads the text of a `<style>` element; its `<!--` and `-->` are passed over, comments too.
    mutating func add(_ source: [UInt8]) {
        let source = Self.withoutComments(source)
        var index = source.startIndex
        while index < source.endIndex, count < Self.limit {
            guard let open = source[index...].firstIndex(where: { $0 == 0x7B || $0 == 0x3B }) else { return }
            let selectors = source[index..<open].drop { $0 <= 0x20 || $0 == 0x7D }
            if selectors.first == 0x40 {
                index = source[open] == 0x3B ? open + 1 : Self.endOfBlock(in: source, from: open)
                continue
            }
            if source[open] == 0x3B {
                index = open + 1
                continue
            }
            let close = source[open...].firstIndex(of: 0x7D) ?? source.endIndex
            addRule(selectors, source[(open + 1)..<close])
            index = min(close + 1, source.endIndex)
        }
    }

    private mutating func addRule(_ selectors: ArraySlice<UInt8>, _ body: ArraySlice<UInt8>) {
        let declarations = StyleDeclarations(String(decoding: body, as: UTF8.self))
        for selector in selectors.split(separator: 0x2C).prefix(50) where count < Self.limit {
            let text = String(decoding: selector.prefix(200), as: UTF8.self)[...].trimmed.lowercased()
            guard !text.isEmpty, !text.contains(where: { " >+~:[*".contains($0) }) else { continue }
            add(declarations, for: text[...])
        }
    }

    private mutating func add(_ declarations: StyleDeclarations, for selector: Substring) {
        count += 1
        if let mark = selector.firstIndex(of: "#") {
            byID[String(selector[selector.index(after: mark)...]), default: .init()].apply(declarations)
        } else if let dot = selector.firstIndex(of: ".") {
            let element = selector[..<dot]
            let name = String(selector[selector.index(after: dot)...])
            let rule = ClassRule(element: element.isEmpty ? nil : String(element), declarations: declarations)
            if (byClass[name]?.count ?? 0) < 20 { byClass[name, default: []].append(rule) }
        } else {
            byElement[String(selector), default: .init()].apply(declarations)
        }
    }

    private static func withoutComments(_ source: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(source.count)
        var index = 0
        func at(_ offset: Int) -> UInt8 { index + offset < source.count ? source[index + offset] : 0 }
        while index < source.count {
            if source[index] == 0x2F, at(1) == 0x2A {
                index += 2
                while index < source.count, !(source[index] == 0x2A && at(1) == 0x2F) { index += 1 }
                index += 2
            } else if source[index] == 0x3C, at(1) == 0x21, at(2) == 0x2D, at(3) == 0x2D {
                index += 4
            } else if source[index] == 0x2D, at(1) == 0x2D, at(2) == 0x3E {
                index += 3
            } else {
                kept.append(source[index])
                index += 1
            }
        }
        return kept
    }

    /// Behind the brace that closes the one at `open`.
    private static func endOfBlock(in source: [UInt8], from open: Int) -> Int {
        var depth = 0
        var index = open
        while index < source.count {
            if source[index] == 0x7B { depth += 1 }
            if source[index] == 0x7D {
                depth -= 1
                if depth == 0 { return index + 1 }
            }
            index += 1
        }
        return index
    }
}
