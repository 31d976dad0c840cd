/// The attributes of a start tag as the parser holds them: names and values alternate, a nil name ends them. Valid only
/// while the parser's event lasts; reading one allocates nothing.
struct ElementAttributes {
    typealias Bytes = UnsafeBufferPointer<UInt8>
    typealias List = UnsafeMutablePointer<UnsafePointer<UInt8>?>

    private let list: List?

    init(_ list: List?) { self.list = list }

    var isEmpty: Bool { list?.pointee == nil }

    func has(_ name: StaticString) -> Bool { entry(name) != nil }

    /// The value, decoded; nil when the attribute is absent or has none.
    func bytes(_ name: StaticString) -> Bytes? {
        guard let start = entry(name)?.successor().pointee else { return nil }
        var end = start
        while end.pointee != 0 { end += 1 }
        return Bytes(start: start, count: end - start)
    }

    func string(_ name: StaticString) -> String? {
        bytes(name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A whole number, as far as the value begins with one; `1px` is 1.
    func number(_ name: StaticString) -> Int? {
        guard let value = string(name)?.prefix(12) else { return nil }
        return Int(value.drop { $0 == " " }.prefix { $0.isNumber || $0 == "-" })
    }

    private func entry(_ name: StaticString) -> List? {
        guard var entry = list else { return nil }
        let wanted = name.utf8Start
        while let found = entry.pointee {
            var index = 0
            while found[index] == wanted[index] {
                if found[index] == 0 { return entry }
                index += 1
            }
            entry += 2
        }
        return nil
    }
}
