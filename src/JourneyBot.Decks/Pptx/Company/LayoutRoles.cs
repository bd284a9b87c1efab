namespace JourneyBot.Decks.Pptx.Company;

/// <summary>Which layout of a file serves which slides: found by named slots, type, name and placeholders, on the master where most of them are.</summary>
internal sealed record LayoutRoles(LayoutSketch TitleOnly)
{
    private const int Named = 1000;
    private const int ByType = 100;
    private const int ByPlaceholders = 50;
    private const int ByName = 20;
    private const int Enough = 30;

    private static readonly string[] CoverNames =
    [
        "title slide",
        "cover",
        "opening",
        "titelfolie",
        "deckblatt",
        "diapositive de titre",
        "page de garde",
        "portada",
        "diapositiva de título",
        "diapositiva titolo",
        "copertina",
        "titeldia",
        "slide de título",
        "slajd tytułowy",
        "rubrikbild",
        "tittellysbilde",
        "titelslide",
        "титульный",
        "标题幻灯片",
        "タイトル スライド",
    ];

    private static readonly string[] TitleOnlyNames =
    [
        "title only",
        "nur titel",
        "titre seul",
        "solo el título",
        "sólo el título",
        "solo titolo",
        "alleen titel",
        "somente título",
        "tylko tytuł",
        "endast rubrik",
        "bare tittel",
        "kun titel",
        "только заголовок",
        "仅标题",
        "タイトルのみ",
    ];

    private static readonly string[] ContentNames =
    [
        "title and content",
        "titel und inhalt",
        "titre et contenu",
        "título y objetos",
        "titolo e contenuto",
        "titel en object",
        "título e conteúdo",
        "tytuł i zawartość",
        "rubrik och innehåll",
        "content",
        "inhalt",
        "заголовок и объект",
        "标题和内容",
        "タイトルとコンテンツ",
    ];

    private static readonly string[] SectionNames =
    [
        "section",
        "abschnitt",
        "sección",
        "sezione",
        "sectie",
        "seção",
        "sekcji",
        "avsnitt",
        "divider",
        "trenner",
    ];

    public LayoutSketch? Cover { get; init; }

    public LayoutSketch? Content { get; init; }

    /// <summary>For the people who edit the deck; none of our slides uses it.</summary>
    public LayoutSketch? Section { get; init; }

    /// <summary>Null where no layout has a title, without which slides can be neither found nor read aloud.</summary>
    public static LayoutRoles? Find(IReadOnlyList<MasterSketch> masters)
    {
        var best = masters
            .Select(m => (Master: m, Title: Best(m, TitleOnlyScore, -Named)))
            .Where(c => c.Title.Layout is not null)
            .OrderByDescending(c =>
                c.Title.Score
                + Best(c.Master, CoverScore).Score
                + Best(c.Master, ContentScore).Score
            )
            .Select(c => c.Master)
            .FirstOrDefault();
        if (best is null)
        {
            return null;
        }

        return new LayoutRoles(Best(best, TitleOnlyScore, -Named).Layout!)
        {
            Cover = Best(best, CoverScore).Layout,
            Content = Best(best, ContentScore).Layout,
            Section = Best(best, SectionScore).Layout,
        };
    }

    // Of equals the first one is taken: that is the one a designer meant to be seen first.
    private static (LayoutSketch? Layout, int Score) Best(
        MasterSketch master,
        Func<LayoutSketch, int> score,
        int least = Enough
    )
    {
        var found = master
            .Layouts.Where(l => l.Title is not null)
            .Select(l => (Layout: l, Score: score(l)))
            .Where(c => c.Score >= least)
            .OrderByDescending(c => c.Score)
            .FirstOrDefault();
        return found.Layout is null ? (null, 0) : found;
    }

    private static int CoverScore(LayoutSketch layout) =>
        Asked(layout, "cover")
        + (layout.Type is "title" ? ByType : 0)
        + (layout.Placeholders.Any(p => p.Type is "ctrTitle") ? 40 : 0)
        + (layout.Placeholders.Any(p => p.Type is "subTitle") ? Enough : 0)
        + (IsCalled(layout, CoverNames) ? ByName : 0)
        - (10 * layout.Placeholders.Count(p => p.Type is "obj" || p.TakesPictures))
        - (layout.Type is "secHead" ? ByType : 0);

    private static int TitleOnlyScore(LayoutSketch layout) =>
        Asked(layout, "title-only")
        + (layout.Slot(Slots.Body) is null ? 0 : Named / 2)
        + (layout.Type is "titleOnly" ? ByType : 0)
        + (IsCalled(layout, TitleOnlyNames) ? ByName : 0)
        + (layout.Placeholders.All(p => p.IsTitle || IsFoot(p)) ? ByPlaceholders : 0)
        - (ByName * layout.Placeholders.Count(p => p.IsContent || p.TakesPictures))
        - (layout.Type is "title" or "secHead" ? ByType : 0)
        - (layout.Placeholders.Any(p => p.Type is "ctrTitle" or "subTitle") ? ByPlaceholders : 0);

    private static int ContentScore(LayoutSketch layout) =>
        Asked(layout, "content")
        + (
            layout.Type switch
            {
                "obj" => ByType,
                "tx" => 70,
                "title" or "secHead" or "titleOnly" => -ByType,
                _ => 0,
            }
        )
        + (IsCalled(layout, ContentNames) ? ByName : 0)
        + (layout.Contents.Count() == 1 ? ByPlaceholders : -ByPlaceholders)
        - (ByName * layout.Placeholders.Count(p => p.TakesPictures || p.Type is "subTitle"));

    private static int SectionScore(LayoutSketch layout) =>
        (layout.Type is "secHead" ? ByType : 0) + (IsCalled(layout, SectionNames) ? Enough : 0);

    private static int Asked(LayoutSketch layout, string role) =>
        layout.Name.Contains($"jm:{role}", StringComparison.OrdinalIgnoreCase) ? Named : 0;

    private static bool IsCalled(LayoutSketch layout, string[] names) =>
        names.Any(n => layout.Name.Contains(n, StringComparison.OrdinalIgnoreCase));

    private static bool IsFoot(PlaceholderSketch placeholder) =>
        placeholder.Type is "ftr" or "sldNum" or "dt";
}

/// <summary>Names that a designer can give shapes of a layout.</summary>
internal static class Slots
{
    /// <summary>Where the content of slides goes.</summary>
    public const string Body = "jm:body";
}
