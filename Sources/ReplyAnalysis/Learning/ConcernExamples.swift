/// What labelled concerns teach about single sentences.
enum ConcernExamples {
    /// Whether a labelled concern and an item are the same: half of the shorter one's words in a row are the other's.
    static func isSame(_ label: [UInt64], _ item: [UInt64]) -> Bool {
        PromiseMatch.overlaps(label, item) || PromiseMatch.overlaps(item, label)
    }

    /// Of a customer's mail which sentences raise a concern and which only surround one.
    static func raising(_ reply: LabelledReply) -> [LogisticRegression.Example] {
        guard let customer = reply.input.customer, let concerns = reply.labels.concerns, !concerns.isEmpty else {
            return []
        }
        let mail = MailText(customer.body, writer: customer.name.isEmpty ? nil : customer.name)
        let labels = concerns.map { PromiseMatch.words($0.text) }
        return mail.sentences.map { sentence in
            let words = sentence.tokens.map(\.hash)
            return NGramTrainer.example(
                NGramTrainer.sparse([sentence], mail.scalars), isPositive: labels.contains { isSame($0, words) })
        }
    }

    /// Of a reply the sentence nearest to each concern: it answers when the concern is met.
    static func nearest(_ reply: LabelledReply) -> [LogisticRegression.Example] {
        // Where all or nothing is met every sentence teaches already.
        guard reply.labels.addresses == .some, let concerns = reply.labels.concerns else { return [] }
        let body = MailText(reply.input.body, writer: reply.input.agent)
        let contents = body.sentences.map { Set(ConcernItem.content(of: $0.tokens)) }
        return concerns.compactMap { concern in
            let scalars = Array(concern.text.unicodeScalars)
            let words = Set(ConcernItem.content(of: Tokenizer.tokens(of: scalars, in: 0..<scalars.count)))
            let shares = contents.map { ConcernAlignment.share(of: words, in: $0) }
            guard let best = shares.indices.max(by: { shares[$0] < shares[$1] }), shares[best] >= 0.2 else {
                return nil
            }
            return NGramTrainer.example(
                NGramTrainer.sparse([body.sentences[best]], body.scalars), isPositive: concern.met)
        }
    }
}
