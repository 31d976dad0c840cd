/// Prepares the tags of a source for libxml2, which takes quadratic time over the attributes of one, and reads
/// `<![if !mso]>` as text.
enum SourceTags {
    /// Blanks what stands in a tag behind that many attributes, and hides Outlook's conditions. Linear, and
    /// quick where tags are small.
    static func prepare(_ bytes: inout [UInt8], attributes limit: Int) {
        var addresses: [Int] = []
        // No tag of fewer bytes has as many attributes.
        let least = limit * 2
        bytes.withUnsafeMutableBufferPointer { bytes in
            var index = 0
            while let open = bytes[index...].firstIndex(of: 0x3C) {
                index = open + 1
                guard index < bytes.count, isLetter(bytes[index]) || bytes[index] == 0x21 else { continue }
                // Comments hold no tags.
                if bytes[index] == 0x21 {
                    if bytes[index...].starts(with: [0x21, 0x2D, 0x2D]) {
                        index = endOfComment(bytes, index + 3)
                    } else if index + 1 < bytes.count, bytes[index + 1] | 0x20 != 0x64 {
                        index = hideDeclaration(bytes, index)
                    }
                    continue
                }
                // Most tags end soon, and without a bracket in a value.
                let near = bytes[index..<min(index + least, bytes.count)]
                if let close = near.firstIndex(where: { $0 == 0x3E || $0 == 0x22 || $0 == 0x27 }), bytes[close] == 0x3E
                {
                    if isAddress(bytes[index..<close]), addresses.count < 10_000 { addresses.append(open) }
                    index = close + 1
                } else {
                    index = limitTag(bytes, from: index, limit)
                }
            }
        }
        if !addresses.isEmpty { bytes = escaped(bytes, addresses) }
    }

    /// `<dana@example.org>` and `<https://example.org/>`, which programs forget to escape, are no tags.
    private static func isAddress(_ tag: Slice<UnsafeMutableBufferPointer<UInt8>>) -> Bool {
        guard let mark = tag.firstIndex(where: { $0 == 0x40 || $0 == 0x3A || isSpace($0) || $0 == 0x3D }) else {
            return false
        }
        switch tag[mark] {
        case 0x40: return !tag.contains { isSpace($0) || $0 == 0x3D }
        case 0x3A: return tag[mark...].starts(with: [0x3A, 0x2F, 0x2F]) && !tag.contains(where: isSpace)
        default: return false
        }
    }

    /// With `&lt;` for the brackets at these places.
    private static func escaped(_ bytes: [UInt8], _ places: [Int]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + 3 * places.count)
        var start = 0
        for place in places {
            output += bytes[start..<place]
            output += [0x26, 0x6C, 0x74, 0x3B]
            start = place + 1
        }
        return output + bytes[start...]
    }

    /// Reads a tag as the parser does, and blanks it from the attribute past the limit on.
    private static func limitTag(_ bytes: UnsafeMutableBufferPointer<UInt8>, from start: Int, _ limit: Int) -> Int {
        var index = start
        var count = 0
        while index < bytes.count, bytes[index] != 0x3E {
            if isSpace(bytes[index]) || bytes[index] == 0x2F {
                index += 1
                continue
            }
            // A name, then perhaps `=` and a value.
            let name = index
            while index < bytes.count, !isSpace(bytes[index]), bytes[index] != 0x3E, bytes[index] != 0x3D { index += 1 }
            var value = index
            while value < bytes.count, isSpace(bytes[value]) { value += 1 }
            if value < bytes.count, bytes[value] == 0x3D {
                value += 1
                while value < bytes.count, isSpace(bytes[value]) { value += 1 }
                index = endOfValue(bytes, value)
            }
            count += 1
            if count > limit + 1 { for place in name..<index { bytes[place] = 0x20 } }
        }
        return index
    }

    private static func endOfValue(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ start: Int) -> Int {
        guard start < bytes.count else { return start }
        let quote = bytes[start]
        if quote == 0x22 || quote == 0x27 {
            return bytes[(start + 1)...].firstIndex(of: quote).map { $0 + 1 } ?? bytes.count
        }
        return bytes[start...].firstIndex { isSpace($0) || $0 == 0x3E } ?? bytes.count
    }

    /// `<![endif]>`, and any but `<!DOCTYPE html>`.
    private static func hideDeclaration(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ start: Int) -> Int {
        guard let end = bytes[start..<min(start + 200, bytes.count)].firstIndex(of: 0x3E) else { return start }
        // A comment where there is room for one, or else a processing instruction: passed over, with no space left.
        if end >= start + 6 {
            for place in [start + 1, start + 2, end - 2, end - 1] { bytes[place] = 0x2D }
        } else {
            bytes[start] = 0x3F
        }
        return end + 1
    }

    private static func endOfComment(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        while let dash = bytes[index...].firstIndex(of: 0x2D) {
            if bytes[dash...].starts(with: [0x2D, 0x2D, 0x3E]) { return dash + 3 }
            index = dash + 1
        }
        return bytes.count
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
