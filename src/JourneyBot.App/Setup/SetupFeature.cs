using JourneyBot.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Setup;

internal static class SetupFeature
{
    public static IServiceCollection AddSetup(this IServiceCollection services)
    {
        services.AddOptions<AppOptions>().BindConfiguration(AppOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<AppOptions>, AppOptionsValidator>()
        );
        services.TryAddSingleton<ListeningAddress>();
        services.TryAddScoped<ImportMap>();
        services.TryAddScoped<SampleMap>();
        services.TryAddSingleton<FirstStart>();
        services.AddDataProtection().SetApplicationName("JourneyBot");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IDbContextFactory<JourneyDb>, TimeProvider>(
                (keys, databases, clock) => keys.XmlRepository = new DatabaseKeys(databases, clock)
            );
        return services;
    }
}
