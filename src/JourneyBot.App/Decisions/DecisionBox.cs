using JourneyBot.App.Bot;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Wording;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Decisions;

/// <summary>One decision in a box of its own: who decides by when, what is recommended, what waiting costs, and the way to decide; or what was decided.</summary>
internal static class DecisionBox
{
    public static Container Of(
        JourneyMap map,
        Decision decision,
        DecisionPlace place,
        CardContext ctx
    ) =>
        new([
            new TextBlock(Heading(map, decision, place.Reader, ctx))
            {
                Weight = TextWeight.Bolder,
                Size = TextSize.Medium,
                Style = TextStyle.Heading,
            },
            new TextBlock($"**{CardText.Line(decision.Title, 160)}**") { Spacing = Spacing.Small },
            .. decision.Status is DecisionStatus.Open
                ? Open(map, decision, place)
                : Closed(decision),
        ])
        {
            Style = ContainerStyle.Accent,
            Spacing = Spacing.Medium,
        };

    private static IEnumerable<CardElement> Open(
        JourneyMap map,
        Decision decision,
        DecisionPlace place
    ) =>
        [
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
            .. MayTry(map, decision, place.Reader)
                ? [Button(map, decision, place)]
                : Array.Empty<CardElement>(),
        ];

    private static TextBlock[] Closed(Decision decision) =>
        CardLook.If(
            decision.Answer,
            a => new TextBlock($"✓ {CardText.Line(a, 240)}") { Spacing = Spacing.None }
        );

    // On a card that many read anybody may press; who may not decide is told so.
    private static bool MayTry(JourneyMap map, Decision decision, PersonId? reader) =>
        reader is null || DecisionRights.Objection(map, decision, reader) is null;

    private static ActionSet Button(JourneyMap map, Decision decision, DecisionPlace place) =>
        new([
            new ExecuteAction("Decide", DecisionVerbs.Open, place.Data(map, decision))
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
        if (decision.Status is DecisionStatus.Withdrawn)
        {
            return "Withdrawn";
        }

        if (decision.Status is DecisionStatus.Decided)
        {
            var on = decision.DecidedOn is { } then ? $" on {Words.Day(then, ctx.Today)}" : "";
            return $"Decided{on}";
        }

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
