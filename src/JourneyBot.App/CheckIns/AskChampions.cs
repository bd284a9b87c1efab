using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.CheckIns;
using JourneyBot.Store.Maps;

namespace JourneyBot.App.CheckIns;

/// <summary>Asks the champions of one map who may be due, and remembers whom there was nothing to ask.</summary>
internal sealed partial class AskChampions(
    JourneyDb db,
    Champions champions,
    QuietChampions quiet,
    IServiceScopeFactory scopes,
    ILogger<AskChampions> logger
)
{
    public async Task RunAsync(
        IReadOnlyList<UnaskedChampion> unasked,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (await MapReader.LoadAsync(db, unasked[0].MapId, cancellationToken) is not { } map)
        {
            return;
        }

        var known = await champions.OfAsync(map, cancellationToken);
        foreach (var one in unasked)
        {
            if (known.Find(c => c.Person.Id == one.PersonId) is { } champion)
            {
                var outcome = await AskAsync(map, champion, now, cancellationToken);
                quiet.Note(one, champion.Today(now), outcome);
            }
        }
    }

    // Each in a scope of its own: what one left half done in its database context is gone with it.
    private async Task<AskOutcome> AskAsync(
        JourneyMap map,
        Champion champion,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope
                .ServiceProvider.GetRequiredService<AskChampion>()
                .RunAsync(map, champion, now, cancellationToken);
        }
#pragma warning disable CA1031 // The edge of the job: a bug with one champion must not keep the questions of all others.
        catch (Exception problem) when (problem is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFailed(problem, champion.Person.Id, map.Id);
            return AskOutcome.NotNow;
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "Champion {PersonId} of map {MapId} could not be asked what changed."
    )]
    private partial void LogFailed(Exception problem, PersonId personId, MapId mapId);
}
