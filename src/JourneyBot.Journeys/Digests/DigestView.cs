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
        Period = map.CurrentPeriod(on);
        Since = map.LastDigest?.On ?? on.AddDays(-DaysWithoutMark);
        SinceAt = map.LastDigest?.At ?? DigestWeek.At(Since.AddDays(1), Words.Zone, 0).AddTicks(-1);
    }

    public JourneyMap Map { get; }

    public DateOnly On { get; }

    public Words Words { get; }

    /// <summary>The newest counted period.</summary>
    public CustomerMathPeriod? Period { get; }

    /// <summary>The day of the digest before, or a week ago.</summary>
    public DateOnly Since { get; }

    /// <summary>The moment the digest before was written; what came later is new.</summary>
    public DateTimeOffset SinceAt { get; }

    public bool IsNew(Confirmation? confirmation) => confirmation?.At > SinceAt;

    /// <summary>Whether something only known by its day belongs to this digest: later ones are for the next.</summary>
    public bool IsNew(DateOnly? day) => day > Since && day <= On;

    /// <summary>Whether a quote or barrier came after the digest before; its id knows the moment if an update brought it, else the whole day is taken.</summary>
    public bool IsNew(Guid id, DateOnly on) =>
        (IdMoment.On(on, id) ?? DigestWeek.At(on.AddDays(1), Words.Zone, 0).AddTicks(-1)) > SinceAt;
}
