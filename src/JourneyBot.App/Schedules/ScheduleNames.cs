using JourneyBot.App.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store.Schedules;

namespace JourneyBot.App.Schedules;

/// <summary>Everything that happens by itself, by the names operators call it.</summary>
internal static class ScheduleNames
{
    public const string CleanUp = "clean-up";
    public const string CheckIns = "check-ins";

    /// <summary>What belongs to no map.</summary>
    public static IReadOnlyCollection<Schedule> OfTheProgram { get; } =
    [
        new Schedule
        {
            Name = CheckIns,
            Kind = ScheduleKind.CheckIns,
            TimeZone = "UTC",
        },
        new Schedule
        {
            Name = CleanUp,
            Kind = ScheduleKind.CleanUp,
            TimeZone = "UTC",
        },
    ];

    public static string OfDigest(JourneyMap map, Person leader) =>
        $"digest/{map.Key}/{leader.Key}";

    /// <summary>One for each leader of a map that lives; none for one that does not.</summary>
    public static IReadOnlyCollection<Schedule> OfMap(JourneyMap map) =>
        [
            .. DigestLeaders
                .Of(map)
                .Where(_ => map.Status is MapStatus.Live)
                .Select(leader => new Schedule
                {
                    Name = OfDigest(map, leader),
                    Kind = ScheduleKind.Digest,
                    MapId = map.Id,
                    PersonId = leader.Id,
                    TimeZone = map.ZoneOf(leader).Id,
                }),
        ];
}
