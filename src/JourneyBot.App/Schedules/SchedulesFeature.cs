using Microsoft.Extensions.DependencyInjection.Extensions;

namespace JourneyBot.App.Schedules;

internal static class SchedulesFeature
{
    public static IServiceCollection AddSchedules(this IServiceCollection services)
    {
        services.TryAddScoped<SyncSchedules>();
        services.TryAddScoped<OrderSchedule>();
        services.TryAddSingleton<ScheduleGate>();
        services.AddHostedService<OrderWatch>();
        return services;
    }
}
