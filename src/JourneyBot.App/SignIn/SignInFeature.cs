using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.SignIn;

/// <summary>People's own sign-in, with Entra access tokens; it has nothing in common with how the bot knows that Teams is calling.</summary>
internal static class SignInFeature
{
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services
            .AddOptions<SignInOptions>()
            .BindConfiguration(SignInOptions.Section)
            .ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<SignInOptions>, SignInOptionsValidator>()
        );
        services.TryAddSingleton<SignInSettings>();
        services.TryAddSingleton(provider =>
            EntraKeys.Of(provider.GetRequiredService<SignInSettings>().Cloud)
        );
        services.TryAddSingleton<AccessTokens>();
        services.TryAddSingleton<SignInGate>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OpenDoorGuard>());
        return services;
    }
}
