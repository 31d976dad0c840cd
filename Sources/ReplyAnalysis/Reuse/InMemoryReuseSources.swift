/// Sources held in memory: `--templates`, `--history` and the lines of a bulk scoring.
///
/// An inverted index from fingerprint to source; a query costs time in the postings that it touches, which are bounded per fingerprint.
package struct InMemoryReuseSources: ReuseSources {
    private var sources: [ReuseSource] = []
    private var postings: [Fingerprint: [UInt32]] = [:]
    /// A shingle that stands in more sources than this tells nothing about which of them was copied.
    private static let mostPostings = 64

    package init() {}

    package var isEmpty: Bool { sources.isEmpty }

    package mutating func add(_ source: ReuseSource) {
        let number = UInt32(sources.count)
        sources.append(source)
        for fingerprint in Winnowing.fingerprints(of: source.text) {
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
        let ranked = shared.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
        return ranked.prefix(limit).map { sources[Int($0.key)] }
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
