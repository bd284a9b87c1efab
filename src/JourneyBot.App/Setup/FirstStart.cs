using JourneyBot.App.Alarms;
using JourneyBot.Store;

namespace JourneyBot.App.Setup;

/// <summary>Brings the store up to date before anything uses it, and puts the sample in where it is wanted.</summary>
internal sealed class FirstStart(
    IStoreDatabase store,
    IServiceScopeFactory scopes,
    AlarmTables alarms,
    DatabaseClock sharedClock,
    TimeProvider clock
)
{
    /// <summary>Without the sample for whoever brings a map of their own.</summary>
    public async Task RunAsync(bool withSample, CancellationToken cancellationToken)
    {
        await store.PrepareAsync(cancellationToken);
        await alarms.PrepareAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<JourneyDb>();
        await sharedClock.SyncAsync(db, cancellationToken);
        if (!withSample)
        {
            return;
        }

        await scope
            .ServiceProvider.GetRequiredService<SampleMap>()
            .RunAsync(clock.GetUtcNow(), cancellationToken);
    }
}
