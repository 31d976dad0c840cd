/// The words that signatures and footers are known by, in lower case.
enum SignaturePhrases {
    static let deviceBeginnings = PhraseSet([
        "sent from my ", "sent from mail for windows", "sent from outlook", "sent from yahoo", "sent from proton",
        "sent from gmail", "sent from samsung", "sent from an iphone", "sent from a mobile", "sent from iphone",
        "sent from ipad", "sent from myspace", "sent via ", "sent using ", "sent with proton", "sent with sparrow",
        "sent with mailbutler", "get outlook for ", "sent on the go", "sent by mobile",
        "von meinem iphone", "von meinem ipad", "von meinem handy", "von meinem mobiltelefon", "von unterwegs gesendet",
        "gesendet von mail", "gesendet von meinem", "gesendet mit", "gesendet von outlook", "gesendet von yahoo",
        "holen sie sich outlook", "outlook für",
        "envoyé de mon", "envoyé depuis mon", "envoyé à partir de", "envoyé depuis l", "télécharger outlook",
        "obtenez outlook", "provenance : courrier",
        "enviado desde mi", "enviado desde correo", "enviado desde el", "enviado desde outlook", "obtener outlook",
        "enviado do meu", "enviado via ", "enviado a partir do meu", "obter o outlook", "enviado do yahoo",
        "inviato da iphone", "inviato da ipad", "inviato dal mio", "inviato da posta", "scarica outlook",
        "ottieni outlook",
        "verzonden vanaf mijn", "verstuurd vanaf mijn", "verzonden met", "verzonden via", "outlook downloaden",
        "wysłane z ", "wysłano z ", "pobierz program outlook",
        "skickat från min", "skickat från mitt", "skickat från e-post", "hämta outlook",
        "sendt fra min", "sendt fra mitt", "sendt fra e-post", "sendt fra mail", "hent outlook",
        "lähetetty iphonesta", "lähetetty ipadista", "lähetetty laitteesta", "lähetetty puhelimesta",
        "odesláno z ", "odoslané z ", "získejte outlook",
        "отправлено с ", "отправлено из ", "послано с ", "надіслано з ",
        "发自我的", "來自我的", "从我的", "傳送自我的", "寄自我的", "发自 ", "从 windows 版", "iphoneから送信", "ipadから送信",
        "나의 iphone에서 보냄", "내 iphone에서 보냄", "iphone'umdan", "iphone’umdan", "ipad'imden", "samsung galaxy",
        "küldve az iphone",
    ])

    /// What may follow the name of a device.
    static let deviceExcuses = PhraseSet(["excuse", "typo", "brevity", "forgive", "tippfehler", "apolog", "faute"])

    static let deviceEndings = PhraseSet([
        "gesendet von iphone", "gesendet von ipad", "iphone gesendet", "ipad gesendet", "から送信", "에서 보냄", "gönderildi",
    ])

    static let closings: Set<String> = [
        "best regards", "kind regards", "warm regards", "regards", "best wishes", "many thanks", "with kind regards",
        "warmest regards", "kindest regards", "sincerely", "sincerely yours", "yours sincerely", "yours faithfully",
        "yours truly", "cheers", "best", "all the best", "thanks", "thank you", "thanks and regards",
        "thanks & regards",
        "thanks and best regards", "thanks in advance", "thank you and best regards", "respectfully", "cordially",
        "thx",
        "with best regards", "very best", "br", "kr", "rgds", "take care", "many thanks and best regards",
        "mit freundlichen grüßen", "mit freundlichen grüssen", "mit freundlichem gruß", "mit freundlichem gruss",
        "freundliche grüße", "freundliche grüsse", "viele grüße", "viele grüsse", "liebe grüße", "liebe grüsse",
        "beste grüße", "beste grüsse", "schöne grüße", "herzliche grüße", "mit besten grüßen", "gruß", "gruss", "grüße",
        "lg", "vg", "mfg", "hochachtungsvoll", "vielen dank", "danke", "danke und gruß", "vielen dank und viele grüße",
        "mit besten grüssen", "besten dank",
        "cordialement", "bien cordialement", "bien à vous", "très cordialement", "salutations",
        "meilleures salutations",
        "sincères salutations", "salutations distinguées", "merci", "amicalement", "bonne journée",
        "saludos", "un saludo", "saludos cordiales", "atentamente", "un cordial saludo", "muchas gracias", "gracias",
        "cordialmente", "reciba un cordial saludo",
        "atenciosamente", "cumprimentos", "com os melhores cumprimentos", "melhores cumprimentos", "obrigado",
        "obrigada",
        "abraços", "abraço", "att", "grato", "grata",
        "cordiali saluti", "distinti saluti", "saluti", "un saluto", "grazie", "cordialità", "in fede", "a presto",
        "met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groet", "vriendelijke groeten", "groeten",
        "groet", "mvg", "hartelijke groet", "alvast bedankt", "bedankt",
        "pozdrawiam", "z poważaniem", "pozdrowienia", "z wyrazami szacunku", "serdecznie pozdrawiam", "dziękuję",
        "med vänlig hälsning", "med vänliga hälsningar", "vänliga hälsningar", "hälsningar", "mvh", "vänligen", "tack",
        "med venlig hilsen", "venlig hilsen", "med venlige hilsner", "hilsen", "på forhånd tak", "tak", "kh",
        "med vennlig hilsen", "vennlig hilsen", "takk", "beste hilsen",
        "ystävällisin terveisin", "terveisin", "parhain terveisin", "terveiset", "kiitos", "t", "yst.terv",
        "s pozdravem", "s úctou", "děkuji", "s přátelským pozdravem", "s pozdravom", "hezký den",
        "saygılarımla", "saygılar", "iyi çalışmalar", "teşekkürler", "selamlar", "iyi günler",
        "с уважением", "с наилучшими пожеланиями", "всего доброго", "спасибо", "з повагою",
        "此致", "敬礼", "此致敬礼", "祝好", "谢谢", "順頌商祺", "谨此",
        "敬具", "よろしくお願いいたします", "よろしくお願いします", "宜しくお願い致します", "以上",
        "감사합니다", "안녕히 계세요", "드림",
    ]

    /// Small words inside names.
    static let nameParticles = Set(
        [
            "von", "van", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "du", "la", "le", "ten", "ter",
            "zu",
            "zum", "bin", "al", "and", "und", "et", "y", "from", "at", "the",
        ].map { Array($0.utf8) })

    static let longestClosing = closings.map(\.utf8.count).max() ?? 0

    /// Punctuation outside ASCII that may end a closing.
    static let wideMarks = ["，", "。", "！", "…", "–", "—", "、"].map { Array($0.utf8) }

    static let legal = PhraseSet([
        "confidential", "intended recipient", "intended solely", "privileged", "if you have received this",
        "received this email in error", "received this e-mail in error", "received this message in error", "disclosure",
        "delete this", "notify the sender", "virus", "registered office", "registered in england", "company number",
        "please consider the environment", "think before you print", "unsubscribe", "this e-mail and any",
        "this email and any",
        "vertraulich", "irrtümlich erhalten", "nicht der richtige adressat", "unbefugte", "geschäftsführer",
        "amtsgericht",
        "handelsregister", "ust-id", "hrb ", "sitz der gesellschaft", "vernichten sie",
        "confidentiel", "destinataire", "si vous avez reçu", "par erreur", "pensez à l'environnement", "exclusivement",
        "confidencial", "destinatario", "por error", "medio ambiente", "aviso legal", "rgpd", "protección de datos",
        "destinatário", "por engano", "mensagem é confidencial",
        "riservat", "informazioni contenute", "per errore", "d.lgs", "esclusivamente",
        "vertrouwelijk", "geadresseerde", "abusievelijk", "niet de bedoelde ontvanger",
        "poufn", "adresat", "omyłkowo", "krs", "kapitał zakładow",
        "konfidentiell", "avsedd för", "fortrolig", "tiltænkte modtager", "feilaktig mottatt", "luottamuksell",
        "důvěrn", "určena pouze", "gizli", "yanlışlıkla", "конфиденциальн", "по ошибке", "保密", "机密", "機密",
    ])

    static let footerBeginnings = PhraseSet([
        "confidentiality notice", "disclaimer", "legal notice", "this e-mail and any", "this email and any",
        "this message and any", "this message contains", "this email is confidential", "this e-mail is confidential",
        "the information contained in this", "the information in this email", "to unsubscribe", "diese e-mail enthält",
        "diese nachricht enthält", "der inhalt dieser e-mail", "ce message", "ce courriel", "este mensaje",
        "este correo",
        "esta mensagem", "questo messaggio", "le informazioni contenute", "dit bericht", "deze e-mail",
        "de informatie in",
        "ta wiadomość", "niniejsza wiadomość", "detta meddelande", "denne e-mail", "denne e-posten", "tato zpráva",
        "please consider the environment", "bu e-posta", "это сообщение", "данное сообщение",
    ])
}
