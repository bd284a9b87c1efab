using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Outbox;

internal static class OutboxFeature
{
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services
            .AddOptions<OutboxOptions>()
            .BindConfiguration(OutboxOptions.Section)
            .ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<OutboxOptions>, OutboxOptionsValidator>()
        );
        services.TryAddScoped<TeamsOutbox>();
        services.TryAddSingleton<DeliveryRecord>();
        services.TryAddSingleton<PausedTenants>();
        services.TryAddSingleton<RefusalLog>();
        services.TryAddSingleton<Verdict>();
        services.TryAddSingleton<Errands>();
        services.TryAddSingleton<Delivery>();
        services.TryAddSingleton<TenantQueues>();
        services.TryAddSingleton<TenantDrains>();
        services.AddHostedService<DrainJobs>();
        // A clean stop waits for the longest call that is under way.
        services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(75));
        return services;
    }
}
