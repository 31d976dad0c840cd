internal import Foundation

/// Where a configuration comes from, and so what the paths in it mean.
struct ConfigurationOrigin {
    /// As errors name it.
    let file: String
    /// The folder that relative paths count from, the file's own.
    let folder: String
    /// The folder where systemd puts the credentials of a service (`LoadCredential=`); nil when it does not.
    let credentials: String?

    init(file: String, environment: [String: String]) {
        self.file = file
        folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
        credentials = environment["CREDENTIALS_DIRECTORY"]
    }

    /// The path of a file with a secret. A bare name that is among the credentials means that one, so that the same
    /// configuration serves the service, which sees only credentials, and its administrator, who sees only the file.
    func secretFile(_ path: String, named text: String) -> String {
        guard let credentials, !text.contains("/") else { return path }
        let credential = URL(fileURLWithPath: credentials).appendingPathComponent(text).path
        return FileManager.default.fileExists(atPath: credential) ? credential : path
    }
}
