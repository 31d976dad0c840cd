/// One yes-or-no question that a linear model over n-grams answers.
enum Head: Int, Sendable, CaseIterable {
    // Of a sentence of the reply.
    case hollow, genuine, vague, explicit, stock, promise, intent, caring, curious, recounting
    // Of the whole reply.
    case deflects, defensive, cannotFocus, redirects, faqMachine
    // Of the customer's mail.
    case needed

    static let ofSentence: [Head] = [
        .hollow, .genuine, .vague, .explicit, .stock, .promise, .intent, .caring, .curious, .recounting,
    ]
    static let ofReply: [Head] = [.deflects, .defensive, .cannotFocus, .redirects, .faqMachine]
    static let ofCustomer: [Head] = [.needed]

    var name: String { String(describing: self) }
}
