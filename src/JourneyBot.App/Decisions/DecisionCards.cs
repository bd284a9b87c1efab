using JourneyBot.App.Bot;
using JourneyBot.App.Updates;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Decisions;

/// <summary>What people see of decisions: those that wait, one that was taken, and the word to whoever asked for it.</summary>
internal static class DecisionCards
{
    private const int Most = 10;

    /// <summary>Decisions that wait, in the order given.</summary>
    /// <param name="map">The map they are on.</param>
    /// <param name="decisions">The open ones, or one of them.</param>
    /// <param name="reader">Whose decisions are "yours"; null where many read it.</param>
    /// <param name="ctx">When it is read.</param>
    public static Card Waiting(
        JourneyMap map,
        IReadOnlyList<Decision> decisions,
        PersonId? reader,
        CardContext ctx
    )
    {
        var title = decisions.Count switch
        {
            0 => "Nothing waits for a decision",
            1 => "A decision is waiting",
            var many => $"{many} decisions are waiting",
        };
        return new([
            CardLook.Kicker($"DECISIONS · {CardText.Line(map.Name, 120)}"),
            CardLook.Title(title),
            .. decisions
                .Take(Most)
                .Select(d => DecisionBox.Of(map, d, new DecisionPlace(reader), ctx)),
            .. CardLook.More(decisions.Count - Most, ". Say decide and a few words of its title."),
        ])
        {
            FallbackText =
                $"{title}: {string.Join(" · ", decisions.Take(Most).Select(d => CardText.PlainLine(d.Title, 120)))}",
        };
    }

    /// <summary>What the one who decided sees instead of the form: the decision, with a way back.</summary>
    public static Card Taken(JourneyMap map, IReadOnlyList<Update> updates, CardContext ctx) =>
        new([UpdateCards.Receipt(map, updates, ctx)])
        {
            FallbackText = CardText.PlainLine(UpdateLine.Plain(map, updates[0], ctx), 500),
        };

    /// <summary>To whoever asked for it: what was decided, or that it is open again.</summary>
    public static Card News(JourneyMap map, Decision decision, Update update, CardContext ctx)
    {
        var who = map.FindPerson(update.ById)?.Name ?? "Somebody";
        var taken = update.UndoesId is null;
        var did = taken ? "decided what you asked for" : "took a decision back that you asked for";
        return new([
            CardLook.Kicker($"DECISION · {CardText.Line(map.Name, 120)}"),
            CardLook.Title(CardText.Line(decision.Title, 160)),
            new TextBlock(
                $"**{CardText.Line(who, 80)}** {did}{(taken ? ":" : ". It is open again.")}"
            )
            {
                Spacing = Spacing.Small,
            },
            .. taken ? Said(decision) : [],
            .. ctx.PageUrl is { } page
                ? [new ActionSet([new OpenUrlAction("Open the map", page)])]
                : Array.Empty<CardElement>(),
        ])
        {
            FallbackText =
                $"{CardText.PlainLine(who, 80)} {did}: {CardText.PlainLine(decision.Title, 160)}",
        };
    }

    private static IEnumerable<CardElement> Said(Decision decision)
    {
        var answer = decision.Answer;
        return
        [
            .. CardLook.If(
                answer,
                a => new TextBlock($"✓ **{CardText.Line(a, 400)}**") { Spacing = Spacing.Small }
            ),
            .. decision.Rationale == answer
                ? []
                : CardLook.If(
                    decision.Rationale,
                    r => CardLook.Quiet($"Why: {CardText.Line(r, 600)}")
                ),
        ];
    }
}
