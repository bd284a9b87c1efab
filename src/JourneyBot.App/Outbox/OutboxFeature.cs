using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace JourneyBot.App.Outbox;

internal static class OutboxFeature
{
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.TryAddScoped<TeamsOutbox>();
        services.TryAddSingleton<TenantBudgets>();
        services.TryAddSingleton<DeliveryRecord>();
        services.TryAddSingleton<PausedTenants>();
        services.TryAddSingleton<RefusalLog>();
        services.TryAddSingleton<Verdict>();
        services.TryAddSingleton<Delivery>();
        // A clean stop waits for the longest call that is under way.
        services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(75));
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o =>
                o.ShutdownJobInterruption = ShutdownJobInterruption.Always
            );
            quartz.AddJob<OutboxSender>(job => job.WithIdentity(OutboxSender.Key).StoreDurably());
            // It runs as long as the program does; should it ever fall over, the next firing picks it up.
            quartz.AddTrigger(trigger =>
                trigger
                    .ForJob(OutboxSender.Key)
                    .WithIdentity("drain", "outbox")
                    .StartNow()
                    .WithSimpleSchedule(every =>
                        every.WithInterval(TimeSpan.FromSeconds(5)).RepeatForever()
                    )
            );
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        return services;
    }
}
