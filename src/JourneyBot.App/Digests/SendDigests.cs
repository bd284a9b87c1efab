using JourneyBot.App.Schedules;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Digests;
using JourneyBot.Store.Schedules;

namespace JourneyBot.App.Digests;

/// <summary>Queues the digest of the week before for each leader whose Monday morning has come; what goes wrong with one keeps no other.</summary>
internal sealed partial class SendDigests(
    JourneyDb db,
    SyncSchedules sync,
    DueDigests due,
    IServiceScopeFactory scopes,
    ILogger<SendDigests> logger
)
{
    /// <summary>The zones the leaders of all maps live in, so that the clock can be set for them.</summary>
    public async Task<IReadOnlyCollection<string>> RunAsync(
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await sync.OfLeadersAsync(cancellationToken);
        var zones = await MissingDigests.ZonesAsync(db, cancellationToken);
        var found = await due.FindAsync(zones, now, cancellationToken);
        foreach (var ofMap in found.GroupBy(d => d.MapId))
        {
            await SendAsync([.. ofMap], now, cancellationToken);
        }

        foreach (var asked in found.Select(d => d.AskedFor).OfType<string>())
        {
            await ScheduleOrders.RanAsync(db, asked, now, cancellationToken);
        }

        return zones;
    }

    // Where the leaders of a map can't be served together, each is alone, so that only the one with the fault has to wait.
    private async Task SendAsync(
        IReadOnlyList<DueDigest> digests,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        try
        {
            // In a scope of its own: what is left half done in its database context is gone with it.
            await using var scope = scopes.CreateAsyncScope();
            await scope
                .ServiceProvider.GetRequiredService<SendMapDigests>()
                .RunAsync(digests, now, cancellationToken);
        }
#pragma warning disable CA1031 // The edge of the job: a bug with one leader must not keep the digests of all others.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            if (digests is [var alone])
            {
                LogFailed(problem, alone.MapId, alone.Leader);
                return;
            }

            foreach (var digest in digests)
            {
                await SendAsync([digest], now, cancellationToken);
            }
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "The digest of map {MapId} could not be queued for leader {PersonId}."
    )]
    private partial void LogFailed(Exception problem, MapId mapId, PersonId personId);
}
