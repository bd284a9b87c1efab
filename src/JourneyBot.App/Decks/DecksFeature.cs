using JourneyBot.App.Bot;
using JourneyBot.Decks.Pptx.Fonts;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Decks;

internal static class DecksFeature
{
    public static IServiceCollection AddDecks(this IServiceCollection services)
    {
        services.AddOptions<DeckOptions>().BindConfiguration(DeckOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<DeckOptions>, DeckOptionsValidator>()
        );
        services.TryAddSingleton(s => Fonts(s.GetRequiredService<IOptions<DeckOptions>>().Value));
        services.TryAddSingleton<DeckLook>();
        services.TryAddScoped<MakeDeck>();
        services.TryAddScoped<KeepTemplate>();
        services.TryAddScoped<TemplateCommand>();
        services.AddScoped<ICommand>(s => s.GetRequiredService<TemplateCommand>());
        services.TryAddScoped<OrderDeck>();
        services.TryAddScoped<HandOverDeck>();
        services.TryAddSingleton<RenderedDecks>();
        services.TryAddSingleton<ChannelFiles>();
        services.TryAddSingleton<DeckErrand>();
        services.TryAddScoped<TakeDeck>();
        services.TryAddSingleton<DeckLinks>();
        services.TryAddSingleton<DeckUpload>();
        services.AddScoped<ICommand>(s => s.GetRequiredService<DeckCommand>());
        services.AddButton<DeckCommand>();
        return services;
    }

    private static FontLibrary Fonts(DeckOptions options) =>
        options.FontFolder.Length == 0 ? FontLibrary.Installed : FontLibrary.In(options.FontFolder);

    public static void MapDecks(this IEndpointRouteBuilder routes) => DeckEndpoints.Map(routes);
}
