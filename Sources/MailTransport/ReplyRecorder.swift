internal import CCurl

/// Keeps the lines that a server says, as libcurl hands them over.
final class ReplyRecorder {
    /// The last lines; a server that talks without end is not worth more memory.
    var lines: [String] = []
    private static let limit = 200

    static let record: rightback_data_function = { bytes, size, count, context in
        guard let bytes, let context else { return size * count }
        let recorder = Unmanaged<ReplyRecorder>.fromOpaque(context).takeUnretainedValue()
        let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
        var text = String(decoding: line.prefix(2000), as: UTF8.self)
        while let last = text.unicodeScalars.last, last == "\r" || last == "\n" { text.unicodeScalars.removeLast() }
        if recorder.lines.count == limit { recorder.lines.removeFirst() }
        recorder.lines.append(text)
        return size * count
    }
}
