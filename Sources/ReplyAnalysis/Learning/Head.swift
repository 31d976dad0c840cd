/// One yes-or-no question that a linear model over n-grams answers.
enum Head: Int, Sendable, CaseIterable {
    // Of a sentence of the reply.
    case hollow, genuine, vague, explicit, stock, promise, intent, caring
    // Of the whole reply.
    case deflects, defensive, cannotFocus, redirects, faqMachine
    // Of the customer's mail.
    case needed, distress

    static let ofSentence: [Head] = [.hollow, .genuine, .vague, .explicit, .stock, .promise, .intent, .caring]
    static let ofReply: [Head] = [.deflects, .defensive, .cannotFocus, .redirects, .faqMachine]
    static let ofCustomer: [Head] = [.needed, .distress]

    var name: String { String(describing: self) }
}
