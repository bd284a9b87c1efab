using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.Health;

/// <summary>How a stage is doing, and everything that keeps it from being better. Derived, never typed.</summary>
/// <param name="Rag">The worst of what was found.</param>
/// <param name="Concerns">What keeps it from green, worst first; empty for a green stage.</param>
public sealed record StageHealth(Rag Rag, IReadOnlyList<Concern> Concerns)
{
    /// <summary>The health of a stage on a day, compared with the last digest.</summary>
    public static StageHealth Of(JourneyMap map, Stage stage, DateOnly today)
    {
        if (StageScore.Now(stage) is not { } score)
        {
            return new StageHealth(Rag.Unknown, [new Concern(ConcernKind.NothingScored, null)]);
        }

        var concerns = new List<Concern>();
        AddRed(concerns, stage, score);
        var rag = concerns.Count > 0 ? Rag.Red : Rag.Green;
        AddAmber(concerns, stage, score, map.LastDigest);
        AddDoubts(concerns, stage, today, map.StaleAfterDays);
        return new StageHealth(rag is Rag.Green && concerns.Count > 0 ? Rag.Amber : rag, concerns);
    }

    private static void AddRed(List<Concern> concerns, Stage stage, decimal score)
    {
        if (score < 5.0m)
        {
            concerns.Add(new Concern(ConcernKind.LowScore, null));
        }

        foreach (var touchpoint in stage.Touchpoints)
        {
            if (touchpoint is { IsMomentOfTruth: true, Score: <= 4 })
            {
                concerns.Add(new Concern(ConcernKind.BrokenMomentOfTruth, touchpoint));
            }
        }
    }

    private static void AddAmber(
        List<Concern> concerns,
        Stage stage,
        decimal score,
        DigestMark? mark
    )
    {
        if (score is >= 5.0m and < 7.0m)
        {
            concerns.Add(new Concern(ConcernKind.MiddlingScore, null));
        }

        foreach (var touchpoint in stage.Touchpoints)
        {
            if (HasFallen(touchpoint, mark))
            {
                concerns.Add(new Concern(ConcernKind.TouchpointFell, touchpoint));
            }
        }
    }

    private static bool HasFallen(Touchpoint touchpoint, DigestMark? mark) =>
        mark is not null
        && mark.Scores.TryGetValue(touchpoint.Id, out var before)
        && touchpoint.Score < before;

    private static void AddDoubts(
        List<Concern> concerns,
        Stage stage,
        DateOnly today,
        int staleAfterDays
    )
    {
        if (stage.Touchpoints.TrueForAll(t => t.Evidence.Level == EvidenceLevel.Assumed))
        {
            concerns.Add(new Concern(ConcernKind.OnlyAssumed, null));
        }

        if (Freshness.IsStale(Freshness.LastConfirmed(stage), today, staleAfterDays))
        {
            concerns.Add(new Concern(ConcernKind.NotConfirmed, null));
        }

        foreach (var touchpoint in Freshness.StaleEvidence(stage, today, staleAfterDays))
        {
            concerns.Add(new Concern(ConcernKind.OldEvidence, touchpoint));
        }
    }
}

/// <summary>One thing that keeps a stage from green, and the touchpoint it was found at, if it was one.</summary>
public sealed record Concern(ConcernKind Kind, Touchpoint? Touchpoint);

/// <summary>What can keep a stage from green.</summary>
public enum ConcernKind
{
    NothingScored,

    /// <summary>The stage is below 5.0.</summary>
    LowScore,

    /// <summary>A moment of truth is at 4 or less.</summary>
    BrokenMomentOfTruth,

    /// <summary>The stage is below 7.0.</summary>
    MiddlingScore,

    /// <summary>A touchpoint is lower than at the last digest.</summary>
    TouchpointFell,

    /// <summary>Nothing at the stage is more than a guess.</summary>
    OnlyAssumed,

    /// <summary>Nobody confirmed the stage for longer than the map allows.</summary>
    NotConfirmed,

    /// <summary>The evidence of a moment of truth is older than the map allows.</summary>
    OldEvidence,
}
