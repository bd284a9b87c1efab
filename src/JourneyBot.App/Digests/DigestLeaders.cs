using JourneyBot.Journeys;
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

    /// <summary>When the map came in: its id was made then.</summary>
    public static DateTimeOffset MadeAt(MapId map) => IdMoment.Of(map.Value);
}
