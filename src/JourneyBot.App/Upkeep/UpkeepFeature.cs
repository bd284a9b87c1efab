using JourneyBot.App.Alarms;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace JourneyBot.App.Upkeep;

internal static class UpkeepFeature
{
    // Often enough that a night is not far from its minute; whether it was done tonight is in the table.
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddUpkeep(this IServiceCollection services)
    {
        services.TryAddScoped<ErasePerson>();
        services.TryAddScoped<CheckPlaces>();
        return services.AddQuartz(quartz =>
        {
            quartz.AddRound<CleanUpJob>(CleanUpJob.Key, Round);
            quartz.AddRound<CheckPlacesJob>(CheckPlacesJob.Key, Round);
        });
    }
}
