using JourneyBot.App.Bot;
using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Decks;

/// <summary>A deck, from being made to being taken; each card takes the place of the one before.</summary>
internal static class DeckCards
{
    public static Card Making(JourneyMap map) =>
        Told(
            "◐ **Making the deck.**",
            $"{CardText.Line(map.Name, 120)}, as it stands now. It takes a few seconds."
        );

    public static Card Link(
        JourneyMap map,
        int slides,
        Uri link,
        DateTimeOffset expires,
        CardContext ctx
    ) =>
        new([
            new TextBlock("● **The deck is ready.**"),
            new TextBlock(
                $"{CardText.Line(map.Name, 120)}, {CardWords.Count(slides, "slide", "slides")}, as of {CardWords.Day(ctx.Today, ctx.Today)}. Every number and chart can be edited."
            )
            {
                Spacing = Spacing.Small,
            },
            CardLook.Quiet(
                $"The link works until {Until(expires, ctx)}. Anybody who has it can open it."
            ),
            new ActionSet([
                new OpenUrlAction("Open the deck", link.AbsoluteUri)
                {
                    Style = ActionStyle.Positive,
                },
            ]),
        ])
        {
            FallbackText = $"The deck is ready: {link.AbsoluteUri}",
        };

    /// <summary>What Teams shows above the buttons of its own file consent card; plain text.</summary>
    public static string ConsentText(JourneyMap map, int slides, CardContext ctx) =>
        $"{CardText.PlainLine(map.Name, 120)}: {CardWords.Count(slides, "slide", "slides")}, as of {CardWords.Day(ctx.Today, ctx.Today)}. It goes into your OneDrive.";

    public static Card Taken(string fileName) =>
        Told("● **The deck is in your OneDrive.**", CardText.Line(fileName, 160));

    public static Card Declined(JourneyMap map) =>
        Again(map, "○ **No deck, then.** Nothing was stored.", "Make it after all");

    public static Card Failed(JourneyMap map) =>
        Again(
            map,
            "▲ **The deck could not be made or handed over.** The map is as it was.",
            "Try again"
        );

    /// <summary>The link was opened too late.</summary>
    public static Card Expired(JourneyMap map) =>
        Again(
            map,
            "○ **This deck is no longer kept.** A new one shows the map as it stands now.",
            "Make a new one"
        );

    private static Card Told(string headline, string rest) =>
        new([new TextBlock(headline), new TextBlock(rest) { Spacing = Spacing.Small }])
        {
            FallbackText = CardText.PlainLine(
                headline.Replace("*", "", StringComparison.Ordinal) + " " + rest,
                300
            ),
        };

    private static Card Again(JourneyMap map, string headline, string button) =>
        new([
            new TextBlock(headline),
            new ActionSet([new ExecuteAction(button, DeckVerbs.Make, ActionData.Of(map))]),
        ])
        {
            FallbackText = CardText.PlainLine(
                headline.Replace("*", "", StringComparison.Ordinal),
                300
            ),
        };

    private static string Until(DateTimeOffset moment, CardContext ctx) =>
        $"{CardWords.Day(ctx.DayOf(moment), ctx.Today)}, {TimeZoneInfo.ConvertTime(moment, ctx.Zone).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)}";
}
