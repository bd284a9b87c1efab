using JourneyBot.App.Bot;
using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Decks;

/// <summary>A deck, from being made to being taken; each card takes the place of the one before.</summary>
internal static class DeckCards
{
    public static Card Making(JourneyMap map) =>
        new([
            new TextBlock("◐ **Making the deck.**"),
            new TextBlock($"{CardText.Line(map.Name, 120)}, as it stands now.")
            {
                Spacing = Spacing.Small,
            },
        ])
        {
            FallbackText = "Making the deck.",
        };

    /// <summary>The file itself is offered in a message of its own, because Teams draws that.</summary>
    public static Card Offered(JourneyMap map, int slides, CardContext ctx) =>
        Ready(
            map,
            slides,
            ctx,
            "Take the file below: it goes into your OneDrive.",
            "The deck is ready. Take the file below."
        );

    /// <summary>It lies in the channel's Files, where whoever is in the team can open it.</summary>
    public static Card Stored(JourneyMap map, int slides, Uri file, CardContext ctx) =>
        Ready(
            map,
            slides,
            ctx,
            "It is in this channel’s Files; making it again on the same day replaces it.",
            $"The deck is in this channel’s Files: {file.AbsoluteUri}",
            new OpenUrlAction("Open the deck", file.AbsoluteUri) { Style = ActionStyle.Positive }
        );

    public static Card Link(
        JourneyMap map,
        int slides,
        Uri link,
        DateTimeOffset expires,
        CardContext ctx
    ) =>
        Ready(
            map,
            slides,
            ctx,
            $"The link works until {Until(expires, ctx)}. Anybody who has it can open it.",
            $"The deck is ready: {link.AbsoluteUri}",
            new OpenUrlAction("Open the deck", link.AbsoluteUri) { Style = ActionStyle.Positive }
        );

    /// <summary>What Teams shows above the buttons of its own file consent card; plain text.</summary>
    public static string ConsentText(JourneyMap map, int slides, CardContext ctx) =>
        $"{CardText.PlainLine(map.Name, 120)}: {CardWords.Count(slides, "slide", "slides")}, as of {CardWords.Day(ctx.Today, ctx.Today)}. It goes into your OneDrive.";

    public static Card Declined(JourneyMap map) =>
        Again(map, "○ **No deck, then.** Nothing was stored.", "Make it after all");

    public static Card Failed(JourneyMap map) =>
        Again(
            map,
            "▲ **The deck could not be made or handed over.** The map is as it was.",
            "Try again"
        );

    /// <summary>The file was taken too late, or once before.</summary>
    public static Card Expired(JourneyMap map) =>
        Again(
            map,
            "○ **This deck is no longer kept.** A new one shows the map as it stands now.",
            "Make a new one"
        );

    /// <summary>In place of the form.</summary>
    public static Card Ordered(JourneyMap map) =>
        new([
            new TextBlock("◐ **The deck is on its way.**"),
            new TextBlock(CardText.Line(map.Name, 120)) { Spacing = Spacing.Small },
        ])
        {
            FallbackText = "The deck is on its way.",
        };

    private static Card Ready(
        JourneyMap map,
        int slides,
        CardContext ctx,
        string quiet,
        string fallback,
        params CardAction[] first
    ) =>
        new([
            new TextBlock("● **The deck is ready.**"),
            new TextBlock(
                $"{CardText.Line(map.Name, 120)}, {CardWords.Count(slides, "slide", "slides")}, as of {CardWords.Day(ctx.Today, ctx.Today)}. Every number and chart can be edited."
            )
            {
                Spacing = Spacing.Small,
            },
            CardLook.Quiet(quiet),
            new ActionSet([
                .. first,
                new ExecuteAction("Choose what is in it", DeckVerbs.Choose, ActionData.Of(map)),
                new ExecuteAction("Make it again", DeckVerbs.Make, ActionData.Of(map)),
            ]),
        ])
        {
            FallbackText = fallback,
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
