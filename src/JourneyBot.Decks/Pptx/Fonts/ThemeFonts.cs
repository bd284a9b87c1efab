namespace JourneyBot.Decks.Pptx.Fonts;

/// <summary>The typefaces a theme names: for headings and for everything else, and for scripts that need others. Empty where it leaves the choice to the program.</summary>
internal sealed record ThemeFonts(string Heading, string Body)
{
    public static readonly ThemeFonts Calibri = new("Calibri", "Calibri") { Complex = "Arial" };

    public string EastAsian { get; init; } = "";

    public string Complex { get; init; } = "";
}
