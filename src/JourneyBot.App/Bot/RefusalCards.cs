using JourneyBot.Journeys.Refusals;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Bot;

/// <summary>An expected "no", as the person who asked sees it. Nothing was changed.</summary>
internal static class RefusalCards
{
    public static Card Refused(Refusal refusal, params CardAction[] next) =>
        new([
            Band(refusal),
            .. next.Length > 0 ? [new ActionSet(next)] : Array.Empty<CardElement>(),
        ])
        {
            FallbackText = CardText.PlainLine(refusal.Reason, 1000),
        };

    /// <summary>The refusal alone, to stand on top of a card that keeps what the person typed.</summary>
    public static Container Band(Refusal refusal) =>
        new([
            new TextBlock($"▲ **{Headline(refusal.Kind)}**")
            {
                Style = TextStyle.Heading,
                Size = TextSize.Medium,
            },
            new TextBlock(CardText.Escape(Shortened(refusal.Reason))) { Spacing = Spacing.Small },
        ])
        {
            Style = ContainerStyle.Warning,
        };

    private static string Headline(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.NotFound => "Not found. Nothing was changed.",
            RefusalKind.Stale => "The map has moved on. Nothing was changed.",
            RefusalKind.NotAllowed => "That is not possible. Nothing was changed.",
            _ => "Almost. Nothing was changed yet.",
        };

    private static string Shortened(string reason) =>
        reason.Length <= 2000 ? reason : CardText.PlainLine(reason, 2000);
}
