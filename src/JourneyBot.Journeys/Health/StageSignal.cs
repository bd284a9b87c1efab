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
    public static StageSignal Of(JourneyMap map, Stage stage, CustomerMathPeriod? period) =>
        Of(map, stage, NamedAt(map, stage, period));

    /// <summary>The same from what <see cref="NamedAt"/> found.</summary>
    public static StageSignal Of(
        JourneyMap map,
        Stage stage,
        List<(Reason Reason, ReasonCount Count)> named
    )
    {
        var moved = StageScore.Since(stage, map.LastDigest) ?? 0;
        var (helped, hindered) = (moved > 0, moved < 0);
        foreach (var (reason, _) in named)
        {
            var isGood = reason.Behaviour is Behaviour.Stay or Behaviour.Grow;
            helped |= isGood;
            hindered |= !isGood && reason.WithinOurControl;
        }

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
        NamedAt(map, stage, period)
            .Where(n => n.Reason.Behaviour is Behaviour.Depart)
            .Aggregate(new Counted(0, 0), (sum, named) => sum + named.Count.Counted);

    /// <summary>The reasons that customers named at the stage in the period, most valuable first.</summary>
    public static List<(Reason Reason, ReasonCount Count)> NamedAt(
        JourneyMap map,
        Stage stage,
        CustomerMathPeriod? period
    )
    {
        var named = new List<(Reason Reason, ReasonCount Count)>();
        foreach (var count in period?.ReasonCounts ?? [])
        {
            if (count.Volume > 0 && ReasonAt(map, stage, count.ReasonId) is { } reason)
            {
                var before = named.FindLastIndex(n => n.Count.Value >= count.Value);
                named.Insert(before + 1, (reason, count));
            }
        }

        return named;
    }

    private static Reason? ReasonAt(JourneyMap map, Stage stage, ReasonId id)
    {
        foreach (var reason in map.Reasons)
        {
            if (reason.Id == id)
            {
                return reason.StageId == stage.Id ? reason : null;
            }
        }

        return null;
    }
}
