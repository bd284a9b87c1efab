using JourneyBot.App.Bot;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Quartz;

namespace JourneyBot.App.CheckIns;

internal static class CheckInsFeature
{
    private const int MinutesBetween = 3;

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
        services.TryAddScoped<AskChampion>();
        services.TryAddScoped<RemindChampion>();
        services.TryAddScoped<AnswerPrompt>();
        services.TryAddSingleton<RunCheckIns>();
        services.AddScoped<IButton, PromptButtons>();
        services.TryAddScoped<RhythmCommand>();
        services.AddScoped<ICommand>(s => s.GetRequiredService<RhythmCommand>());
        services.AddScoped<IButton>(s => s.GetRequiredService<RhythmCommand>());
        services.AddQuartz(quartz =>
        {
            quartz.AddJob<CheckInJob>(job => job.WithIdentity(CheckInJob.Key).StoreDurably());
            quartz.AddTrigger(trigger =>
                trigger
                    .ForJob(CheckInJob.Key)
                    .WithIdentity("reconcile", "check-ins")
                    .StartNow()
                    .WithSimpleSchedule(every =>
                        every.WithInterval(TimeSpan.FromMinutes(MinutesBetween)).RepeatForever()
                    )
            );
        });
        return services;
    }
}

[OptionsValidator]
internal sealed partial class CheckInOptionsValidator : IValidateOptions<CheckInOptions>;
