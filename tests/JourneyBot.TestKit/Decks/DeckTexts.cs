namespace JourneyBot.TestKit.Decks;

/// <summary>What people write into maps, and what nobody should have to read.</summary>
internal static class DeckTexts
{
    private const string Long =
        "Reaches a person at the weekend when the rota breaks and nobody on the ward knows who is coming in";

    public static readonly string[] Ordinary =
    [
        "Calls on a weekend",
        "I get help when it matters",
        Long,
    ];

    public static readonly string[] Hostile =
    [
        "",
        " ",
        "\0\u0001\u001F\u009F\uFFFF",
        "\uD800\uDC00\uDBFF \uDFFF\uD83D",
        "<a:t>&amp;\"'</a:t>]]>",
        "=HYPERLINK(\"http://x\")",
        "@SUM(1)\r\n\t-1",
        "_x0000__x0041_",
        "\u202Egnp.exe\u2066\u200F",
        "עברית ארוכה מאוד עם הרבה מילים שצריכות לעבור שורה",
        "العربية طويلة جدا وتحتاج إلى أكثر من سطر واحد",
        "日本語のとても長いテキストは改行が必要です。中文和한국어도 있습니다",
        string.Concat(Enumerable.Repeat("👩\u200D👩\u200D👧\u200D👦", 200)),
        string.Concat(Enumerable.Repeat("word ", 2000)),
        new string('W', 10_000),
    ];
}
