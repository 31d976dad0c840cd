/// The words of bounces and auto-replies, in lower case. Subjects are compared from their start unless said otherwise.
enum AutomaticPhrases {
    static let bounceSubjects = PhraseSet([
        "undeliverable:", "undeliverable mail", "undeliverable message", "undeliverable email", "undelivered mail",
        "undelivered message", "undeliver:", "non remis",
        "no se puede entregar",
        "delivery status notification",

        "delivery of message",

        "mail delivery failed", "mail delivery failure", "mail delivery error", "mail delivery problem",
        "mail delivery system", "mail delivery report", "mail delivery status", "mail delivery warning",
        "mail delivery delayed",
        "mail system error", "mail failure", "mail error", "mail could not be delivered", "mail undeliverable",
        "mail not delivered", "mail status report", "mail transaction failed", "mail delivery subsystem",
        "failure notice", "failed mail",

        "failed message", "returned mail", "returned email", "returned message",
        "return mail", "returned undeliverable", "rejected mail",
        "message undeliverable", "message delivery", "message you sent blocked", "message not delivered",
        "message could not be delivered", "message rejected", "message error", "message bounced",
        "message status", "message delayed", "nondeliverable",
        "non recapitabile", "notification d'état", "notification of delivery",
        "permanent delivery failure",
        "email delivery failed",
        "email delivery failure", "email delivery error",
        "e-mail delivery failure",
        "email not delivered", "email undeliverable", "could not send message",

        "warning: could not send", "warning: message", "warning - delayed mail", "warning: e-mail",
        "smtp error",
        "invalid mail address", "inactive mailbox",

        "mail-zustellung",
        "benachrichtigung zum zustellungsstatus",
        "benachrichtigung zum übermittlungsstatus", "message non remis", "avis de non",
        "notificación sobre el estado", "correo devuelto",
        "notificação de status",

        "niedostarczona", "zwrot wiadomości", "olevererbart",
        "toimitus epäonnistui", "nedoručiteln", "недоставленное сообщение",
        "сообщение не доставлено", "系统退信", "配信不能", "配信エラー", "メール配信",
        "배달되지", "전송 실패", "ndn:", "dsn:", "bounce:", "bounced mail",
        "[mail delivery", "considered unsolicited bulk email", "mdaemon warning", "mdaemon notification",
        "notifica del servizio", "spam mail notification",
        "message blocked", "banned contents",
    ])

    /// Anywhere in the subject.
    static let bounceSubjectParts = PhraseSet([
        "undeliverable mail", "undeliverable message",

        "delivery status notification", "failure notice", "returned mail:",
        "mail delivery fail",

        "undelivered mail",
        "mailer-daemon",
    ])

    static let replySubjects = PhraseSet([
        "automatic reply", "auto reply", "auto-reply", "autoreply", "auto response", "auto-response", "autoresponse",
        "automated reply", "automated response", "automatic response", "autoresponder",
        "out of office", "out of the office", "out-of-office", "ooo:", "ooo ", "away from the office",
        "vacation reply",

        "automatische antwort", "automatische rückantwort", "automatisch generierte",
        "nicht im büro", "automatische abwesenheit", "urlaubsbenachrichtigung", "abwesenheitsnotiz",
        "réponse automatique", "reponse automatique", "absence du bureau", "absent du bureau",
        "message d'absence",
        "respuesta automática", "respuesta automatica", "fuera de la oficina", "fuera de oficina",
        "resposta automática", "resposta automatica", "fora do escritório",
        "risposta automatica", "fuori ufficio", "assente dall'ufficio", "assenza dall'ufficio",
        "automatisch antwoord", "automatische beantwoording",
        "afwezigheid",
        "autosvar", "automatiskt svar", "automatisk svar", "autosvar:",
        "automaattinen vastaus", "automaattivastaus",
        "automatyczna odpowiedź", "odpowiedź automatyczna", "autoodpowiedź", "poza biurem",
        "automatická odpověď", "automatická odpoveď", "mimo kancelář", "otomatik yanıt",
        "otomatik cevap",
        "ofis dışında", "автоответ", "автоматический ответ", "отсутствие на рабочем", "автовідповідь",
        "automatikus válasz",
        "αυτόματη απάντηση", "răspuns automat", "自动回复", "自動回覆", "自動返信", "不在通知", "자동 회신", "자동응답",
        "自動応答", "离开办公室",
    ])

    static let replySubjectParts = PhraseSet([
        "automatic reply", "autoreply", "auto-reply", "auto reply", "out of office", "out of the office",
        "auto-response",
        "autoresponse", "automated response", "automatische antwort", "réponse automatique", "abwesenheitsnotiz",
        "(auto)", "away from office", "risposta automatica", "respuesta automática", "自动回复",
    ])

    /// Anywhere in a subject; a parcel can fail to be delivered too, so the text or the sender must speak of mail.
    static let weakBounceSubjects = PhraseSet([
        "undeliverable",
        "delivery failure", "delivery failed", "delivery has failed", "delivery notification", "delivery report",
        "delivery delayed", "delivery problem", "delivery error", "failure delivery", "failed delivery", "failed:",
        "failure sending", "failed to deliver", "rejected:", "return receipt", "non delivery", "permanent error",
        "permanent failure", "problem delivering", "error sending", "error delivering", "could not deliver",
        "cannot deliver", "can't deliver", "couldn't deliver", "unable to deliver", "user unknown", "unknown user",
        "user not known", "address error", "warning from ", "send failure", "sending failed", "transient failure",
        "temporary failure", "invalid address", "host unknown", "nicht zustellbar", "fehlgeschlagene zustellung",
        "zustellung fehlgeschlagen", "échec de", "non délivré", "falha na entrega", "falha de entrega",
        "fallo en la entrega", "error de entrega", "entrega fallida", "não entregue", "impossibile recapitare",
        "mancata consegna", "errore di consegna", "niet te bestellen", "onbestelbaar", "niet bezorgd",
        "ej leverans", "ikke leveret", "не доставлено", "ошибка доставки", "spamcop", "disarmed", "blocked by ",
        "virus in mail", "virus found in", "undelivered", "nicht zugestellt", "delivery to the following",
        "returned to sender", "unzustellbar", "unzustellbare", "退信", "投递失败", "无法投递", "nondelivery", "non-delivery",
        "nedoručen", "nie można dostarczyć", "iletilemedi", "could not be delivered", "couldn't be delivered",
        "mailbox full", "mailbox is full", "mailbox unavailable", "quota exceeded", "over quota", "not delivered",
        "no such user", "recipient unknown",
    ])

    /// At the start of a subject; people write them as well, so the text must say the same.
    static let weakReplySubjects = PhraseSet([
        "abwesenheit",
        "auto:", "auto :", "on vacation", "vacation:", "vacation ", "on holiday", "on leave", "maternity leave",
        "out to lunch", "absence :", "ausente", "afwezig", "niet aanwezig", "frånvaro", "frånvarande", "fravær",
        "ikke til stede", "poissa", "lomalla", "nieobecność", "nepřítomnost", "外出", "부재중", "away from my",
        "i am away", "i'm away", "i am out", "ich bin nicht im", "abwesend", "fuori sede", "ausência temporária",
        "automatisch bericht",
    ])

    /// What people say of themselves too; a weak subject or an answered mail must stand beside it.
    static let weakReplyOpenings = PhraseSet([
        "i am on annual leave", "i'm on vacation until", "i am on vacation", "ich bin derzeit nicht im büro",
        "ich bin bis zum", "ich bin ab dem", "je suis absent", "je suis actuellement absent",
        "estoy fuera de la oficina", "estou fora do escritório", "sono fuori ufficio", "ik ben momenteel afwezig",
        "jestem poza biurem", "jag är på semester", "vielen dank für ihre nachricht. ich bin",
        "i'm currently out of", "i am out of the office", "i'm out of the office",
        "i am currently out of the office", "i will be out of the office", "i am currently out of office",
        "i will be out of office", "i am away from the office", "away until", "on leave", "on vacation",
        "on holiday", "out of office", "out of the office", "im urlaub", "nicht im büro", "en vacances", "absent",
        "de vacaciones", "em férias", "in ferie", "op vakantie", "na urlopie", "på semester", "på ferie", "lomalla",
        "autoreply", "auto reply", "automatic", "automatisch", "automatique", "automática", "automatica",
        "automatyczn", "automat",
    ])

    /// Words of mail systems that hardly stand in a customer's complaint about a parcel.
    static let mailWords = PhraseSet([
        "smtp", "mailbox", "recipient", "mail server", "postmaster", "mailer-daemon", "your message",
        "e-mail address", "email address", "mail system", "delivery status", "domain", "reporting-mta",
        "remote host", "original message", "diagnostic", "mail delivery", "empfänger", "destinataire",
        "destinatario", "mta", "spam", "virus", "returned mail", "undelivered", "@",
    ])

    /// In the beginning of what the sender wrote.
    static let bounceOpenings = PhraseSet([
        "error: invalid user address", "this is the qmail-send program", "this is the mail system at host",
        "this is the postfix program",
        "this message was created automatically by mail delivery software",
        "this is an automatically generated delivery status notification", "this is a delivery status notification",
        "this report relates to a message you sent", "this is the mail delivery agent at",
        "i'm afraid i wasn't able to deliver your message", "i'm sorry to have to inform you that",
        "the following addresses had permanent", "the following addresses had transient",
        "the following recipients could not",
        "the following recipient(s) could not be reached", "the following recipient(s) cannot be reached",
        "the following message could not be delivered", "the following address(es) failed",
        "the following recipients were",
        "the following mail message was not delivered", "your message did not reach some or all",
        "your message could not be delivered", "your mail could not be delivered", "your email could not be delivered",
        "your message was not delivered", "your message to the following", "your message cannot be delivered",
        "your message has not been delivered", "your message wasn't delivered", "your message couldn't be delivered",
        "delivery to the following recipient", "delivery has failed to these recipients",
        "delivery of the following message",
        "could not deliver the following message", "was undeliverable due to",
        "this message was undeliverable", "message could not be delivered to one or more",
        "a message that you sent could not be delivered", "a message that you sent has not yet been delivered",
        "the mail system: ", "the original message was received at", "the user(s) account is temporarily over quota",
        "unable to deliver your message", "we were unable to deliver",
        "undeliverable message", "could not deliver mail to this user", "mail delivery to the following",
        "there was an error while trying to deliver", "error in sending your message", "failed to deliver to",
        "your mail to the following", "message was not delivered to",
        "the e-mail system was unable to deliver", "the e-mail system had a problem",
        "this user doesn't have a", "this account has been disabled", "----- transcript of session follows",

        "ihre nachricht konnte nicht", "die folgende nachricht konnte nicht", "folgende empfänger konnten nicht",
        "ihre e-mail konnte nicht", "votre message n'a pas pu", "su mensaje no se ha podido", "no se pudo entregar",
        "sua mensagem não pôde", "il messaggio non è stato", "uw bericht kon niet", "nie mogła zostać dostarczona",
        "wiadomość nie została dostarczona", "message from yahoo", "sorry we were unable to deliver your message",
    ])

    /// Words that people use as well: they count only for a sender that is a machine by other signs.
    static let weakBounceOpenings = PhraseSet([
        "address rejected", "550 ", "could not be sent to", "is no longer valid", "mailbox is full", "mailbox full",
        "user unknown", "no such user", "unable to deliver", "could not be delivered", "recipient's mailbox is full",
        "undeliverable", "not delivered", "delivery failure", "delivery failed", "unzustellbar", "bounce",
    ])

    static let replyOpenings = PhraseSet([
        "this is an automatic reply", "this is an automated reply", "this is an automated response",
        "this is an auto-reply",
        "this is an automatically generated reply", "this is an autoreply", "this is an automated message to",
        "this is an automatic response", "this message has been automatically generated in response",
        "this is an auto-generated", "this is an auto generated", "this is an automated confirmation",
        "thank you for your email. i am currently out", "thank you for your email. i am out of the office",

        "dies ist eine automatische antwort", "dies ist eine automatisch", "diese e-mail wurde automatisch",
        "ceci est une réponse automatique",

        "esta es una respuesta automática", "esta é uma resposta automática",
        "questa è una risposta automatica", "dit is een automatisch",
        "to jest automatyczna", "wiadomość wygenerowana automatycznie",
        "detta är ett automatiskt",
        "dette er et automatisk", "tämä on automaattinen", "toto je automatická", "это автоматический ответ",
        "это автоматическое", "这是一封自动", "此邮件为自动", "これは自動", "자동으로 발송",
        "this account is protected by", "click on the following link to have your", "to have your message delivered",
        "we have received your request", "your ticket has been created", "your request has been received",
        "a support ticket has been created", "ihre anfrage ist bei uns eingegangen",
    ])
}
