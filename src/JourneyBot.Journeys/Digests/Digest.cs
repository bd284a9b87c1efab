using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Wording;

namespace JourneyBot.Journeys.Digests;

/// <summary>Composes a digest from the map as it stands and the mark of the digest before; it reads no history.</summary>
public static class Digest
{
    private const int MostDecisions = 3;

    /// <summary>The digest of a map for a day, compared with the mark of the one before.</summary>
    /// <param name="map">With its workspace, and its last digest's mark.</param>
    /// <param name="on">The day it speaks for: the Sunday of its week, or today when asked for.</param>
    public static DigestContent Compose(JourneyMap map, DateOnly on)
    {
        var view = new DigestView(map, on);
        var stages = map.Stages.ConvertAll(s => Line(view, s));
        var moves = Moves(view).ToList();
        var open = Open(map).ToList();
        var (worst, best) = DigestVoices.Of(map);
        var content = new DigestContent(
            new DigestMap(map.Key, map.Name, map.Workspace.Name),
            on,
            DigestWeek.Of(on).ToString(),
            map.LastDigest?.On,
            map.Baseline?.On,
            null,
            DigestSentences.BottomLine(view, stages),
            DigestAssets.Of(view),
            DigestSentences.Traverse,
            stages,
            worst,
            best,
            [.. open.Take(MostDecisions).Select(d => Line(map, d))],
            [.. open.Select(d => d.Key)],
            DigestProgress.Commitments(view),
            [.. DigestProgress.Barriers(view)],
            DigestLives.Of(view),
            [.. moves.Where(m => m.To > m.From)],
            [.. moves.Where(m => m.To < m.From)]
        );
        return DigestProgress.HasNews(view, content)
            ? content
            : content with
            {
                NothingChanged = DigestSentences.NothingChanged(view, content.Life),
            };
    }

    private static DigestStage Line(DigestView view, Stage stage)
    {
        var map = view.Map;
        var health = StageHealth.Of(map, stage, view.On);
        var confirmed = Freshness.LastConfirmed(stage);
        return new DigestStage(
            stage.Key,
            stage.Order,
            stage.Name,
            stage.ShortName,
            StageSignals.Of(map, stage, view.Period),
            StageScore.Now(stage),
            StageScore.Since(stage, map.LastDigest),
            StageScore.SinceBaseline(stage),
            health.Rag,
            health.Concerns.Count == 0 ? null : HealthWords.Of(health.Concerns[0]),
            StageSignals.LostHere(map, stage, view.Period),
            map.FindPerson(stage.AccountableLeaderId)?.Name,
            confirmed is null ? null : view.Words.DayOf(confirmed.At),
            map.FindPerson(confirmed?.ById)?.Name,
            view.IsNew(confirmed)
        );
    }

    private static DigestDecision Line(JourneyMap map, Decision decision) =>
        new(
            decision.Key,
            decision.Title,
            map.FindStage(decision.StageId)?.Name,
            map.FindPerson(decision.AskedOfId)?.Name,
            decision.NeededBy,
            decision.RecommendedOption,
            decision.CostOfWaiting
        );

    private static IEnumerable<DigestMove> Moves(DigestView view) =>
        view.Map.LastDigest is not { } mark
            ? []
            : view.Map.Stages.SelectMany(s =>
                s.Touchpoints.Where(t =>
                        t.Score is { } now
                        && mark.Scores.TryGetValue(t.Id, out var before)
                        && before != now
                    )
                    .Select(t => new DigestMove(
                        t.Key,
                        t.Name,
                        s.Name,
                        mark.Scores[t.Id],
                        t.Score!.Value
                    ))
            );

    private static IEnumerable<Decision> Open(JourneyMap map) =>
        map
            .Decisions.Where(d => d.Status is DecisionStatus.Open)
            .OrderBy(d => d.NeededBy ?? DateOnly.MaxValue)
            .ThenBy(d => d.Order);
}
