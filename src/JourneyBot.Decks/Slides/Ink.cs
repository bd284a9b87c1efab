using JourneyBot.Decks.Pptx;

namespace JourneyBot.Decks.Slides;

/// <summary>The text styles of the deck: 14 points to read, 12 for detail, smaller only inside the map's grid.</summary>
internal static class Ink
{
    public static readonly TextStyle Body = new(Length.Points(14), Paint.Text);
    public static readonly TextStyle Strong = Body with { Bold = true };
    public static readonly TextStyle Small = new(Length.Points(12), Paint.Text);
    public static readonly TextStyle SmallStrong = Small with { Bold = true };
    public static readonly TextStyle Heading = Small with { Bold = true, Paint = Paint.Strong };
    public static readonly TextStyle Quiet = Small with { Paint = Paint.Quiet };
    public static readonly TextStyle Voice = Small with { Italic = true };
    public static readonly TextStyle OnColor = SmallStrong with { Paint = Paint.Background };

    /// <summary>The floor of the deck inside the map's grid.</summary>
    public static readonly Length SmallestInGrid = Length.Points(9);

    public static readonly Length Gap = Length.Inches(0.2);
}

/// <summary>The styles of a list: as large as its rows allow.</summary>
internal sealed record ListInk(TextStyle Text, TextStyle Strong, TextStyle Quiet)
{
    public static readonly ListInk Large = new(
        Ink.Body,
        Ink.Strong,
        Ink.Body with
        {
            Paint = Paint.Quiet,
        }
    );
    public static readonly ListInk Small = new(Ink.Small, Ink.SmallStrong, Ink.Quiet);
}
