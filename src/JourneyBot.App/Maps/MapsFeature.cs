using JourneyBot.App.Bot;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace JourneyBot.App.Maps;

internal static class MapsFeature
{
    public static IServiceCollection AddMaps(this IServiceCollection services)
    {
        services.TryAddScoped<PostedCards>();
        services.TryAddSingleton<CardDrawing>();
        services.AddScoped<ICommand, PostCommand>();
        services.AddScoped<ICommand, MapCommand>();
        services.AddButton<MapButtons>();
        return services;
    }
}
