extension InitialFile {
    /// What `rightback init` writes.
    package static let builtIn: [InitialFile] = [.configuration]
}
