using JourneyBot.Store;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace JourneyBot.App.Pages;

/// <summary>The map in a browser, and how to talk to the bot while developing.</summary>
internal static class PagesFeature
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddOptions<PageOptions>().BindConfiguration(PageOptions.Section).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<PageVisitors>();
        services.TryAddScoped(p => StoredMaps.In(p.GetRequiredService<JourneyDb>()));
        services.TryAddScoped<PageWriter>();
        services.TryAddScoped<ShowPages>();
        return services;
    }

    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder routes)
    {
        PageEndpoints.Map(routes);
        return routes;
    }
}
