/// A fingerprint of a word shingle, chosen by winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003).
package typealias Fingerprint = UInt64

/// Word-shingle fingerprints of a text.
///
/// Shingles of four words with numbers masked; of every four neighbouring shingles the least hash is kept, so that any seven words in a
/// row that two texts share are found. A sentence too short for that is one fingerprint as a whole.
package enum Winnowing {
    static let shingle = 4
    static let window = 4

    /// The text's fingerprints, each once, in order of first occurrence. Greeting, signature and quotes are not counted.
    package static func fingerprints(of text: String) -> [Fingerprint] { fingerprints(of: MailText(text).sentences) }

    static func fingerprints(of sentences: [Sentence]) -> [Fingerprint] {
        fingerprints(of: sentences) { winnowed(shingles(of: $0, length: shingle)) }
    }

    /// Every shingle, to look up in an index of chosen ones: so that also a match too short to be found for certain mostly is.
    static func lookups(of sentences: [Sentence]) -> [Fingerprint] {
        fingerprints(of: sentences) { shingles(of: $0, length: shingle) }
    }

    private static func fingerprints(
        of sentences: [Sentence], choosing: ([UInt64]) -> [Fingerprint]
    ) -> [Fingerprint] {
        var result: [Fingerprint] = []
        var seen: Set<Fingerprint> = []
        func keep(_ fingerprint: Fingerprint) {
            if seen.insert(fingerprint).inserted { result.append(fingerprint) }
        }
        var words: [UInt64] = []
        for sentence in sentences {
            let own = sentence.tokens.map(\.shingleHash)
            words += own
            // Tagged with its length, so that a whole short sentence never equals a shingle of a long one.
            if own.count >= 2, own.count < shingle + window {
                keep(own.reduce(UInt64(own.count)) { WordHash.joined($0, $1) })
            }
        }
        for fingerprint in choosing(words) { keep(fingerprint) }
        return result
    }

    static func shingles(of words: [UInt64], length: Int) -> [UInt64] {
        guard words.count >= length else { return [] }
        var result: [UInt64] = []
        result.reserveCapacity(words.count)
        for start in 0...(words.count - length) {
            var hash: UInt64 = 0
            for k in start..<(start + length) { hash = WordHash.joined(hash, words[k]) }
            result.append(hash)
        }
        return result
    }

    /// The least hash of each window, the rightmost of equals, without repeating one for its neighbour windows.
    private static func winnowed(_ hashes: [UInt64]) -> [Fingerprint] {
        guard hashes.count > window else { return hashes.min().map { [$0] } ?? [] }
        var result: [Fingerprint] = []
        var chosen = -1
        for start in 0...(hashes.count - window) {
            var least = start
            for k in start..<(start + window) where hashes[k] <= hashes[least] { least = k }
            if least != chosen {
                chosen = least
                result.append(hashes[least])
            }
        }
        return result
    }
}
