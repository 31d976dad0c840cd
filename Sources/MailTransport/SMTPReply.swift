/// A server's reply: its code and its text, all lines of it (RFC 5321 §4.2).
struct SMTPReply: Equatable {
    let code: Int
    let text: String

    /// The last reply among the lines that a server has said.
    init?(lastOf lines: [String]) {
        guard let last = lines.last, let code = Self.code(last) else { return nil }
        var own: [String] = []
        for line in lines.reversed() {
            guard Self.code(line) == code, own.isEmpty || line.utf8.dropFirst(3).first == UInt8(ascii: "-") else {
                break
            }
            own.insert(line, at: 0)
        }
        self.code = code
        text = own.joined(separator: " ")
    }

    var isTemporary: Bool { (400..<500).contains(code) }
    var isPermanent: Bool { (500..<600).contains(code) }

    private static func code(_ line: String) -> Int? {
        let digits = line.utf8.prefix(3)
        guard digits.count == 3, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(line.prefix(3))
    }
}
