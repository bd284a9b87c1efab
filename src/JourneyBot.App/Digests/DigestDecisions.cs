using JourneyBot.App.Bot;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Wording;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Digests;

/// <summary>Decisions that are waited for, each in a box of its own: by when, what is recommended, and what waiting costs.</summary>
internal static class DigestDecisions
{
    public static IEnumerable<CardElement> Of(
        JourneyMap map,
        DigestContent content,
        PersonId? leader,
        CardContext ctx
    )
    {
        var reader = map.FindPerson(leader)?.Name;
        // The reader's own decisions come first.
        return
        [
            .. content
                .Decisions.OrderByDescending(d => reader is not null && d.AskedOf == reader)
                .Select(d => Box(d, reader, ctx)),
            .. CardLook.More(
                content.DecisionsOpen.Count - content.Decisions.Count,
                " open decisions on the map"
            ),
        ];
    }

    private static Container Box(DigestDecision decision, string? reader, CardContext ctx) =>
        new([
            new TextBlock(Heading(decision, reader, ctx))
            {
                Weight = TextWeight.Bolder,
                Size = TextSize.Medium,
                Style = TextStyle.Heading,
            },
            new TextBlock($"**{CardText.Line(decision.Title, 160)}**") { Spacing = Spacing.Small },
            .. CardLook.If(
                decision.Recommendation,
                r => new TextBlock($"Recommended: {CardText.Line(r, 240)}")
                {
                    Spacing = Spacing.None,
                }
            ),
            .. CardLook.If(
                decision.CostOfWaiting,
                c => CardLook.Quiet($"What waiting costs: {CardText.Line(c, 240)}")
            ),
        ])
        {
            Style = ContainerStyle.Accent,
            Spacing = Spacing.Medium,
        };

    private static string Heading(DigestDecision decision, string? reader, CardContext ctx)
    {
        var by = decision.NeededBy is { } day ? $", {Words.By(day, ctx.Today)}" : "";
        return (decision.AskedOf, reader) switch
        {
            (null, _) => $"A decision nobody is asked for yet{by}",
            var (asked, me) when asked == me => $"Your decision{by}",
            var (asked, _) => $"{CardText.Line(asked, 60)} decides{by}",
        };
    }
}
