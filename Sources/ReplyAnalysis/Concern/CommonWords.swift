/// Words that most mail to a help desk shares: that a reply repeats them says little about what it answers.
enum CommonWords {
    /// How much a shared word tells, from 0 to 1.
    static func weight(_ concept: UInt64) -> Float { concepts.contains(concept) ? 0.4 : 1 }

    private static let concepts: Set<UInt64> = {
        let list = """
            two back morning days since friday good three today first every put four last tomorrow nothing send thursday says monday take number old
            left right week name card saturday pay see nobody home open keep night phone team next hours order went box year never door people paid
            five second ten tuesday six account desk half look june read page anything month comes date sent attached hear minutes twice free ring
            leave call front work price form hand asked hour gone years done care full charge bring mail sunday end house wrong email something room
            line whole set march another give ask letter office long third side run money use july took claim photo tonight customer list service
            write change late lost delivery april january whether plan inconvenience understand post october ticket per stop august reply small
            answer mother support cost someone check family start find little person help issue problem question thing please contact information
            """
        return RelatedWords.concepts(of: list)
    }()
}
