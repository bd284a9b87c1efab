namespace JourneyBot.TestKit.Wrapping;

/// <summary>What people write into maps, in the scripts that decks have to wrap.</summary>
internal static class Phrases
{
    public static readonly (string Script, string[] Sentences)[] All =
    [
        (
            "English",
            [
                "Nobody answers the support line after 18:00, so first-time customers give up.",
                "\"I waited 25 minutes – then the call dropped.\" Self-service isn't obvious enough.",
                "Reaches a person at the weekend, when the rota breaks and e-mail/chat is closed.",
                "Guided import (pilot) cuts set-up from 3.5 days to 40 minutes; legal sign-off pending.",
                "Understands what the invoice means without calling anybody, at 09:30 on a Monday.",
            ]
        ),
        (
            "German",
            [
                "Die Auftragsbestätigung erreicht den Kunden erst nach der Lieferung, was Rückfragen auslöst.",
                "Wartungsfenster-Ankündigungen sind unverständlich; „niemand weiß, was gemeint ist“.",
                "Rechnungsprüfung und Zahlungserinnerung laufen über getrennte Systeme.",
            ]
        ),
        (
            "French",
            [
                "L’accueil est chaleureux, mais la réponse à un courriel prend jusqu’à cinq jours ouvrés.",
                "« On m’a transféré trois fois » : le parcours n’est connu de personne.",
                "Où trouver le numéro de série ? La clientèle ne le sait pas d’elle-même.",
            ]
        ),
        (
            "Polish",
            [
                "Klient dowiaduje się o opóźnieniu dopiero wtedy, gdy sam zadzwoni do biura obsługi.",
                "Zgłoszenie zostało zamknięte, choć usterka nadal występuje w każdą środę.",
            ]
        ),
        (
            "Russian",
            [
                "Клиент узнаёт о задержке поставки только тогда, когда сам звонит в службу поддержки.",
                "После подписания договора никто не объясняет, что произойдёт на следующей неделе.",
                "Счёт непонятен: «за что я плачу?» спрашивают почти все новые заказчики.",
            ]
        ),
        (
            "Greek",
            [
                "Ο πελάτης δεν γνωρίζει ποιος είναι υπεύθυνος για την παραγγελία του το Σαββατοκύριακο.",
                "Η εγκατάσταση διαρκεί περισσότερο απ’ όσο υποσχεθήκαμε και κανείς δεν ενημερώνει.",
            ]
        ),
        (
            "Japanese",
            [
                "週末に問い合わせても、担当者につながるまで三十分以上かかることがあります。",
                "請求書の内容がわかりにくいため、お客様は「何に対する料金ですか？」とよく質問されます。",
                "セットアップガイドを読んでも、次のステップが見つからない。2026年から改善予定。",
            ]
        ),
        (
            "Chinese",
            [
                "客户在周末打电话时没有人接听，只能等到星期一上午九点以后再联系。",
                "发票上的项目太复杂，很多人不明白自己为什么要付这笔费用（平均3次来电）。",
                "安裝說明書寫得很清楚，但是「下一步」按鈕在手機上看不到。",
            ]
        ),
        (
            "Korean",
            [
                "주말에는 상담원과 연결되기까지 삼십 분 이상 기다려야 하는 경우가 많습니다.",
                "청구서 내용이 복잡해서 고객이 무엇에 대한 요금인지 자주 문의합니다.",
            ]
        ),
        (
            "Arabic",
            [
                "لا يجيب أحد على خط الدعم بعد الساعة السادسة مساءً، فيستسلم العملاء الجدد.",
                "الفاتورة غير مفهومة للعميل ويتصل ثلاث مرات في المتوسط ليسأل عن الرسوم.",
                "يستغرق إعداد الحساب ٣ أيام بدلاً من ٤٠ دقيقة كما وعدنا.",
            ]
        ),
        (
            "Hebrew",
            [
                "אף אחד לא עונה לקו התמיכה אחרי השעה 18:00, ולכן לקוחות חדשים מוותרים.",
                "החשבונית אינה ברורה והלקוח מתקשר שלוש פעמים כדי להבין על מה הוא משלם.",
            ]
        ),
        (
            "Emoji",
            [
                "Great support 😀 but the app 📱 crashed twice 💥 before the order 📦 arrived 🎉 on Friday",
                "Team 👩\u200D💻 fixed it 🚀, customers 👍🏽 noticed and said so ❤️ again and again 🙏 this week",
            ]
        ),
    ];
}
