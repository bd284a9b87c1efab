using JourneyBot.App.Bot;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace JourneyBot.App.Decks;

internal static class DecksFeature
{
    public static IServiceCollection AddDecks(this IServiceCollection services)
    {
        services.TryAddScoped<MakeDeck>();
        services.TryAddScoped<OfferDeck>();
        services.TryAddScoped<TakeDeck>();
        services.TryAddSingleton<DeckLinks>();
        services.TryAddSingleton<DeckUpload>();
        services.TryAddScoped<DeckCommand>();
        services.AddScoped<ICommand>(s => s.GetRequiredService<DeckCommand>());
        services.AddScoped<IButton>(s => s.GetRequiredService<DeckCommand>());
        return services;
    }

    public static void MapDecks(this IEndpointRouteBuilder routes) => DeckEndpoints.Map(routes);
}
