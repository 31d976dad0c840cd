/// Words by which customers and agents name the same thing: a customer wants "money back", the agent has "refunded" it.
enum RelatedWords {
    /// What a word stands for: the first of its kind, or its own stem.
    @inline(__always)
    static func concept(of token: Token) -> UInt64 { table[token.stem] ?? token.stem }

    /// The concepts of the words of a list.
    static func concepts(of list: String) -> Set<UInt64> {
        Set(tokens(of: list).map(concept))
    }

    private static func tokens(of list: some StringProtocol) -> [Token] {
        let scalars = Array(list.unicodeScalars)
        return Tokenizer.tokens(of: scalars, in: 0..<scalars.count)
    }

    private static let table: [UInt64: UInt64] = {
        var table: [UInt64: UInt64] = [:]
        for row in rows {
            let words = tokens(of: row)
            guard let first = words.first else { continue }
            for word in words { table[word.stem] = first.stem }
        }
        return table
    }()

    private static let rows = [
        "refund refunded refunding reimburse reimbursed reimbursement repay repaid credited credit",
        "send sent ship shipped shipping post posted dispatch dispatched despatch despatched mail mailed courier",
        "deliver delivered delivery deliveries arrive arrived arrives arrival",
        "repair repaired fix fixed fixing mend mended broken broke break faulty defective",
        "replace replaced replacement exchange exchanged swap swapped substitute",
        "cancel cancelled canceled cancellation terminate terminated end ended stop stopped unsubscribe",
        "pay paid payment payments charge charged charges billed bill invoice invoiced debit debited deducted",
        "price prices cost costs costing fee fees tariff rate quote expensive cheap",
        "book booked booking bookings reservation reserve reserved appointment slot",
        "move moved moving reschedule rescheduled postpone postponed shift shifted rebook rebooked",
        "parcel package packages packet box shipment consignment",
        "size sizes smaller larger bigger fit fits",
        "warranty guarantee guaranteed covered cover coverage",
        "insurance insurer insured policy claim claims",
        "login log password passcode signin locked unlock unlocked access",
        "phone telephone call called calls ring rang rung phoned",
        "technician engineer plumber electrician fitter mechanic",
        "child children kid kids son daughter baby toddler",
        "broadband internet wifi connection router line",
        "heating boiler heat radiator radiators heater",
        "flight flights plane fly flying",
        "room rooms suite bedroom",
        "open opens opening opened hours closed closes close",
        "collect collected collection pickup fetch fetched",
        "discount voucher coupon promo code reduction",
        "allergy allergic allergen allergens nuts gluten vegan vegetarian",
        "damaged damage cracked crack dented dent scratched torn smashed",
        "missing lost disappeared vanished lose",
        "deposit deposits prepayment downpayment",
        "change changed changes amend amended alter altered update updated switch switched",
        "delete deleted erase erased remove removed",
        "photo photos picture pictures image images",
        "receipt receipts proof",
        "stock available availability sold restock",
        "lesson lessons class classes course courses training",
        "doctor vet surgeon clinic nurse",
        "subscription membership plan contract renewal renew renewed",
        "money cash euro euros pounds dollars",
        "address addresses street",
        "bring brings take",
        "dog dogs puppy pet pets cat",
        "car vehicle van",
        "allowed permitted permission allow permit may",
        "explain explanation reason reasons because cause caused",
        "install installed installation fitted setup",
        "noise noisy loud quiet",
        "clean cleaned cleaning dirty wash washed",
        "wait waiting waited queue delay delayed delays late",
        "spare spares part parts component",
        "colour color colours colors",
    ]
}
