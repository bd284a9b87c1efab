using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.Health;

/// <summary>How long ago somebody said that the map tells it as it is, and how old what it rests on is.</summary>
public static class Freshness
{
    /// <summary>The newest confirmation of any touchpoint of the stage; null where nobody ever confirmed one.</summary>
    public static Confirmation? LastConfirmed(Stage stage)
    {
        Confirmation? last = null;
        foreach (var touchpoint in stage.Touchpoints)
        {
            if (touchpoint.LastConfirmed is { } one && (last is null || one.At > last.At))
            {
                last = one;
            }
        }

        return last;
    }

    public static bool IsStale(Confirmation? confirmation, DateOnly today, int staleAfterDays) =>
        confirmation is null || DaysSince(confirmation, today) > staleAfterDays;

    /// <summary>Whole days of UTC since the confirmation; 0 for one of today.</summary>
    public static int DaysSince(Confirmation confirmation, DateOnly today) =>
        today.DayNumber - DateOnly.FromDateTime(confirmation.At.UtcDateTime).DayNumber;

    /// <summary>The moments of truth (of a stage without any: all touchpoints) whose evidence has a date and is too old.</summary>
    public static List<Touchpoint> StaleEvidence(Stage stage, DateOnly today, int staleAfterDays)
    {
        var hasMoments = stage.Touchpoints.Exists(t => t.IsMomentOfTruth);
        return stage.Touchpoints.FindAll(t =>
            (t.IsMomentOfTruth || !hasMoments)
            && t.Evidence.AsOf is { } asOf
            && today.DayNumber - asOf.DayNumber > staleAfterDays
        );
    }
}
