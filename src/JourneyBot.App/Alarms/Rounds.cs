using Quartz;

namespace JourneyBot.App.Alarms;

/// <summary>Jobs that go round: at each start and every so often, to do what our tables say is due.</summary>
internal static class Rounds
{
    /// <summary>However many rounds a machine slept through, it makes one when it wakes up.</summary>
    public static void AddRound<TJob>(this IQuartzBuilder quartz, JobKey key, TimeSpan every)
        where TJob : IJob
    {
        quartz.AddJob<TJob>(job => job.WithIdentity(key).StoreDurably());
        quartz.AddTrigger(trigger =>
            trigger
                .ForJob(key)
                .WithIdentity(new TriggerKey($"{key.Name}-round", key.Group))
                .StartNow()
                .WithSimpleSchedule(rounds =>
                    rounds
                        .WithInterval(every)
                        .RepeatForever()
                        .WithMisfireInstruction(
                            SimpleTriggerMisfireInstruction.NowWithExistingCount
                        )
                )
        );
    }
}
