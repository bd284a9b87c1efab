using JourneyBot.App.Bot;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace JourneyBot.App.Stages;

internal static class StagesFeature
{
    public static IServiceCollection AddStages(this IServiceCollection services)
    {
        services.TryAddScoped<UpdateStage>();
        services.TryAddScoped<ConfirmStage>();
        services.AddButton<StageButtons>();
        services.AddScoped<ICommand, NoChangeCommand>();
        return services;
    }
}
