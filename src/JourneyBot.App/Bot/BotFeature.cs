using JourneyBot.Teams;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace JourneyBot.App.Bot;

internal static class BotFeature
{
    public static IServiceCollection AddBot(this IServiceCollection services)
    {
        services.TryAddSingleton<BotRoutes>();
        services.TryAddSingleton<KnownVisitors>();
        services.TryAddSingleton<Door>();
        services.TryAddSingleton<CardSettings>();
        services.TryAddScoped<ChatOpener>();
        services.TryAddScoped<CurrentChat>();
        services.TryAddScoped<IBot, MapBot>();
        services.TryAddSingleton<LateTurns>();
        services.TryAddSingleton<IKeptTurns>(p => p.GetRequiredService<LateTurns>());
        return services;
    }
}
