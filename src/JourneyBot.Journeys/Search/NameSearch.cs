using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.Search;

/// <summary>Finds a stage, touchpoint, project or decision by what people type: case, accents, order of words, plurals and small typing errors do not matter.</summary>
public sealed class NameSearch
{
    private const int MostChoices = 6;
    private const int MostSuggestions = 3;
    private readonly List<Entry> _entries;

    private NameSearch(IEnumerable<Entry> entries) => _entries = [.. entries];

    /// <summary>Searches the names of a map, of all kinds or only of those given.</summary>
    public static NameSearch Of(JourneyMap map, params ReadOnlySpan<NamedKind> kinds)
    {
        var wanted = kinds.Length == 0 ? Enum.GetValues<NamedKind>() : kinds.ToArray();
        return new NameSearch(
            map.Stages.Select(Of)
                .Concat(map.Stages.SelectMany(s => s.Touchpoints.Select(t => Of(t, s))))
                .Concat(
                    map.Projects.Select(p => new Entry(
                        new Named(
                            NamedKind.Project,
                            p.Key,
                            p.Title,
                            map.FindStage(p.StageId)?.Name
                        ),
                        [SearchText.Words(p.Title)]
                    ))
                )
                .Where(e => wanted.Contains(e.Named.Kind))
        );
    }

    /// <summary>Searches the titles of some decisions of a map.</summary>
    public static NameSearch Of(JourneyMap map, IEnumerable<Decision> decisions) =>
        new(
            decisions.Select(d => new Entry(
                new Named(NamedKind.Decision, d.Key, d.Title, map.StageOf(d)?.Name),
                [SearchText.Words(d.Title)]
            ))
        );

    /// <summary>What can be meant; nothing is guessed where two things match equally well.</summary>
    public NameMatch Find(string typed)
    {
        var key = typed.Trim();
        if (
            _entries.FindAll(e =>
                string.Equals(e.Named.Key, key, StringComparison.OrdinalIgnoreCase)
            )
            is [var byKey]
        )
        {
            return One(byKey.Named);
        }

        var words = SearchText.Words(typed);
        if (words.Count == 0)
        {
            return new NameMatch(null, [], []);
        }

        var fits = _entries.Select(e => (e.Named, Fit: e.Fit(words))).ToList();
        var matches = fits.Where(f => f.Fit.IsMatch).OrderByDescending(f => f.Fit).ToList();
        return matches.Count switch
        {
            0 => new NameMatch(null, [], Nearest(fits)),
            1 => One(matches[0].Named),
            _ when IsClear(matches[0].Fit, matches[1].Fit) => One(matches[0].Named),
            _ => new NameMatch(null, [.. matches.Take(MostChoices).Select(m => m.Named)], []),
        };
    }

    private static NameMatch One(Named named) => new(named, [], []);

    // The whole name beats a part of one, and words as they are written beat words with errors; nothing else decides.
    private static bool IsClear(NameFit best, NameFit next) =>
        (best.IsWhole && !next.IsWhole) || (best.IsLiteral && !next.IsLiteral);

    private static List<Named> Nearest(List<(Named Named, NameFit Fit)> fits) =>
        [
            .. fits.Where(f => f.Fit.Matched > 0)
                .OrderByDescending(f => f.Fit)
                .Take(MostSuggestions)
                .Select(f => f.Named),
        ];

    private static Entry Of(Stage stage) =>
        new(
            new Named(NamedKind.Stage, stage.Key, stage.Name, null),
            [
                SearchText.Words(stage.Name),
                SearchText.Words(stage.ShortName),
                SearchText.Words(stage.InsideOutName ?? ""),
                SearchText.Words($"stage {stage.Order}"),
            ]
        );

    private static Entry Of(Touchpoint touchpoint, Stage stage) =>
        new(
            new Named(NamedKind.Touchpoint, touchpoint.Key, touchpoint.Name, stage.Name),
            [SearchText.Words(touchpoint.Name)]
        );

    private sealed record Entry(Named Named, IReadOnlyList<List<string>> Names)
    {
        public NameFit Fit(List<string> typed) => Names.Max(n => NameFit.Of(typed, n));
    }
}
