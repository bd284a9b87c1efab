using JourneyBot.App.Bot;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace JourneyBot.App.Updates;

internal static class UpdatesFeature
{
    public static IServiceCollection AddUpdates(this IServiceCollection services)
    {
        services.TryAddScoped<RecordUpdates>();
        services.TryAddScoped<UndoUpdate>();
        services.TryAddScoped<UndoCommand>();
        services.AddScoped<ICommand>(s => s.GetRequiredService<UndoCommand>());
        services.AddScoped<IButton>(s => s.GetRequiredService<UndoCommand>());
        return services;
    }
}
