using Microsoft.Extensions.DependencyInjection.Extensions;

namespace JourneyBot.App.Bot;

/// <summary>Which button answers a verb. It is known without making the button, so that a press makes only the one that was pressed.</summary>
internal sealed record ButtonVerb(string Verb, Type Button);

internal static class ButtonVerbs
{
    /// <summary>Adds a button with its verbs; none of them may be another button's.</summary>
    public static IServiceCollection AddButton<T>(this IServiceCollection services)
        where T : class, IButton
    {
        services.TryAddScoped<T>();
        foreach (var verb in T.Verbs)
        {
            services.AddSingleton(new ButtonVerb(verb, typeof(T)));
        }

        return services;
    }
}
