/// The rules by which a reply is found wanting, each an instruction to its writer.
enum Rule: String, Sendable, CaseIterable {
    case fillThePlaceholder, nameTheRightPerson, writeItForThisCustomer, sayItAnew
    case nameThisCustomersTrouble, nameTheNextStep, answerEachQuestion, answerWhatWasAsked
    case offerWhatCanBeDone, doNotArgue, keepTheMatterYours, takeTheContextAlong, giveThePromiseATime,
        keepOrOwnThePromise

    /// The id in findings and configuration: `FillThePlaceholder`.
    var id: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

    /// The rule that a flag stands for.
    init(_ flag: Judgement.Flag) {
        switch flag {
        case .placeholder: self = .fillThePlaceholder
        case .wrongPerson: self = .nameTheRightPerson
        case .faqMachine: self = .answerWhatWasAsked
        case .deflects: self = .keepTheMatterYours
        case .cannotFocus: self = .offerWhatCanBeDone
        case .redirects: self = .takeTheContextAlong
        case .defensive: self = .doNotArgue
        case .vaguePromise: self = .giveThePromiseATime
        case .brokenPromise: self = .keepOrOwnThePromise
        case .repeatsItself: self = .sayItAnew
        }
    }
}

extension Judgement.Flag {
    /// Whether the flag alone holds a reply (rubric, section 6).
    var holds: Bool {
        switch self {
        case .placeholder, .wrongPerson, .defensive, .cannotFocus, .faqMachine, .repeatsItself: true
        case .deflects, .redirects, .vaguePromise, .brokenPromise: false
        }
    }
}
