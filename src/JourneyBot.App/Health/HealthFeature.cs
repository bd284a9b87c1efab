using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace JourneyBot.App.Health;

/// <summary>GET /health: whether the store answers and how much waits to be sent.</summary>
internal static class HealthFeature
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<OutboxHealth>("outbox");
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapHealthChecks(
            "/health",
            new HealthCheckOptions { ResponseWriter = HealthAnswer.WriteAsync }
        );
}
