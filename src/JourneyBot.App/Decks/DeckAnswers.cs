using JourneyBot.Decks.Slides;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.App.Decks;

/// <summary>Reads what the form of a deck sent. A client can alter it, so what is not of this map is refused in words.</summary>
internal static class DeckAnswers
{
    /// <summary>The personas the map is about.</summary>
    public static IReadOnlyList<Persona> PersonasOf(JourneyMap map) =>
        [
            .. map.Workspace.Personas.Where(p =>
                map.PersonaKeys.Contains(p.Key, StringComparer.Ordinal)
            ),
        ];

    /// <summary>What was chosen, and what is wrong with it; null where nothing is.</summary>
    public static (DeckChoices Chosen, Refusal? Wrong) Read(
        JourneyMap map,
        CardData data,
        DateOnly today
    )
    {
        var since = data.Text(DeckFields.Since);
        var chosen = new DeckChoices
        {
            Persona = Other(data.Words(DeckFields.Persona), DeckFields.All),
            Period = Other(data.Words(DeckFields.Period), DeckFields.Newest),
            Sections = SectionsOf(data.Choices(DeckFields.Parts)),
            SinceBaseline = since is DeckFields.Baseline,
            SinceDay = since is DeckFields.ADay ? data.Day(DeckFields.Day) : null,
            InOurTemplate = data.Text(DeckFields.Template) is DeckFields.BuiltIn,
        };
        var wrong = Wrongs(map, chosen, since, today).ToList();
        return (chosen, wrong.Count == 0 ? null : Refusal.Invalid(string.Join(" ", wrong)));
    }

    private static IEnumerable<string> Wrongs(
        JourneyMap map,
        DeckChoices chosen,
        string? since,
        DateOnly today
    )
    {
        if (chosen.Sections is DeckSections.None)
        {
            yield return "Choose at least one kind of slide.";
        }

        if (chosen.Persona is { } persona && PersonasOf(map).All(p => p.Key != persona))
        {
            yield return "That persona is no longer on the map; choose another one.";
        }

        if (
            chosen.Period is { } period
            && map.Periods.TrueForAll(p => p.Period.ToString() != period)
        )
        {
            yield return "That period is not counted any more; choose another one.";
        }

        if (chosen.SinceBaseline && map.Baseline is null)
        {
            yield return "The map has no baseline; choose the last digest or a day.";
        }

        if (since is DeckFields.ADay && (chosen.SinceDay is not { } day || day > today))
        {
            yield return "Give the day that changes are told since; it can't be later than today.";
        }
    }

    private static string? Other(string? value, string standard) =>
        value == standard ? null : value;

    private static DeckSections SectionsOf(IReadOnlyList<string> names)
    {
        var sections = DeckSections.None;
        foreach (
            var name in names.Where(n => DeckForm.KnownParts.Contains(n, StringComparer.Ordinal))
        )
        {
            sections |= Enum.Parse<DeckSections>(name);
        }

        return sections;
    }
}
