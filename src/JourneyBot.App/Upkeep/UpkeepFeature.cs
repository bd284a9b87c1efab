using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace JourneyBot.App.Upkeep;

internal static class UpkeepFeature
{
    private const string EveryNight = "0 17 3 * * ?";
    private const string EveryNightLater = "0 43 3 * * ?";

    public static IServiceCollection AddUpkeep(this IServiceCollection services)
    {
        services.TryAddScoped<ErasePerson>();
        services.TryAddScoped<CheckPlaces>();
        return services.AddQuartz(quartz =>
        {
            quartz.AddJob<CleanUpJob>(job => job.WithIdentity(CleanUpJob.Key).StoreDurably());
            quartz.AddTrigger(trigger =>
                trigger.ForJob(CleanUpJob.Key).WithIdentity("at-start", "upkeep").StartNow()
            );
            quartz.AddTrigger(trigger =>
                trigger
                    .ForJob(CleanUpJob.Key)
                    .WithIdentity("nightly", "upkeep")
                    .WithCronSchedule(EveryNight)
            );
            quartz.AddJob<CheckPlacesJob>(job =>
                job.WithIdentity(CheckPlacesJob.Key).StoreDurably()
            );
            quartz.AddTrigger(trigger =>
                trigger
                    .ForJob(CheckPlacesJob.Key)
                    .WithIdentity("places-nightly", "upkeep")
                    .WithCronSchedule(EveryNightLater)
            );
        });
    }
}
