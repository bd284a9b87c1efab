using System.Globalization;
using JourneyBot.App.Bot;
using JourneyBot.Decks.Slides;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Decks;

/// <summary>The form of a deck: map, persona, period, parts, what changes are told since, and template; filled in as "deck" alone would have it.</summary>
internal static class DeckForm
{
    private const int MostChoices = 24;

    private static readonly Dictionary<DeckSections, string> Parts = new()
    {
        [DeckSections.CustomerAsset] = "Customer asset",
        [DeckSections.Map] = "The whole map",
        [DeckSections.Stages] = "A slide for each stage",
        [DeckSections.Fix] = "What to fix",
        [DeckSections.Amplify] = "What to amplify",
        [DeckSections.Research] = "What to find out",
        [DeckSections.Decisions] = "Decisions needed",
        [DeckSections.Changes] = "What changed",
        [DeckSections.HowToRead] = "How to read it",
    };

    public static IEnumerable<string> KnownParts => Parts.Keys.Select(p => p.ToString());

    /// <summary>The form, filled in with what was chosen so far.</summary>
    /// <param name="map">The map the form is for.</param>
    /// <param name="others">Maps the person may choose instead; none where the map is that of the channel.</param>
    /// <param name="chosen">What the fields hold.</param>
    /// <param name="refusal">What was wrong with it.</param>
    /// <param name="ctx">Today, and the zone.</param>
    public static Card Form(
        JourneyMap map,
        IReadOnlyList<(MapId Id, string Name)> others,
        DeckChoices chosen,
        Refusal? refusal,
        CardContext ctx
    ) =>
        new([
            .. refusal is null ? Array.Empty<CardElement>() : [RefusalCards.Band(refusal)],
            CardLook.Kicker("A DECK OF THE MAP"),
            CardLook.Title(CardText.Line(map.Name, 120)),
            CardLook.Quiet("As it stands now. Change what you want to be different."),
            .. Maps(map, others),
            .. Personas(map, chosen),
            .. Periods(map, chosen),
            Sections(chosen),
            Since(map, chosen, ctx),
            new DateInput(DeckFields.Day, "The day, if you chose one")
            {
                Value = chosen.SinceDay,
                Max = ctx.Today,
                Spacing = Spacing.Small,
            },
            Template(chosen),
            Buttons(map),
        ])
        {
            FallbackText =
                $"Choose what is in the deck of “{CardText.PlainLine(map.Name, 120)}”. Please open this in Teams on a computer or phone.",
        };

    private static IEnumerable<ChoiceSetInput> Maps(
        JourneyMap map,
        IReadOnlyList<(MapId Id, string Name)> others
    ) =>
        others.Count < 2
            ? []
            :
            [
                Compact(
                    DeckFields.Map,
                    "Map",
                    others
                        .Take(MostChoices)
                        .Select(m => new Choice(Plain(m.Name), m.Id.Value.ToString("D"))),
                    map.Id.Value.ToString("D")
                ),
            ];

    private static IEnumerable<ChoiceSetInput> Personas(JourneyMap map, DeckChoices chosen)
    {
        var personas = DeckAnswers.PersonasOf(map);
        return personas.Count == 0
            ? []
            :
            [
                Compact(
                    DeckFields.Persona,
                    "Told for",
                    personas
                        .Take(MostChoices)
                        .Select(p => new Choice(Plain(p.Name), p.Key))
                        .Prepend(new Choice("All customers", DeckFields.All)),
                    chosen.Persona ?? DeckFields.All
                ),
            ];
    }

    private static IEnumerable<ChoiceSetInput> Periods(JourneyMap map, DeckChoices chosen) =>
        map.Periods.Count == 0
            ? []
            :
            [
                Compact(
                    DeckFields.Period,
                    "Customer asset of",
                    map.Periods.OrderByDescending(p => p.Period)
                        .Take(MostChoices)
                        .Select(p => new Choice(Name(p.Period), p.Period.ToString()))
                        .Prepend(new Choice("The newest period", DeckFields.Newest)),
                    chosen.Period ?? DeckFields.Newest
                ),
            ];

    private static ChoiceSetInput Sections(DeckChoices chosen) =>
        new(
            DeckFields.Parts,
            "Slides",
            [.. Parts.Select(p => new Choice(p.Value, p.Key.ToString()))]
        )
        {
            Style = ChoiceStyle.Expanded,
            IsMultiSelect = true,
            Value = string.Join(
                ',',
                Parts.Keys.Where(p => chosen.Sections.HasFlag(p)).Select(p => p.ToString())
            ),
            Spacing = Spacing.Medium,
        };

    private static ChoiceSetInput Since(JourneyMap map, DeckChoices chosen, CardContext ctx)
    {
        var digest = map.LastDigest is { } last
            ? $"The last digest, {CardWords.Day(last.On, ctx.Today)}"
            : "The last digest";
        var choices = new List<Choice> { new(digest, DeckFields.Digest) };
        if (map.Baseline is { } baseline)
        {
            choices.Add(
                new($"The baseline, {CardWords.Day(baseline.On, ctx.Today)}", DeckFields.Baseline)
            );
        }

        choices.Add(new("A day", DeckFields.ADay));
        var standing = chosen.SinceBaseline ? DeckFields.Baseline : DeckFields.Digest;
        var value = chosen.SinceDay is null ? standing : DeckFields.ADay;
        return Compact(DeckFields.Since, "Changes since", choices, value);
    }

    private static ChoiceSetInput Template(DeckChoices chosen) =>
        Compact(
            DeckFields.Template,
            "Template",
            [
                new Choice("The map's own, if it has one", DeckFields.Own),
                new Choice("JourneyBot's", DeckFields.BuiltIn),
            ],
            chosen.InOurTemplate ? DeckFields.BuiltIn : DeckFields.Own
        );

    private static ActionSet Buttons(JourneyMap map) =>
        new([
            new ExecuteAction("Make the deck", DeckVerbs.Chosen, ActionData.Of(map))
            {
                Style = ActionStyle.Positive,
            },
            Cancel(ActionData.Of(map)),
        ])
        {
            Spacing = Spacing.Large,
        };

    private static ExecuteAction Cancel(ButtonData data)
    {
        var cancel = new ExecuteAction("Cancel", DeckVerbs.Leave, data)
        {
            AssociatedInputs = "none",
        };
        return cancel with
        {
            Fallback = ((SubmitAction)cancel.Fallback!) with { AssociatedInputs = "none" },
        };
    }

    private static ChoiceSetInput Compact(
        string id,
        string label,
        IEnumerable<Choice> choices,
        string value
    ) =>
        new(id, label, [.. choices])
        {
            Style = ChoiceStyle.Compact,
            Value = value,
            Spacing = Spacing.Small,
        };

    private static string Name(Period period) =>
        period.Months switch
        {
            12 => period.Year.ToString(CultureInfo.InvariantCulture),
            3 => string.Create(
                CultureInfo.InvariantCulture,
                $"Q{(period.Month + 2) / 3} {period.Year}"
            ),
            _ => period.FirstDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        };

    private static string Plain(string name) => CardText.PlainLine(name, 100);
}

/// <summary>The fields of the form and their fixed values.</summary>
internal static class DeckFields
{
    // Not "map": the button says with that word which map the form was made for.
    public const string Map = "deckMap";
    public const string Persona = "persona";
    public const string All = "all";
    public const string Period = "period";
    public const string Newest = "newest";
    public const string Parts = "parts";
    public const string Since = "since";
    public const string Digest = "digest";
    public const string Baseline = "baseline";
    public const string ADay = "day";
    public const string Day = "sinceDay";
    public const string Template = "template";
    public const string Own = "own";
    public const string BuiltIn = "builtIn";
}
