extension InitialFile {
    /// What `rightback init` writes.
    package static let builtIn: [InitialFile] = [
        .configuration,
        InitialFile(path: "templates/acknowledgement.mustache", text: BuiltInTemplates.acknowledgement),
        InitialFile(path: "templates/held-note.mustache", text: BuiltInTemplates.heldNote),
        InitialFile(path: "templates/README.md", text: BuiltInTemplates.manual),
    ]
}
