/// Sources held in memory: `--templates`, `--history` and the lines of a bulk scoring.
///
/// An inverted index from fingerprint to source; a query costs time in the postings that it touches, which are bounded per fingerprint.
package struct InMemoryReuseSources: ReuseSources {
    private var sources: [ReuseSource] = []
    private var postings: [Fingerprint: [UInt32]] = [:]
    /// From the source on that a reply could no longer be aligned with all.
    private var phrases: PhraseCounts?
    /// A shingle that stands in more sources than this tells nothing about which of them was copied.
    private static let mostPostings = 64

    package init() {}

    package var isEmpty: Bool { sources.isEmpty }

    package mutating func add(_ source: ReuseSource) {
        let number = UInt32(sources.count)
        let text = MailText(source.text)
        let sentences = text.sentences
        var source = source
        source.words = SourceWords(sentences)
        sources.append(source)
        count(text, source)
        for fingerprint in Winnowing.fingerprints(of: sentences) {
            var list = postings[fingerprint, default: []]
            guard list.count < Self.mostPostings else { continue }
            list.append(number)
            postings[fingerprint] = list
        }
    }

    package func sources(sharing fingerprints: [Fingerprint], limit: Int) throws -> [ReuseSource] {
        var shared: [UInt32: Int] = [:]
        for fingerprint in fingerprints {
            for number in postings[fingerprint] ?? [] { shared[number, default: 0] += 1 }
        }
        // Of equals the newest, as the ledger does.
        let ranked = shared.sorted { ($0.value, $0.key) > ($1.value, $1.key) }
        return ranked.prefix(limit).map { sources[Int($0.key)] }
    }

    package func occurrences(of phrases: [Fingerprint]) throws -> [Int] {
        guard let counts = self.phrases else { return [] }
        return phrases.map { counts[$0] }
    }

    /// Greetings and closings count too: what the team writes there recurs most.
    private mutating func count(_ text: MailText, _ source: ReuseSource) {
        guard sources.count > ReuseFacet.mostSources else { return }
        if phrases == nil {
            var counts = PhraseCounts()
            for words in sources.dropLast().compactMap(\.words) { counts.add(words) }
            phrases = counts
        }
        phrases?.add(
            text.zones.signature == nil && text.greeting.isEmpty ? source.words ?? SourceWords([]) : text.allWords)
    }
}

extension InMemoryReuseSources {
    /// The templates and earlier replies that come with one case, numbered from 1.
    package init(templates: [String], history: [String]) {
        self.init()
        for (k, text) in templates.enumerated() { add(ReuseSource(kind: .template, name: "\(k + 1)", text: text)) }
        for (k, text) in history.enumerated() { add(ReuseSource(kind: .reply, name: "\(k + 1)", text: text)) }
    }
}
