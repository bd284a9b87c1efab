using Microsoft.Extensions.DependencyInjection.Extensions;

namespace JourneyBot.App.AddIn;

/// <summary>The PowerPoint add-in: today's slides for any presentation, and which of them are behind.</summary>
internal static class AddInFeature
{
    public static IServiceCollection AddAddIn(this IServiceCollection services)
    {
        services.TryAddSingleton<Colleagues>();
        services.TryAddSingleton<AddInLimits>();
        services.TryAddScoped<MapsOfPerson>();
        services.TryAddScoped<SlidesOfMap>();
        services.TryAddScoped<CompareSlides>();
        return services;
    }

    public static void MapAddIn(this IEndpointRouteBuilder routes) => AddInEndpoints.Map(routes);
}
