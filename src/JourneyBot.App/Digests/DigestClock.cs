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
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var mornings = $"0 0 {hour} ? * MON";
        foreach (var zone in zones)
        {
            var key = new TriggerKey(zone, Group);
            // One that is there is left alone: if it were set anew in the moment it is due, it would ring a week later.
            if (
                await scheduler.GetTrigger(key, cancellationToken) is ICronTrigger known
                && string.Equals(known.CronExpressionString, mornings, StringComparison.Ordinal)
            )
            {
                continue;
            }

            await scheduler.ScheduleTrigger(
                // By the clock that all replicas share: the machine's own may be wrong.
                TriggerBuilder
                    .Create(clock)
                    .WithIdentity(key)
                    .ForJob(DigestJob.Key)
                    .WithCronSchedule(
                        mornings,
                        cron =>
                            cron.InTimeZone(Zones.Find(zone))
                                .WithMisfireInstruction(
                                    CronTriggerMisfireInstruction.FireAndProceed
                                )
                    )
                    .Build(),
                TriggerConflict.Replace,
                cancellationToken
            );
        }
    }
}
