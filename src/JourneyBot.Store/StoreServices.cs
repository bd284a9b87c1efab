using JourneyBot.Store.Maps;
using JourneyBot.Store.Postgres;
using JourneyBot.Store.Sending;
using JourneyBot.Store.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace JourneyBot.Store;

/// <summary>Puts the store among an app's services.</summary>
public static class StoreServices
{
    /// <summary>Adds <see cref="JourneyDb"/> (scoped, and by factory), <see cref="IStoreDatabase"/> to prepare at start, and <see cref="OutboxSignal"/>.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services)
    {
        services
            .AddOptions<StoreOptions>()
            .BindConfiguration(StoreOptions.Section)
            .ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<StoreOptions>, StoreOptionsValidator>()
        );
        // Everything in the program reads the one clock that all replicas share.
        services.TryAddSingleton(_ => new DatabaseClock(TimeProvider.System));
        services.TryAddSingleton<TimeProvider>(p => p.GetRequiredService<DatabaseClock>());
        services.TryAddSingleton<OutboxSignal>();
        services.TryAddSingleton<Replica>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ClockSync>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OutboxListener>());

        services.TryAddSingleton<MapCache>();
        services.TryAddSingleton<IStoreDatabase>(Open);
        services.AddDbContextFactory<JourneyDb>(
            (provider, options) => provider.GetRequiredService<IStoreDatabase>().Configure(options)
        );
        return services;
    }

    private static IStoreDatabase Open(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<StoreOptions>>().Value;
        var signal = provider.GetRequiredService<OutboxSignal>();
        var clock = provider.GetRequiredService<TimeProvider>();
        var loggers = provider.GetRequiredService<ILoggerFactory>();
        return options.Provider switch
        {
            StoreProvider.Sqlite => new SqliteDatabase(
                options,
                signal,
                clock,
                loggers.CreateLogger<SqliteDatabase>()
            ),
            _ => new PostgresDatabase(
                options,
                signal,
                clock,
                loggers.CreateLogger<PostgresDatabase>()
            ),
        };
    }
}
