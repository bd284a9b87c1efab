using JourneyBot.App.Bot;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Maps;

/// <summary>What waits for whom: open decisions first, then blocked projects, then stages nobody confirmed.</summary>
internal static class Waiting
{
    private const int Most = 5;

    public static IEnumerable<CardElement> Of(JourneyMap map, CardContext ctx)
    {
        var all = Decisions(map, ctx).Concat(Blocked(map)).Concat(Silent(map, ctx)).ToList();
        return CardLook.Section(
            "What waits for whom",
            [.. all.Take(Most), .. CardLook.More(all.Count - Most, " on the map")]
        );
    }

    private static IEnumerable<RichTextBlock> Decisions(JourneyMap map, CardContext ctx) =>
        map
            .Decisions.Where(d => d.Status is DecisionStatus.Open)
            .OrderBy(d => d.NeededBy ?? DateOnly.MaxValue)
            .Select(d =>
                Row(
                    TextColor.Warning,
                    "▲",
                    Name(map, d.AskedOfId) ?? "Nobody is asked",
                    $"to decide{CardWords.Due(d.NeededBy, ctx.Today)}: {d.Title}"
                )
            );

    private static IEnumerable<RichTextBlock> Blocked(JourneyMap map) =>
        map
            .Projects.Where(p =>
                p is { IsActive: true, Blocker: not null, State: not ProjectState.AwaitingDecision }
            )
            .Select(p =>
                Row(
                    TextColor.Warning,
                    "▲",
                    Name(map, p.ChampionId) ?? "Nobody",
                    $"is blocked: {p.Blocker} ({p.Title})"
                )
            );

    // The stage and not its champion: nobody is shamed in public.
    private static IEnumerable<RichTextBlock> Silent(JourneyMap map, CardContext ctx) =>
        map
            .Stages.Where(s =>
                Freshness.IsStale(Freshness.LastConfirmed(s), ctx.Today, map.StaleAfterDays)
            )
            .Select(s => Row(null, "○", s.ShortName, "waits to be confirmed" + Since(s, ctx)));

    private static string Since(Stage stage, CardContext ctx) =>
        Freshness.LastConfirmed(stage) is { } last
            ? $", last on {CardWords.Day(ctx.DayOf(last.At), ctx.Today)}"
            : "";

    private static RichTextBlock Row(TextColor? color, string shape, string who, string what) =>
        CardLook.Runs(
            new TextRun(shape + " ") { Color = color },
            new TextRun(CardText.PlainLine(who, 80)) { Weight = TextWeight.Bolder },
            new TextRun(" " + CardText.PlainLine(what, 160))
        );

    private static string? Name(JourneyMap map, PersonId? id) => map.FindPerson(id)?.Name;
}
