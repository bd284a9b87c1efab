using JourneyBot.App.Bot;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Wording;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Decisions;

/// <summary>One decision that waits, in a box of its own: who decides by when, what is recommended, what waiting costs, and the way to decide.</summary>
internal static class DecisionBox
{
    public static Container Of(
        JourneyMap map,
        Decision decision,
        PersonId? reader,
        CardContext ctx
    ) =>
        new([
            new TextBlock(Heading(map, decision, reader, ctx))
            {
                Weight = TextWeight.Bolder,
                Size = TextSize.Medium,
                Style = TextStyle.Heading,
            },
            new TextBlock($"**{CardText.Line(decision.Title, 160)}**") { Spacing = Spacing.Small },
            .. CardLook.If(
                decision.RecommendedOption,
                r => new TextBlock($"Recommended: {CardText.Line(r, 240)}")
                {
                    Spacing = Spacing.None,
                }
            ),
            .. CardLook.If(
                decision.CostOfWaiting,
                c => CardLook.Quiet($"What waiting costs: {CardText.Line(c, 240)}")
            ),
            .. MayTry(map, decision, reader) ? [Button(map, decision)] : Array.Empty<CardElement>(),
        ])
        {
            Style = ContainerStyle.Accent,
            Spacing = Spacing.Medium,
        };

    // On a card that many read anybody may press; who may not decide is told so.
    private static bool MayTry(JourneyMap map, Decision decision, PersonId? reader) =>
        reader is null || DecisionRights.Objection(map, decision, reader) is null;

    private static ActionSet Button(JourneyMap map, Decision decision) =>
        new([
            new ExecuteAction("Decide", DecisionVerbs.Open, DecisionCards.Data(map, decision))
            {
                Tooltip = CardText.PlainLine(decision.Title, 160),
            },
        ])
        {
            Spacing = Spacing.Small,
        };

    private static string Heading(
        JourneyMap map,
        Decision decision,
        PersonId? reader,
        CardContext ctx
    )
    {
        var by = decision.NeededBy is { } day ? $", {Words.Due(day, ctx.Today)}" : "";
        if (map.FindPerson(decision.AskedOfId) is not { } asked)
        {
            return $"A decision nobody is asked for yet{by}";
        }

        return asked.Id == reader
            ? $"Your decision{by}"
            : $"{CardText.Line(asked.Name, 60)} decides{by}";
    }
}
