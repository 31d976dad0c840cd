internal import Foundation

/// Reads a file or standard input line by line, holding no more than one line and one block.
struct LineReader {
    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    private let longestLine: Int

    /// - Parameter longestLine: bytes; a longer line is given as `tooLong` and its rest is skipped.
    init(_ handle: FileHandle, longestLine: Int = 64 << 20) {
        self.handle = handle
        self.longestLine = longestLine
    }

    enum Line {
        case bytes(ArraySlice<UInt8>)
        case tooLong
    }

    /// The next line without its line end; nil at the end.
    /// - Throws: The file's error when it cannot be read.
    mutating func next() throws -> Line? {
        var searched = position
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0a) {
                let line = buffer[position..<end]
                position = end + 1
                return .bytes(line.last == 0x0d ? line.dropLast() : line)
            }
            if buffer.count - position > longestLine {
                try skipLine()
                return .tooLong
            }
            if isAtEnd {
                guard position < buffer.count else { return nil }
                let line = buffer[position...]
                position = buffer.count
                return .bytes(line)
            }
            searched = buffer.count - position
            try fill()
        }
    }

    private mutating func fill() throws {
        buffer.removeFirst(position)
        position = 0
        guard let block = try handle.read(upToCount: 1 << 18), !block.isEmpty else {
            isAtEnd = true
            return
        }
        buffer.append(contentsOf: block)
    }

    private mutating func skipLine() throws {
        while true {
            if let end = buffer[position...].firstIndex(of: 0x0a) {
                position = end + 1
                return
            }
            position = buffer.count
            if isAtEnd { return }
            try fill()
        }
    }
}
