using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.Health;

/// <summary>Whether a stage helped or hindered growth in a period.</summary>
public enum StageSignal
{
    NoSignal,
    Helped,
    Hindered,
    Mixed,
}

/// <summary>Derives <see cref="StageSignal"/>: from the reasons customers named at the stage and from how its score moved.</summary>
public static class StageSignals
{
    public static StageSignal Of(JourneyMap map, Stage stage, CustomerMathPeriod? period)
    {
        var moved = StageScore.Since(stage, map.LastDigest) ?? 0;
        var hindered =
            moved < 0
            || NamedAt(map, stage, period, Behaviour.Depart, Behaviour.Diminish)
                .Any(r => r.Reason.WithinOurControl);
        var helped = moved > 0 || NamedAt(map, stage, period, Behaviour.Stay, Behaviour.Grow).Any();
        return (helped, hindered) switch
        {
            (true, true) => StageSignal.Mixed,
            (true, false) => StageSignal.Helped,
            (false, true) => StageSignal.Hindered,
            _ => StageSignal.NoSignal,
        };
    }

    /// <summary>The customers who left in the period and named a reason at this stage.</summary>
    public static Counted LostHere(JourneyMap map, Stage stage, CustomerMathPeriod? period) =>
        NamedAt(map, stage, period, Behaviour.Depart)
            .Aggregate(new Counted(0, 0), (sum, named) => sum + named.Count.Counted);

    /// <summary>The reasons that customers named at the stage in the period, most valuable first.</summary>
    public static IEnumerable<(Reason Reason, ReasonCount Count)> NamedAt(
        JourneyMap map,
        Stage stage,
        CustomerMathPeriod? period,
        params Behaviour[] behaviours
    ) =>
        (period?.ReasonCounts ?? [])
            .Where(c => c.Volume > 0)
            .Select(c => (Reason: map.Reasons.Find(r => r.Id == c.ReasonId)!, Count: c))
            .Where(n =>
                n.Reason is not null
                && n.Reason.StageId == stage.Id
                && behaviours.Contains(n.Reason.Behaviour)
            )
            .OrderByDescending(n => n.Count.Value);
}
