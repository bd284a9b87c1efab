using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Health;

/// <summary>GET /health: whether the store answers and how much waits to be sent; and /health/page, which tells an operator more.</summary>
internal static class HealthFeature
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<OutboxHealth>("outbox");
        services
            .AddOptions<OperatorOptions>()
            .BindConfiguration(OperatorOptions.Section)
            .ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<
                IValidateOptions<OperatorOptions>,
                OperatorOptionsValidator
            >()
        );
        services.AddAntiforgery(o =>
        {
            o.FormFieldName = OperatorForms.Field;
            o.Cookie.Name = "journeybot-form";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.TryAddSingleton<OperatorDoor>();
        services.TryAddScoped<ReadHealth>();
        services.TryAddScoped<ShowHealth>();
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks(
            "/health",
            new HealthCheckOptions { ResponseWriter = HealthAnswer.WriteAsync }
        );
        HealthEndpoints.Map(routes);
    }
}
