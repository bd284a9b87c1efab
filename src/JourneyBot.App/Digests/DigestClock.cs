using JourneyBot.Journeys.Maps;
using Quartz;

namespace JourneyBot.App.Digests;

/// <summary>One alarm a time zone that leaders live in: Monday at the hour of the digest, whatever summer time does.</summary>
internal static class DigestClock
{
    private const string Group = "digest-mornings";

    public static async Task SetAsync(
        IScheduler scheduler,
        IEnumerable<string> zones,
        int hour,
        CancellationToken cancellationToken
    )
    {
        foreach (var zone in zones)
        {
            await scheduler.ScheduleTrigger(
                TriggerBuilder
                    .Create()
                    .WithIdentity(new TriggerKey(zone, Group))
                    .ForJob(DigestJob.Key)
                    .WithCronSchedule(
                        $"0 0 {hour} ? * MON",
                        cron => cron.InTimeZone(Zones.Find(zone))
                    )
                    .Build(),
                TriggerConflict.Replace,
                cancellationToken
            );
        }
    }
}
