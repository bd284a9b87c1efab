using JourneyBot.App.Alarms;
using JourneyBot.App.Bot;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Quartz;

namespace JourneyBot.App.Digests;

internal static class DigestsFeature
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(2);

    public static IServiceCollection AddDigests(this IServiceCollection services)
    {
        services
            .AddOptions<DigestOptions>()
            .BindConfiguration(DigestOptions.Section)
            .ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<DigestOptions>, DigestOptionsValidator>()
        );
        services.TryAddScoped<WriteDigest>();
        services.TryAddSingleton<UnreachedLeaders>();
        services.TryAddScoped<LeaderReach>();
        services.TryAddScoped<DigestLetter>();
        services.TryAddScoped<DigestAgain>();
        services.TryAddScoped<DueDigests>();
        services.TryAddScoped<SendMapDigests>();
        services.TryAddScoped<SendDigests>();
        services.TryAddScoped<ReportDeliveries>();
        services.AddScoped<ICommand>(s => s.GetRequiredService<DigestCommand>());
        services.AddButton<DigestCommand>();
        services.AddQuartz(quartz => quartz.AddRound<DigestJob>(DigestJob.Key, Round));
        return services;
    }
}

[OptionsValidator]
internal sealed partial class DigestOptionsValidator : IValidateOptions<DigestOptions>;
