using System.Globalization;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.Digests;

/// <summary>A weekly digest that was written: one a map and week, kept for good.</summary>
public sealed class StoredDigest
{
    public required DigestId Id { get; init; }

    public required MapId MapId { get; init; }

    /// <summary>ISO week, for example <c>2026-W27</c>.</summary>
    public required string Week { get; init; }

    /// <summary>The day the digest speaks for.</summary>
    public required DateOnly On { get; init; }

    public required DateTimeOffset ComposedAt { get; init; }

    /// <summary>How the map stood, for the next digest to compare with.</summary>
    public required DigestMark Mark { get; init; }

    /// <summary>The digest as JSON; null for one that came with an imported map as a mark only.</summary>
    public string? Content { get; init; }

    /// <summary>The ISO week of a day as digests are keyed by it.</summary>
    public static string WeekOf(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}"
        );
    }
}
