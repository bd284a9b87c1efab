using JourneyBot.App.Bot;
using JourneyBot.App.Decks;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Digests;

/// <summary>The week in three minutes, in the order of the method.</summary>
internal static class DigestCards
{
    /// <summary>The digest as one person reads it; without a reader, as anybody may read it.</summary>
    /// <param name="map">The map it is about.</param>
    /// <param name="content">What it says.</param>
    /// <param name="copy">Who reads it.</param>
    /// <param name="ctx">When and where it is read.</param>
    public static Card Weekly(
        JourneyMap map,
        DigestContent content,
        DigestCopy copy,
        CardContext ctx
    ) =>
        new([
            .. copy.News is { } news ? [news] : Array.Empty<CardElement>(),
            .. Head(map, content, copy.Late),
            .. DigestAssetRows.Of(map, content, ctx),
            .. content.NothingChanged is null ? News(map, content, copy, ctx) : [],
            .. DigestLifeRows.Life(content, copy.Reader),
            Buttons(map, ctx),
        ])
        {
            FallbackText = CardText.PlainLine(content.NothingChanged ?? content.BottomLine, 500),
            Speak = CardText.PlainLine(content.NothingChanged ?? content.BottomLine, 500),
        };

    private static IEnumerable<CardElement> Head(
        JourneyMap map,
        DigestContent content,
        string? late
    )
    {
        // The sentence before the semicolon is the headline; what cost most stands under it.
        var news = (content.NothingChanged ?? content.BottomLine).Split("; ", 2);
        return
        [
            CardLook.Kicker($"{Week(content)} · {CardText.Line(map.Name, 120)}"),
            .. CardLook.If(late, l => CardLook.Quiet(CardText.Line(l, 300))),
            CardLook.Title(CardText.Line(news.Length > 1 ? news[0] + "." : news[0], 300)),
            .. CardLook.If(
                news.ElementAtOrDefault(1),
                rest => new TextBlock(
                    CardText.Line(char.ToUpperInvariant(rest[0]) + rest[1..], 400)
                )
                {
                    Spacing = Spacing.Small,
                }
            ),
        ];
    }

    private static IEnumerable<CardElement> News(
        JourneyMap map,
        DigestContent content,
        DigestCopy copy,
        CardContext ctx
    ) =>
        [
            .. DigestTraverse.Of(map, content, ctx),
            .. DigestLifeRows.Voices(content),
            .. DigestDecisions.Of(map, content, copy, ctx),
            .. DigestLifeRows.Commitments(map, content, ctx),
            .. DigestLifeRows.Barriers(content),
        ];

    private static string Week(DigestContent content) =>
        DigestWeek.TryParse(content.Week, out var week) ? $"WEEK {week.Number}" : content.Week;

    private static ActionSet Buttons(JourneyMap map, CardContext ctx) =>
        new([
            new ExecuteAction("Make the deck", DeckVerbs.Make, ActionData.Of(map)),
            .. ctx.PageUrl is { } page
                ? [new OpenUrlAction("Open the map", page)]
                : Array.Empty<CardAction>(),
        ])
        {
            Spacing = Spacing.Medium,
        };
}
