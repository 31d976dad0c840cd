internal import Foundation

/// Conversion to UTF-8 by the C library's iconv.
enum Iconv {
    static func knows(_ name: String) -> Bool {
        guard let converter = open(name) else { return false }
        iconv_close(converter)
        return true
    }

    /// The text of the bytes, or nil for a charset that iconv lacks. Bytes without meaning become U+FFFD.
    static func decode(_ bytes: ArraySlice<UInt8>, from name: String) -> (text: String, isClean: Bool)? {
        guard let converter = open(name) else { return nil }
        defer { iconv_close(converter) }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 2 + 16)
        var isClean = true
        var input = Array(bytes)
        input.withUnsafeMutableBytes { source in
            var next = source.baseAddress?.assumingMemoryBound(to: CChar.self)
            var left = source.count
            while left > 0 {
                let problem = convert(converter, &next, &left, &output)
                guard problem != 0, left > 0 else { break }
                if problem == E2BIG { continue }
                // An invalid byte, or a character that the end cuts short.
                isClean = false
                output += [0xEF, 0xBF, 0xBD]
                if problem == EINVAL { break }
                next = next?.advanced(by: 1)
                left -= 1
            }
            // Writes what a stateful charset still holds.
            var nothing: UnsafeMutablePointer<CChar>?
            var none = 0
            _ = convert(converter, &nothing, &none, &output)
        }
        return (String(decoding: output, as: UTF8.self), isClean)
    }

    private static func open(_ name: String) -> iconv_t? {
        let converter = iconv_open("UTF-8", name)
        // `iconv_open` answers (iconv_t)-1 for a charset it lacks.
        return converter == iconv_t(bitPattern: -1) ? nil : converter
    }

    /// One call of iconv into a block appended to `output`. Returns 0, or the error number.
    private static func convert(
        _ converter: iconv_t, _ next: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, _ output: inout [UInt8]
    ) -> Int32 {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 8_192) { block in
            var target = block.baseAddress
            var room = block.count
            let result = iconv(converter, &next, &left, &target, &room)
            let problem = result == -1 ? errno : 0
            output.append(contentsOf: UnsafeRawBufferPointer(block).prefix(block.count - room))
            return problem
        }
    }
}
