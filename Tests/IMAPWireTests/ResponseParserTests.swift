import IMAPWire
import Testing

struct ResponseParserTests {
    @Test(arguments: try Transcript.all())
    func readsATranscript(_ transcript: Transcript) {
        #expect(Transcript.read([transcript.bytes[...]]) == transcript.expected)
    }

    @Test(arguments: try Transcript.all())
    func readsTheSameWhereverTheBytesAreSplit(_ transcript: Transcript) {
        for split in transcript.bytes.indices {
            let pieces = [transcript.bytes[..<split], transcript.bytes[split...]]
            #expect(Transcript.read(pieces) == transcript.expected, "split at \(split)")
        }
    }

    @Test(arguments: try Transcript.all())
    func readsTheSameByteByByte(_ transcript: Transcript) {
        let pieces = transcript.bytes.indices.map { transcript.bytes[$0...$0] }
        #expect(Transcript.read(pieces) == transcript.expected)
    }

    @Test(arguments: try Transcript.all().filter { !$0.isMalformed })
    func waitsForMoreWhenTheBytesEndEarly(_ transcript: Transcript) {
        for end in transcript.bytes.indices {
            let lines = Transcript.read([transcript.bytes[..<end]])
            #expect(transcript.expected.starts(with: lines) && lines.count < transcript.expected.count, "end at \(end)")
        }
    }

    @Test func bothKindsOfTranscriptAreThere() throws {
        let all = try Transcript.all()
        #expect(all.contains { $0.isMalformed } && all.contains { !$0.isMalformed })
    }

    @Test(arguments: [
        ("* 1 FETCH " + String(repeating: "(", count: 9), WireError.tooMuch("nested lists", limit: 8)),
        ("* " + String(repeating: "x", count: 3000), .tooMuch("bytes of a line", limit: 2048)),
        ("* SEARCH" + String(repeating: " 7", count: 101), .tooMuch("search results", limit: 100)),
        ("* FLAGS (" + String(repeating: "a ", count: 101) + ")", .tooMuch("items of a list", limit: 100)),
        (
            "* 1 FETCH (A {4000}\r\n" + String(repeating: "x", count: 4000) + " B {97}",
            .tooMuch("literal bytes", limit: 4096)
        ),
    ])
    func stopsAtALimit(_ text: String, _ error: WireError) {
        var parser = ResponseParser(limits: Transcript.limits)
        parser.append(Array((text + "\r\n").utf8))
        #expect(throws: error) { try parser.next() }
    }

    @Test func aLineWithoutEndStopsAtTheLimitToo() {
        var parser = ResponseParser(limits: Transcript.limits)
        parser.append(Array(repeating: 0x61, count: 2049))
        #expect(throws: WireError.tooMuch("bytes of a line", limit: 2048)) { try parser.next() }
    }

    /// Whatever a server sends, the parser gives responses or an error, and the same ones however the bytes arrive.
    @Test(arguments: try Transcript.all())
    func damagedBytesReadTheSameInAnyPieces(_ transcript: Transcript) throws {
        var random = SplitMix(state: 20_260_717)
        let damage = Array("(){}[]\"\\*+ \r\n09~".utf8)
        for _ in 0..<200 {
            var bytes = transcript.bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: bytes.indices, using: &random)
                bytes[place] = try #require(damage.randomElement(using: &random))
            }
            let split = Int.random(in: bytes.indices, using: &random)
            #expect(Transcript.read([bytes[...]]) == Transcript.read([bytes[..<split], bytes[split...]]))
        }
    }
}

/// A small random generator with a fixed beginning.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
