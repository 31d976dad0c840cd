/// `text/enriched` (RFC 1896): the text without its commands.
enum EnrichedText {
    static func plain(_ text: String) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count)
        var command: [UInt8]?
        var parameterDepth = 0
        var newlines = 0
        var isAfterOpen = false
        for byte in text.utf8 {
            if var name = command {
                if byte == 0x3C, name.isEmpty, isAfterOpen {
                    // `<<` is a literal `<`.
                    output.append(byte)
                    command = nil
                } else if byte == 0x3E || name.count > 60 {
                    if name.map(ASCII.lowered).elementsEqual("param".utf8) { parameterDepth += 1 }
                    if name.map(ASCII.lowered).elementsEqual("/param".utf8) {
                        parameterDepth = max(0, parameterDepth - 1)
                    }
                    command = nil
                } else {
                    name.append(byte)
                    command = name
                }
                isAfterOpen = false
                continue
            }
            if byte == 0x3C {
                command = []
                isAfterOpen = true
                continue
            }
            if parameterDepth > 0 { continue }
            if byte == ASCII.lf {
                // One line break is a space, each further one a line break.
                newlines += 1
                if newlines == 2 { output[output.count - 1] = ASCII.lf }
                output.append(newlines == 1 ? ASCII.space : ASCII.lf)
                if newlines == 2 { output.removeLast() }
                continue
            }
            newlines = 0
            output.append(byte)
        }
        return String(decoding: output, as: UTF8.self)
    }
}
