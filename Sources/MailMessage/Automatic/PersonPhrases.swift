/// Words that a person's mail has and a machine's has not, in lower case. They keep a phrase of a machine that somebody
/// quotes or complains about from deciding.
enum PersonPhrases {
    /// First person and thanks, with the space that ends the word. Not “we” and “our”: servers write so too.
    static let words = PhraseSet([
        "i ", "i'm ", "i've ", "i'd ", "i'll ", "my ", "me ", "me.", "me,", "mine ", "thanks", "thank you", "thx ",
        "cheers", "kind regards", "best regards", "regards,", "hey ", "please help", "can you ", "could you ",
        "see below", "help me", "why ", "ich ", "mir ", "mich ", "mein ", "meine ", "meinem ", "meinen ", "wir ",
        "uns ", "unser", "danke", "gruß", "grüße", "bitte um ", "können sie", "siehe unten", "warum ", "je ", "j'ai ",
        "j' ", "mon ", "ma ", "mes ", "moi", "nous ", "merci", "cordialement", "bonjour", "pouvez-vous",
        "voir ci-dessous", "yo ", "mi ", "mis ", "nosotros", "gracias", "saludos", "hola", "pueden ", "eu ", "meu ",
        "minha ", "nos ", "obrigad", "cumprimentos", "olá", "atenciosamente", "podem ", "io ", "mio ", "mia ",
        "miei ", "ho ", "abbiamo", "grazie", "saluti", "potete ", "ik ", "mijn ", "wij ", "ons ", "bedankt", "groet",
        "kunt u", "jag ", "min ", "mitt ", "mina ", "vi ", "tack", "hälsning", "kan ni ", "jeg ", "mit ", "tak ",
        "hilsen", "kan i ", "takk", "minun ", "minulle ", "kiitos", "terveisin", "mój ", "moja ", "moje ", "mnie ",
        "dziękuję", "pozdrawiam", "proszę o", "můj ", "děkuji", "pozdravem", "prosím", "benim ", "bana ", "teşekkür",
        "я ", "мой ", "моя ", "мне ", "меня ", "мы ", "спасибо", "с уважением", "почему", "我的", "我在", "我们", "谢谢",
        "謝謝", "请问", "私の", "私は", "弊社", "お願い", "ありがとう", "저는", "제가", "감사",
    ])

    /// A single person, who is no desk.
    static let firstPerson = PhraseSet([
        "i ", "i'm ", "i've ", "i'd ", "my ", "me ", "ich ", "mir ", "mich ", "mein ", "meine ", "meinem ", "meinen ",
        "je ", "j'ai ", "mon ", "ma ", "mes ", "mi ", "mis ", "yo ", "eu ", "meu ", "minha ", "io ", "mio ", "mia ",
        "ik ", "mijn ", "jag ", "mitt ", "jeg ", "minun ", "minulle ", "mój ", "moja ", "moje ", "můj ", "benim ",
        "я ", "мой ", "моя ", "мне ", "меня ", "我的", "私の", "私は", "저는", "제가",
    ])

    /// Several persons. Servers write so of themselves too, but in sentences that are known.
    static let company = PhraseSet([
        "our ", "we ", "ours ", "us ", "we've ", "we're ",
    ])

    /// How people say where they have a text from.
    static let reports = PhraseSet([
        "i got ", "i get ", "i received this", "i received the", "i received an", "i received a ", "i receive ",
        "i keep getting", "i wrote ", "i tried", "i sent ", "we got ", "we get ", "we received this", "we get this",
        "we received the following", "got this", "get this", "received this", "came back", "comes back", "see below",
        "the following message", "this reply", "this message:", "this answer", "your system ", "your server ",
        "it says", "it said", "says:", "ich habe ", "ich bekomme", "ich bekam", "ich erhalte", "ich erhielt",
        "wir bekommen", "wir erhalten diese", "wir haben diese", "siehe unten", "bekomme ich", "kommt zurück",
        "kam zurück", "j'ai reçu", "je reçois", "nous recevons", "voir ci-dessous", "he recibido", "recibí",
        "recibo ", "me llega", "me aparece", "recebi", "recebo ", "ho ricevuto", "ricevo ", "mi arriva", "ik kreeg",
        "ik krijg", "ik ontvang", "wij krijgen", "jag fick", "jag får", "jeg fik", "jeg får", "jeg fikk", "sain ",
        "saan ", "dostałem", "dostałam", "dostaję", "otrzymałem", "otrzymałam", "otrzymuję", "dostal jsem",
        "dostala jsem", "dostávám", "aldım", "alıyorum", "получил", "получаю", "приходит", "收到", "受け取", "届きま", "받았",
    ])
}
