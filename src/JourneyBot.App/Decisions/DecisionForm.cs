using System.Globalization;
using JourneyBot.App.Bot;
using JourneyBot.App.Stages;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Wording;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Decisions;

/// <summary>The form a decision is taken with: one of its options and, if they like, why; where it has none, the decision in words.</summary>
internal static class DecisionForm
{
    private const int LongestText = 1000;
    private const int MostInSight = 12;

    // Long options are what can make a form too big.
    private static readonly int[] OptionLengths = [400, 160, 80, 40];

    /// <summary>The form, with what the person typed and what was wrong with it when it comes again.</summary>
    /// <param name="map">The map the decision is on.</param>
    /// <param name="decision">What is decided.</param>
    /// <param name="place">Where it is shown, which its buttons send along.</param>
    /// <param name="ctx">When it is read.</param>
    /// <param name="typed">What was sent before; null for an empty form.</param>
    /// <param name="refusal">What was wrong with it.</param>
    public static Card Of(
        JourneyMap map,
        Decision decision,
        DecisionPlace place,
        CardContext ctx,
        DecisionAnswer? typed = null,
        Refusal? refusal = null
    ) =>
        CardBudget.Fullest(
            OptionLengths.Select(most =>
                (Func<Card>)(
                    () =>
                        new Card([
                            .. refusal is null
                                ? Array.Empty<CardElement>()
                                : [RefusalCards.Band(refusal)],
                            .. Head(map, decision, ctx),
                            .. Options(decision, typed, most),
                            Why(decision, typed),
                            Buttons(place.Data(map, decision)),
                        ])
                        {
                            FallbackText =
                                $"Decide “{CardText.PlainLine(decision.Title, 160)}”. Please open this in Teams on a computer or phone.",
                        }
                )
            )
        );

    private static IEnumerable<CardElement> Head(
        JourneyMap map,
        Decision decision,
        CardContext ctx
    ) =>
        [
            CardLook.Kicker($"DECIDE · {CardText.Line(map.Name, 120)}"),
            CardLook.Title(CardText.Line(decision.Title, 200)),
            .. CardLook.If(Facts(map, decision, ctx), f => CardLook.Quiet(f)),
            .. CardLook.If(
                decision.CostOfWaiting,
                c => new TextBlock($"What waiting costs: {CardText.Line(c, 600)}")
                {
                    Spacing = Spacing.Small,
                }
            ),
        ];

    private static string? Facts(JourneyMap map, Decision decision, CardContext ctx)
    {
        var facts = new[]
        {
            map.StageOf(decision) is { } stage ? CardText.Line(stage.Name, 120) : null,
            map.FindPerson(decision.RequestedById) is { } person
                ? $"asked for by {CardText.Line(person.Name, 80)}"
                : null,
            decision.NeededBy is { } day ? Words.Due(day, ctx.Today) : null,
        }
            .OfType<string>()
            .ToList();
        return facts.Count == 0 ? null : string.Join(" · ", facts);
    }

    private static IEnumerable<ChoiceSetInput> Options(
        Decision decision,
        DecisionAnswer? typed,
        int most
    )
    {
        if (decision.Options.Count == 0)
        {
            return [];
        }

        var question = decision.RecommendedOption is null ? "" : " ★ is recommended";
        var choices = decision.Options.Select((o, i) => Option(decision, o, i, most));
        var form = new ChoiceSetInput(
            DecisionVerbs.Option,
            $"What do you decide?{question}",
            [.. choices]
        )
        {
            Style = ChoiceStyle.Expanded,
            Wrap = true,
            IsRequired = true,
            ErrorMessage = "Choose one of the options.",
            Value = Chosen(decision, typed),
            Spacing = Spacing.Medium,
        };
        return
        [
            IsInSight(decision)
                ? form
                : form with
                {
                    Style = ChoiceStyle.Compact,
                    Placeholder = "Choose one",
                },
        ];
    }

    private static string? Chosen(Decision decision, DecisionAnswer? typed) =>
        typed?.Option is { } chosen && chosen >= 0 && chosen < decision.Options.Count
            ? Place(chosen)
            : null;

    // Some clients read Markdown beside round buttons, and none does in a list that drops down.
    private static Choice Option(Decision decision, string option, int place, int most) =>
        new(
            (place == decision.Recommendation ? "★ " : "")
                + (
                    IsInSight(decision)
                        ? CardLabel.Line(option, most)
                        : CardText.PlainLine(option, most)
                ),
            Place(place)
        );

    private static bool IsInSight(Decision decision) => decision.Options.Count <= MostInSight;

    private static TextInput Why(Decision decision, DecisionAnswer? typed) =>
        new(
            DecisionVerbs.Why,
            decision.Options.Count == 0 ? "What do you decide, and why?" : "Why? (optional)"
        )
        {
            Value = typed?.Rationale,
            IsMultiline = true,
            MaxLength = LongestText,
            Placeholder = "In your words: it stays with the decision",
            Spacing = Spacing.Medium,
        };

    private static ActionSet Buttons(ButtonData data) =>
        new([
            new ExecuteAction("Decide", DecisionVerbs.Decide, data)
            {
                Style = ActionStyle.Positive,
            },
            FormFields.Cancel(DecisionVerbs.Leave, data),
        ])
        {
            Spacing = Spacing.Large,
        };

    private static string Place(int place) => place.ToString(CultureInfo.InvariantCulture);
}
