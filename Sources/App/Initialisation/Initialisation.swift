internal import Foundation

/// Sets up a folder with files to start from. What is there already is left as it is.
package struct Initialisation: Sendable {
    package enum Step: Sendable, Equatable {
        case wrote(String)
        case kept(String)
    }

    package var files: [InitialFile]

    package init(files: [InitialFile]) { self.files = files }

    /// Writes the files, and the folders they need, below `folder`, and tells what was done with each, in order.
    /// - Throws: `InitialisationFailure` at the first file that can't be written; those before it stay.
    package func run(in folder: String) throws -> [Step] {
        try files.map { file in
            let url = URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent(file.path)
            do {
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                return try write(file, to: url) ? .wrote(url.path) : .kept(url.path)
            } catch {
                throw InitialisationFailure(path: url.path, reason: Self.reason(of: error))
            }
        }
    }

    /// False when there is something at that place already.
    private func write(_ file: InitialFile, to url: URL) throws -> Bool {
        do {
            // The kernel refuses to open what exists, so nothing is overwritten even when two run at once.
            try Data(file.text.utf8).write(to: url, options: .withoutOverwriting)
            return true
        } catch CocoaError.fileWriteFileExists {
            return false
        }
    }

    private static func reason(of error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? POSIXError
        return underlying.map { String(cString: strerror($0.code.rawValue)) } ?? error.localizedDescription
    }
}

/// A file to start from could not be written.
package struct InitialisationFailure: Error, Sendable, Equatable, CustomStringConvertible {
    package var path: String
    package var reason: String

    package var description: String {
        "\(path): cannot be written (\(reason)); name a folder that you may write to: rightback init DIR"
    }
}
