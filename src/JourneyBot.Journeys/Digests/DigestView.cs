using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Wording;

namespace JourneyBot.Journeys.Digests;

/// <summary>The map seen from one day: which period counts, and what is new since the digest before.</summary>
internal sealed class DigestView
{
    private const int DaysWithoutMark = 7;

    public DigestView(JourneyMap map, DateOnly on)
    {
        (Map, On) = (map, on);
        Words = new Words(map.Workspace);
        Period = map.Periods.Where(p => p.Period.FirstDay <= on).MaxBy(p => p.Period);
        Since = map.LastDigest?.On ?? on.AddDays(-DaysWithoutMark);
    }

    public JourneyMap Map { get; }

    public DateOnly On { get; }

    public Words Words { get; }

    /// <summary>The newest counted period.</summary>
    public CustomerMathPeriod? Period { get; }

    /// <summary>The day of the digest before, or a week ago; what came later is new.</summary>
    public DateOnly Since { get; }

    public bool IsNew(Confirmation? confirmation) =>
        confirmation is not null && IsNew(Words.DayOf(confirmation.At));

    public bool IsNew(DateOnly? day) => day > Since;
}
