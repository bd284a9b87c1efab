using JourneyBot.App.Bot;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace JourneyBot.App.Decisions;

internal static class DecisionsFeature
{
    public static IServiceCollection AddDecisions(this IServiceCollection services)
    {
        services.TryAddScoped<RecordDecision>();
        services.TryAddScoped<TellOfDecision>();
        services.AddScoped<ICommand, DecisionCommands>();
        services.AddButton<DecisionButtons>();
        return services;
    }
}
