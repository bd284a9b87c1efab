using JourneyBot.Store.Schedules;

namespace JourneyBot.App.Schedules;

/// <summary>Everything that happens by itself, by the names operators call it.</summary>
internal static class ScheduleNames
{
    public const string CleanUp = "clean-up";
    public const string CheckIns = "check-ins";
    public const string CheckPlaces = "check-places";

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
            Name = CheckPlaces,
            Kind = ScheduleKind.CheckPlaces,
            TimeZone = "UTC",
        },
        new Schedule
        {
            Name = CleanUp,
            Kind = ScheduleKind.CleanUp,
            TimeZone = "UTC",
        },
    ];
}
