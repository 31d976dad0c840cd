extension Message {
    /// The subject without `Re:`, `AW:`, `Fwd:`, `Auto:` and their like in any language, white space collapsed.
    package var normalizedSubject: String { SubjectPrefixes.stripped(subject) }

    /// Ids of earlier messages of the conversation, nearest first, each once.
    package var ancestors: [String] {
        var seen: Set<String> = []
        return (inReplyTo + references.reversed()).filter { seen.insert($0).inserted }
    }
}
