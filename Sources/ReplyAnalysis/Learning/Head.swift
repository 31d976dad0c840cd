/// One yes-or-no question that a linear model over n-grams answers.
enum Head: Int, Sendable, CaseIterable {
    // Of a sentence of the reply.
    case hollow, genuine, vague, explicit, stock, promise, intent, caring, curious, recounting, answers
    // Of the whole reply.
    case deflects, defensive, cannotFocus, redirects, faqMachine, addressed
    // Of the customer's mail.
    case needed
    // Of a sentence of the customer's mail.
    case raises

    static let ofSentence: [Head] = [
        .hollow, .genuine, .vague, .explicit, .stock, .promise, .intent, .caring, .curious, .recounting, .answers,
    ]
    static let ofReply: [Head] = [.deflects, .defensive, .cannotFocus, .redirects, .faqMachine, .addressed]
    static let ofCustomer: [Head] = [.needed, .raises]

    var name: String { String(describing: self) }
}
