using JourneyBot.Journeys.Maps;

namespace JourneyBot.App.Digests;

/// <summary>Who the weekly digest of a map is for: the leader of each stage, the owner and the sponsor.</summary>
internal static class DigestLeaders
{
    public static IEnumerable<Person> Of(JourneyMap map) =>
        map
            .Stages.Select(s => s.AccountableLeaderId)
            .Append(map.OwnerId)
            .Append(map.SponsorId)
            .Select(map.FindPerson)
            .OfType<Person>()
            .DistinctBy(p => p.Id);

    /// <summary>When the map came in: its id was made then, and a UUID of version 7 begins with its moment.</summary>
    public static DateTimeOffset MadeAt(JourneyMap map)
    {
        Span<byte> bytes = stackalloc byte[16];
        map.Id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        var milliseconds = 0L;
        foreach (var part in bytes[..6])
        {
            milliseconds = (milliseconds << 8) | part;
        }

        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }
}
