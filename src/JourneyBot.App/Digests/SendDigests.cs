using JourneyBot.App.Schedules;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.Maps;
using JourneyBot.Store.Schedules;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Digests;

/// <summary>Queues the digest of the week before for each leader whose Monday morning has come; what goes wrong with one keeps no other.</summary>
internal sealed partial class SendDigests(
    JourneyDb db,
    SyncSchedules sync,
    IServiceScopeFactory scopes,
    IOptions<DigestOptions> options,
    ILogger<SendDigests> logger
)
{
    /// <summary>The zones the map's leaders live in, so that the clock can be set for them.</summary>
    public async Task<IReadOnlyCollection<string>> RunAsync(
        MapId mapId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (await MapReader.LoadAsync(db, mapId, cancellationToken) is not { } map)
        {
            return [];
        }

        var schedules = await sync.OfMapAsync(map, cancellationToken);
        var leaders = DigestLeaders.Of(map).ToList();
        foreach (var leader in leaders)
        {
            var schedule = schedules.Find(s => s.PersonId == leader.Id);
            if (DueWeek(map, leader, schedule, now) is { } week)
            {
                await SendAsync(map, leader, week, now, cancellationToken);
            }

            if (schedule?.AskedAt is not null)
            {
                await ScheduleOrders.RanAsync(db, schedule.Name, now, cancellationToken);
            }
        }

        return [.. leaders.Select(l => map.ZoneOf(l).Id).Distinct(StringComparer.Ordinal)];
    }

    // A map that came after that Monday has no week to tell of yet.
    private DigestWeek? DueWeek(
        JourneyMap map,
        Person leader,
        Schedule? schedule,
        DateTimeOffset now
    )
    {
        var zone = map.ZoneOf(leader);
        var week = DigestWeek.LastCompleted(now, zone);
        var due = week.DueAt(zone, options.Value.Hour);
        if (schedule?.Allows(due, now) == false)
        {
            return null;
        }

        // An operator who asks gets it before its time too.
        var isTime = due <= now && due >= DigestLeaders.MadeAt(map);
        return isTime || schedule?.AskedAt is not null ? week : null;
    }

    // Each in a scope of its own: what one left half done in its database context is gone with it.
    private async Task SendAsync(
        JourneyMap map,
        Person leader,
        DigestWeek week,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope
                .ServiceProvider.GetRequiredService<SendDigest>()
                .RunAsync(map, leader, week, now, cancellationToken);
        }
#pragma warning disable CA1031 // The edge of the job: a bug with one leader must not keep the digests of all others.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(problem, map.Id, leader.Id);
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "The digest of map {MapId} could not be queued for leader {PersonId}."
    )]
    private partial void LogFailed(Exception problem, MapId mapId, PersonId personId);
}
