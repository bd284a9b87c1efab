using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Bot;

/// <summary>The few kinds of text all our cards are made of. Plain runs show text as it is; blocks take text already made safe.</summary>
internal static class CardLook
{
    /// <summary>The small grey line above a title.</summary>
    public static TextBlock Kicker(string safe) =>
        new(safe)
        {
            Size = TextSize.Small,
            Weight = TextWeight.Bolder,
            IsSubtle = true,
            Spacing = Spacing.Medium,
        };

    public static TextBlock Title(string safe) =>
        new(safe)
        {
            Size = TextSize.Large,
            Weight = TextWeight.Bolder,
            Style = TextStyle.Heading,
            Spacing = Spacing.None,
        };

    public static TextBlock Heading(string safe) =>
        new(safe)
        {
            Size = TextSize.Medium,
            Weight = TextWeight.Bolder,
            Style = TextStyle.Heading,
            Spacing = Spacing.Medium,
        };

    public static TextBlock Quiet(string safe, Spacing spacing = Spacing.Small) =>
        new(safe)
        {
            Size = TextSize.Small,
            IsSubtle = true,
            Spacing = spacing,
        };

    public static RichTextBlock Runs(params TextRun[] runs) =>
        new(runs) { Spacing = Spacing.Small };

    public static TextRun Run(string? text, int most = 200) => new(CardText.PlainLine(text, most));

    public static TextRun Small(string text) =>
        new(text) { Size = TextSize.Small, IsSubtle = true };

    /// <summary>A heading over rows; nothing at all when there are none, so that no heading stands empty.</summary>
    public static CardElement[] Section(string heading, List<CardElement> rows) =>
        rows.Count == 0 ? [] : [Heading(heading), .. rows];

    /// <summary>Says how many were left out; nothing when none were.</summary>
    public static CardElement[] More(int left, string where = "") =>
        left > 0 ? [Quiet($"and {left} more{where}")] : [];

    /// <summary>What is made of a text, if there is one.</summary>
    public static T[] If<T>(string? text, Func<string, T> make) =>
        string.IsNullOrWhiteSpace(text) ? [] : [make(text)];

    /// <summary>Ten dots, as many of them filled as the score says.</summary>
    public static string Dots(int score) =>
        new string('●', Math.Clamp(score, 0, 10)) + new string('○', 10 - Math.Clamp(score, 0, 10));
}
