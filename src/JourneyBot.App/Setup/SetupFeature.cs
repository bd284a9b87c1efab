using JourneyBot.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
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
        // The keys of deck links lie beside the data, so that a link survives a restart.
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IOptions<StoreOptions>>(
                (keys, store) =>
                    keys.XmlRepository = new FileSystemXmlRepository(
                        Directory.CreateDirectory(Path.Combine(store.Value.DataFolder, "keys")),
                        NullLoggerFactory.Instance
                    )
            );
        return services;
    }
}
