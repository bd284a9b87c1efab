using JourneyBot.App.Alarms;
using JourneyBot.App.Bot;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Quartz;

namespace JourneyBot.App.CheckIns;

internal static class CheckInsFeature
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(3);

    public static IServiceCollection AddCheckIns(this IServiceCollection services)
    {
        services
            .AddOptions<CheckInOptions>()
            .BindConfiguration(CheckInOptions.Section)
            .ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<CheckInOptions>, CheckInOptionsValidator>()
        );
        services.TryAddScoped<Champions>();
        services.TryAddScoped<CheckInNotes>();
        services.TryAddScoped<PromptPost>();
        services.TryAddSingleton<QuietChampions>();
        services.TryAddScoped<DueChampions>();
        services.TryAddScoped<AskChampions>();
        services.TryAddScoped<AskChampion>();
        services.TryAddScoped<RemindChampion>();
        services.TryAddScoped<AnswerPrompt>();
        services.TryAddSingleton<CheckInEdge>();
        services.TryAddSingleton<RunCheckIns>();
        services.AddButton<PromptButtons>();
        services.AddScoped<ICommand>(s => s.GetRequiredService<RhythmCommand>());
        services.AddButton<RhythmCommand>();
        services.AddQuartz(quartz => quartz.AddRound<CheckInJob>(CheckInJob.Key, Round));
        return services;
    }
}

[OptionsValidator]
internal sealed partial class CheckInOptionsValidator : IValidateOptions<CheckInOptions>;
