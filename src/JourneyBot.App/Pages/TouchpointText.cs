using JourneyBot.Journeys.Health;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.App.Pages;

/// <summary>What a page says of a touchpoint besides its name and score.</summary>
internal static class TouchpointText
{
    /// <summary>"Mateo, 2 days ago" or "never confirmed".</summary>
    public static string Confirmed(JourneyMap map, Touchpoint touchpoint, PageText text) =>
        touchpoint.LastConfirmed is { } last
            ? $"{map.FindPerson(last.ById)?.FirstName ?? "somebody"}, {text.Ago(last.At)}"
            : "never confirmed";

    /// <summary>How much a touchpoint fades: not at all, a little from half of what the map allows, hollow beyond it.</summary>
    public static string Age(JourneyMap map, Touchpoint touchpoint, PageText text)
    {
        if (Freshness.IsStale(touchpoint.LastConfirmed, text.Today, map.StaleAfterDays))
        {
            return "old";
        }

        var days = Freshness.DaysSince(touchpoint.LastConfirmed!, text.Today);
        return days * 2 > map.StaleAfterDays ? "aging" : "fresh";
    }

    /// <summary>All that the curve shows of it, for ears.</summary>
    public static string Spoken(JourneyMap map, Touchpoint touchpoint, PageText text)
    {
        var score = touchpoint.Score is { } known ? $"{known} of 10" : "not scored yet";
        var moment = touchpoint.IsMomentOfTruth ? ", moment of truth" : "";
        return $"{touchpoint.Name}: {score}{moment}, {Confirmed(map, touchpoint, text)}";
    }

    public static bool IsBroken(Touchpoint touchpoint) => touchpoint.Score <= 4;
}
