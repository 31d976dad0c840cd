/// Words that say nothing of what a text is about, by stem.
enum StopWords {
    static func contains(_ token: Token) -> Bool { stems.contains(token.stem) }

    private static let stems: Set<UInt64> = {
        let list = """
            a about above after again against all also am an and any are aren't as at be because been before being below between both but by can
            can't cannot could couldn't did didn't do does doesn't doing don't down during each else even ever few for from further get gets got
            had hadn't has hasn't have haven't having he he's her here hers him his how i i'd i'll i'm i've if in into is isn't it it's its itself
            just let let's like made make me might more most much must my myself no nor not now of off on once one only or other our ours out over
            own please quite rather really same she should shouldn't so some still such than that that's the their them then there there's these
            they they're this those through to too under until up upon us very was wasn't we we'd we'll we're we've well were weren't what when
            where which while who whom why will with won't would wouldn't yet you you'd you'll you're you've your yours hello hi dear thanks thank
            regards kind best sorry yes ok okay mr mrs ms sir madam go going come came know want need say said tell told thing way new day time
            """
        var set: Set<UInt64> = []
        for word in list.split(whereSeparator: \.isWhitespace) {
            let scalars = Array(word.unicodeScalars)
            for token in Tokenizer.tokens(of: scalars, in: 0..<scalars.count) {
                set.insert(token.stem)
            }
        }
        return set
    }()
}
