/// Learns the n-gram models of all heads.
struct NGramTrainer: Sendable {
    /// What the heads learned, before it is rounded to bytes.
    struct Weights: Sendable {
        var byHead: [Head: LogisticRegression] = [:]
        /// Examples of distress that steady what is learned from the customers' mails; each counts little.
        var distressed: [LogisticRegression.Example] = []
        var distress = FineHead.silent
        /// Texts kept from the heads of distress, so that the storey above learns from texts that those have not seen.
        var heldOut: [BroadExamples.Example] = []
    }

    static let strength: Float = 4

    /// - Parameter broad: weights of the heads that public corpora teach; they do not depend on the replies.
    static func model(_ replies: [LabelledReply], broad: Weights) -> NGramModel {
        var weights = broad
        let sentences = replies.flatMap(sentenceExamples)
        for (head, isPositive) in sentenceQuestions {
            let examples = sentences.map { $0.example(isPositive: isPositive($0)) }
            weights.byHead[head] = LogisticRegression(examples, dimensions: NGrams.buckets, strength: strength)
        }
        let flags: [(Head, Judgement.Flag)] = [
            (.deflects, .deflects), (.defensive, .defensive), (.cannotFocus, .cannotFocus), (.redirects, .redirects),
            (.faqMachine, .faqMachine),
        ]
        let bodies = replies.map { sparse(MailText($0.input.body, writer: $0.input.agent)) }
        let parts = replies.map { Self.sentenceExamples(of: MailText($0.input.body, writer: $0.input.agent)) }
        for (head, flag) in flags {
            var examples = zip(replies, bodies).map { reply, body in
                example(
                    body, isPositive: reply.labels.flags.contains(flag), cost: reply.labels.flags.contains(flag) ? 3 : 1
                )
            }
            let whole = LogisticRegression(examples, dimensions: NGrams.buckets, strength: strength, rounds: 15)
            let labelled = zip(replies, parts).map { ($1, $0.labels.flags.contains(flag)) }
            examples += blamed(labelled, by: whole)
            weights.byHead[head] = LogisticRegression(examples, dimensions: NGrams.buckets, strength: strength)
        }
        weights.byHead[.addressed] = LogisticRegression(
            zip(replies, bodies).map { example($1, isPositive: $0.labels.addresses == .all) },
            dimensions: NGrams.buckets, strength: strength)
        let telling = sentences.filter { $0.addresses != .some }
        weights.byHead[.answers] = LogisticRegression(
            telling.map { $0.example(isPositive: $0.addresses == .all && !$0.label.stock) }
                + replies.flatMap(ConcernExamples.nearest),
            dimensions: NGrams.buckets, strength: strength)
        weights.byHead[.raises] = LogisticRegression(
            replies.flatMap(ConcernExamples.raising), dimensions: NGrams.buckets, strength: strength, rounds: 15)
        let needs =
            replies.compactMap { reply in
                reply.input.customer.map {
                    example(sparse(MailText($0.body, writer: $0.name)), isPositive: reply.labels.empathyNeeded)
                }
            } + broad.distressed
        weights.byHead[.needed] = LogisticRegression(needs, dimensions: NGrams.buckets, strength: strength, rounds: 15)
        return quantised(weights)
    }

    static func broad(_ examples: BroadExamples) -> Weights {
        var weights = Weights()
        let sets: [(Head, [BroadExamples.Example], Float)] = [
            (.intent, examples.intents, 1), (.caring, examples.caring, 1), (.curious, examples.curious, 1),
            (.recounting, examples.recounting, 1),
        ]
        for (head, list, strength) in sets where !list.isEmpty {
            let prepared = list.map { example(sparse(MailText($0.text)), isPositive: $0.isPositive) }
            weights.byHead[head] = LogisticRegression(
                prepared, dimensions: NGrams.buckets, strength: strength, rounds: 15)
        }
        let taught = examples.distress.indices.filter { !$0.isMultiple(of: 8) }.map { examples.distress[$0] }
        weights.heldOut = examples.distress.indices.filter { $0.isMultiple(of: 8) }.map { examples.distress[$0] }
        weights.distress = FineHead(learning: taught)
        weights.distressed = taught.map {
            example(sparse(MailText($0.text)), isPositive: $0.isPositive, cost: 0.03)
        }
        return weights
    }

    // MARK: Examples

    private struct SentenceExample {
        var features: [UInt32: Float]
        var label: LabelledReply.SentenceLabel
        var isPromise: Bool
        /// Of the whole reply: which sentence it is that answers, no label says.
        var addresses: Judgement.Addresses

        func example(isPositive: Bool) -> LogisticRegression.Example {
            NGramTrainer.example(features, isPositive: isPositive)
        }
    }

    private static let sentenceQuestions: [(Head, @Sendable (SentenceExample) -> Bool)] = [
        (.hollow, { $0.label.empathy == .hollow }), (.genuine, { $0.label.empathy == .genuine }),
        (.vague, { $0.label.call == .vague }), (.explicit, { $0.label.call == .explicit }),
        (.stock, { $0.label.stock }),
        (.promise, { $0.isPromise }),
    ]

    private static func sentenceExamples(_ reply: LabelledReply) -> [SentenceExample] {
        let promises = (reply.labels.promises ?? []).map { PromiseMatch.words($0.text) }
        return (reply.labels.sentences ?? []).compactMap { label in
            let text = Array(label.text.unicodeScalars)
            let sentences = SentenceSplitter.sentences(of: text, in: [0..<text.count])
            guard !sentences.isEmpty else { return nil }
            let words = sentences.flatMap { $0.tokens.map(\.hash) }
            return SentenceExample(
                features: sparse(sentences, text), label: label,
                isPromise: promises.contains { PromiseMatch.overlaps($0, words) },
                addresses: reply.labels.addresses)
        }
    }

    private static func sentenceExamples(of text: MailText) -> [LogisticRegression.Example] {
        text.sentences.map { example(sparse([$0], text.scalars), isPositive: false) }
    }

    /// Which sentence earned a reply its flag is not labelled: of a flagged reply it is the one that the model of whole
    /// replies blames most (multiple-instance learning), of others none is.
    private static func blamed(
        _ replies: [(sentences: [LogisticRegression.Example], isFlagged: Bool)], by model: LogisticRegression
    ) -> [LogisticRegression.Example] {
        replies.flatMap { sentences, isFlagged in
            guard isFlagged else {
                return sentences.map {
                    var example = $0
                    example.cost = 0.5
                    return example
                }
            }
            let blame = sentences.map { model.logOdds($0.indices, $0.values) }
            guard let most = blame.indices.max(by: { blame[$0] < blame[$1] }) else { return [] }
            var example = sentences[most]
            example.isPositive = true
            example.cost = 3
            return [example]
        }
    }

    static func sparse(_ text: MailText) -> [UInt32: Float] { sparse(text.sentences, text.scalars) }

    static func sparse(_ sentences: [Sentence], _ text: [Unicode.Scalar]) -> [UInt32: Float] {
        let grams = NGrams(of: sentences, in: text)
        var features: [UInt32: Float] = [:]
        for block in [grams.words, grams.characters] where !block.isEmpty {
            let value = 1 / Float(block.count).squareRoot()
            for bucket in block { features[UInt32(NGrams.coarse(bucket)), default: 0] += value }
        }
        return features
    }

    static func example(_ features: [UInt32: Float], isPositive: Bool, cost: Float = 1) -> LogisticRegression.Example {
        // Sorted, because the order of a dictionary differs from run to run and so would the rounding.
        let pairs = features.sorted { $0.key < $1.key }
        return LogisticRegression.Example(
            indices: pairs.map(\.key), values: pairs.map(\.value), isPositive: isPositive, cost: cost)
    }

    static func quantised(_ weights: Weights) -> NGramModel {
        let heads = NGramModel.heads
        var table = [Int8](repeating: 0, count: NGrams.buckets * heads)
        var scales = [Float](repeating: 0, count: heads)
        var biases = [Float](repeating: 0, count: heads)
        for (head, learned) in weights.byHead {
            // The few largest weights are clipped so that the many small ones keep their grades.
            let sizes = learned.weights.map(abs).sorted()
            let reach = max(sizes[sizes.count - sizes.count / 500 - 1], 1e-6)
            let scale = reach / Float(WeightText.largest)
            scales[head.rawValue] = scale
            biases[head.rawValue] = learned.bias
            for (bucket, weight) in learned.weights.enumerated() {
                let level = max(-Float(WeightText.largest), min(Float(WeightText.largest), (weight / scale).rounded()))
                table[bucket * heads + head.rawValue] = Int8(level)
            }
        }
        return NGramModel(table: table, scales: scales, biases: biases, distress: weights.distress)
    }
}

/// Tells which sentence of a reply a labelled promise stands in.
enum PromiseMatch {
    static func words(_ text: String) -> [UInt64] {
        let scalars = Array(text.unicodeScalars)
        return Tokenizer.tokens(of: scalars, in: 0..<scalars.count).map(\.hash)
    }

    /// Whether at least three words in a row (all, of a shorter promise) stand in the sentence, and half of it.
    static func overlaps(_ promise: [UInt64], _ sentence: [UInt64]) -> Bool {
        let length = min(3, promise.count)
        let own = Set(Winnowing.shingles(of: sentence, length: length))
        let shingles = Winnowing.shingles(of: promise, length: length)
        let hits = shingles.count { own.contains($0) }
        return hits > 0 && hits * 2 >= shingles.count
    }
}
