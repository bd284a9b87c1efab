using JourneyBot.App.Bot;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace JourneyBot.App.Updates;

internal static class UpdatesFeature
{
    public static IServiceCollection AddUpdates(this IServiceCollection services)
    {
        services.TryAddScoped<RecordUpdates>();
        services.TryAddScoped<UndoUpdate>();
        services.AddScoped<ICommand>(s => s.GetRequiredService<UndoCommand>());
        services.AddButton<UndoCommand>();
        return services;
    }

    /// <summary>Sentences are asked last: one about a touchpoint can begin with any word.</summary>
    public static IServiceCollection AddSentences(this IServiceCollection services)
    {
        services.TryAddScoped<ScoreTouchpoint>();
        services.AddScoped<ICommand>(s => s.GetRequiredService<SentenceCommand>());
        services.AddButton<SentenceCommand>();
        return services;
    }
}
