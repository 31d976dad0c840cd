/// A file that `rightback init` writes to start from.
package struct InitialFile: Sendable, Equatable {
    /// From the folder that is set up: `templates/acknowledgement.mustache`.
    package var path: String
    package var text: String

    package init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}
