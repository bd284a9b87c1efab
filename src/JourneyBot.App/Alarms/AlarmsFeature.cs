using JourneyBot.Store;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace JourneyBot.App.Alarms;

/// <summary>Quartz, the alarm clock of everything that happens by itself; what has happened is in tables of our own.</summary>
internal static class AlarmsFeature
{
    // One job a tenant runs as long as the program does; these are for them and for all others beside.
    private const int AtOnce = 100;

    public static IServiceCollection AddAlarms(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services.TryAddSingleton<AlarmTables>();
        services.AddHostedService<PlaceWatch>();
        // Before Quartz's own, and so stopped after it: by then the jobs of this replica have ended.
        services.AddHostedService<Handover>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o =>
                o.ShutdownJobInterruption = ShutdownJobInterruption.Always
            );
            quartz.UseDefaultThreadPool(AtOnce);
            if (Provider(configuration) is StoreProvider.PostgreSql)
            {
                UseDatabase(quartz);
            }
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        return services;
    }

    private static StoreProvider Provider(IConfiguration configuration) =>
        configuration
            .GetSection(StoreOptions.Section)
            .GetValue<StoreProvider>(nameof(StoreOptions.Provider));

    // Over SQLite there is one program only, and nothing that Quartz could remember is not in our own tables: it keeps its alarms in memory.
    private static void UseDatabase(IQuartzBuilder quartz)
    {
        quartz.ConfigureScheduler(o =>
        {
            o.InstanceName = "JourneyBot";
            o.IdleWaitTime = TimeSpan.FromSeconds(1);
        });
        quartz.UseInstanceIdGenerator<PlaceAsInstance>();
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(source =>
                source.DataSourceFactory = services =>
                    services.GetRequiredService<IStoreDatabase>().Connections!
            );
            store.UseSystemTextJsonSerializer();
            store.UseClustering(cluster =>
            {
                cluster.CheckinInterval = TimeSpan.FromSeconds(2);
                cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(5);
            });
            store.ConfigureStore(o =>
            {
                o.StoreJobDataAsStrings = true;
                o.MisfireThreshold = TimeSpan.FromSeconds(10);
                o.MisfireHandlerFrequency = TimeSpan.FromSeconds(10);
            });
        });
    }
}
