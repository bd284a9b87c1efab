using JourneyBot.App.Bot;

namespace JourneyBot.App.Help;

internal static class HelpFeature
{
    public static IServiceCollection AddHelp(this IServiceCollection services)
    {
        services.AddScoped<ICommand, HelpCommand>();
        services.AddButton<SayButton>();
        return services;
    }
}
