/// The words with which machines begin what they put below a mail, in lower case.
enum FooterPhrases {
    /// How a footer begins that needs no other sign: lists, desks and virus scanners.
    static let certain = PhraseSet([
        // Lists and forums
        "you received this message because", "you received this email because", "you received this e-mail because",
        "you are receiving this", "you're receiving this", "you have received this message because you",
        "you got this email because",
        "to unsubscribe", "to stop receiving", "to manage your subscription", "to opt out", "unsubscribe:",
        "unsubscribe from",
        "to view this discussion", "view this discussion", "to post to this group", "for more options, visit",
        "your use of yahoo", "do you yahoo", "get your free download of msn", "join the world's largest",
        "send and receive hotmail", "express yourself instantly with msn", "yahoo! groups sponsor",
        "you are currently subscribed to", "you are subscribed to",
        "this message was sent to you because", "sent to you because you", "visit topic", "visit message",
        "to respond, reply to this email", "list archives:", "list-archive:",
        "mailing list:", "sie erhalten diese nachricht, weil", "sie erhalten diese e-mail, weil",
        "sie haben diese nachricht erhalten, weil", "um sich abzumelden", "vous recevez ce message",
        "vous recevez cet e-mail",
        "vous recevez cet e‑mail", "pour vous désabonner", "pour vous désinscrire", "para cancelar la suscripción",
        "para darte de baja", "para darse de baja", "has recibido este mensaje porque", "recibiste este mensaje porque",
        "para cancelar inscrição", "para cancelar a inscrição", "você recebeu esta mensagem porque",
        "recebeu esta mensagem porque", "hai ricevuto questo messaggio perché", "ricevi questo messaggio perché",
        "per annullare l'iscrizione", "je ontvangt dit bericht omdat", "u ontvangt dit bericht omdat",
        "je hebt dit bericht ontvangen omdat", "otrzymujesz tę wiadomość, ponieważ", "aby zrezygnować z subskrypcji",
        "du får detta meddelande eftersom", "du modtager denne", "du mottar denne", "saat tämän viestin, koska",
        "вы получили это сообщение, поскольку", "вы получили это сообщение, потому что", "чтобы отменить подписку",
        "чтобы отказаться от подписки", "ви отримали це повідомлення, оскільки", "bu iletiyi", "bu e-postayı almanızın",
        "您收到此邮件是因为", "您之所以收到此邮件", "このメールは、google グループ", "このメールは google グループ", "이 메일은 google 그룹스",
        // Desks and trackers
        "reply to this email directly", "reply to this e-mail directly", "reply directly to this email",
        "this email is a service from", "this message was sent by atlassian", "delivered by zendesk",
        "diese e-mail ist ein service von", "cet e-mail est un service de", "este correo es un servicio de",
        "questa e-mail è un servizio di", "dit e-mailbericht is een service van",
        // Virus scanners
        "virus-free", "virus free.", "virenfrei", "sans virus", "garanti sans virus", "libre de virus",
        "livre de vírus",
        "privo di virus", "virusvrij", "wolny od wirusów", "virusfri", "virusfritt", "bez virů", "bez virů.",
        "virüs bulunmamaktadır",
        "virüssüz", "без вирусов", "вирусов нет", "vírusmentes", "fără viruși", "không có virus", "无病毒", "無病毒",
        "ウイルス フリー", "ウイルスフリー", "바이러스가 없습니다",
        "this email has been checked for viruses", "this e-mail has been checked for viruses",
        "this message has been scanned", "this email has been scanned", "this e-mail has been scanned",
        "this email was virus checked", "no virus found in this", "scanned by ", "checked by avg",
        "diese e-mail wurde von avast", "diese e-mail wurde auf viren", "diese email wurde von avast",
        "l'absence de virus dans ce courrier", "cet e-mail a été vérifié",
        "ce courrier électronique ne contient aucun virus",
        "el software de antivirus avast", "este correo electrónico ha sido comprobado", "este e-mail foi verificado",
        "este email foi escaneado", "questa e-mail è stata controllata", "questa email è stata esaminata",
        "deze e-mail is gecontroleerd op virussen", "dit e-mailbericht is gecontroleerd op virussen",
        "ta wiadomość została sprawdzona", "ta wiadomość e-mail została sprawdzona", "denna e-post kontrollerades",
        "denne e-mail er blevet kontrolleret", "denne e-posten er sjekket", "tento e-mail byl zkontrolován",
        "bu e-posta virüslere karşı", "это сообщение проверено на вирусы", "проверено антивирусом",
        "この電子メールは アバスト", "このメールはウイルス", "이 이메일은 avast",
    ])

    /// How Mailman names the list below its rule.
    static let listNames = PhraseSet([
        "mailing list", "mailing-list", "mailinglist", "liste de diffusion", "lista de correo", "lista de discussão",
        "mailingliste", "lists.", "-list", "subscribe",
    ])
}
