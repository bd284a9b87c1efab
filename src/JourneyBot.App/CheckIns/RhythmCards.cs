using System.Globalization;
using JourneyBot.App.Bot;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.CheckIns;

/// <summary>A person's own settings: when they are asked, when they are away, and who stands in.</summary>
internal static class RhythmCards
{
    private const int MostPeople = 200;

    public static Card Form(JourneyMap map, Champion me, Refusal? refusal) =>
        new([
            .. refusal is null ? Array.Empty<CardElement>() : [RefusalCards.Band(refusal)],
            CardLook.Kicker($"MY SETTINGS · {CardText.Line(me.Person.Name, 80)}"),
            CardLook.Title("When may I ask you?"),
            CardLook.Quiet(
                $"Once a week at most, in your own time zone ({CardText.Line(me.Zone.Id, 60)}), and never after you have answered."
            ),
            new ChoiceSetInput(SetRhythm.Day, "Day", Days)
            {
                Style = ChoiceStyle.Compact,
                Value = me.Day.ToString(),
            },
            new ChoiceSetInput(SetRhythm.Hour, "Hour", Hours)
            {
                Style = ChoiceStyle.Compact,
                Value = me.Hour.ToString(CultureInfo.InvariantCulture),
            },
            new DateInput(SetRhythm.AwayFrom, "Away from") { Value = me.Rhythm?.AwayFrom },
            new DateInput(SetRhythm.AwayTo, "Last day away") { Value = me.Rhythm?.AwayTo },
            new ChoiceSetInput(SetRhythm.Cover, "Who stands in while you are away", People(map, me))
            {
                Style = ChoiceStyle.Compact,
                Placeholder = "nobody",
                Value = map.FindPerson(me.Rhythm?.CoverId)?.Key,
            },
            new ActionSet([
                new ExecuteAction("Save", CheckInVerbs.SaveSettings, ActionData.Of(map))
                {
                    Style = ActionStyle.Positive,
                },
            ])
            {
                Spacing = Spacing.Large,
            },
        ])
        {
            FallbackText = "My settings. Please open this in Teams on a computer or phone.",
        };

    public static Card Saved(JourneyMap map, Champion me, CardContext ctx) =>
        new([
            new TextBlock("✓ **Saved.**"),
            new TextBlock(
                $"I ask you on {me.Day}s at {me.Hour.ToString(CultureInfo.InvariantCulture)}:00.{Away(map, me, ctx)}"
            )
            {
                Spacing = Spacing.Small,
            },
            new ActionSet([
                new ExecuteAction("Change", CheckInVerbs.ShowSettings, ActionData.Of(map)),
            ]),
        ])
        {
            FallbackText = $"Saved. I ask you on {me.Day}s.",
        };

    private static string Away(JourneyMap map, Champion me, CardContext ctx)
    {
        if (me.Rhythm?.AwayTo is not { } last || last < ctx.Today)
        {
            return "";
        }

        var cover = map.FindPerson(me.Rhythm.CoverId) is { } person
            ? $"{CardText.Line(person.Name, 80)} is asked"
            : "nobody is asked";
        return $" Until {CardWords.Day(last, ctx.Today)}, while you are away, {cover} in your place.";
    }

    private static Choice[] Days { get; } =
    [
        .. Enum.GetNames<DayOfWeek>()
            .Where(d => d is not (nameof(DayOfWeek.Saturday) or nameof(DayOfWeek.Sunday)))
            .Select(d => new Choice(d, d)),
    ];

    private static Choice[] Hours { get; } =
    [
        .. Enumerable
            .Range(SetRhythm.Earliest, SetRhythm.Latest - SetRhythm.Earliest + 1)
            .Select(h => h.ToString(CultureInfo.InvariantCulture))
            .Select(h => new Choice($"{h}:00", h)),
    ];

    private static Choice[] People(JourneyMap map, Champion me) =>
        [
            .. map
                .Workspace.People.Where(p => p.Id != me.Person.Id)
                .OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase)
                .Take(MostPeople)
                .Select(p => new Choice(CardText.PlainLine(p.Name, 80), p.Key)),
        ];
}
