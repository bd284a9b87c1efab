using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.CheckIns;
using JourneyBot.Store.Maps;

namespace JourneyBot.App.CheckIns;

/// <summary>Asks the champions of one map who may be due, and remembers whom there was nothing to ask.</summary>
internal sealed class AskChampions(
    JourneyDb db,
    Champions champions,
    QuietChampions quiet,
    CheckInEdge edge
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

    private async Task<AskOutcome> AskAsync(
        JourneyMap map,
        Champion champion,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var outcome = AskOutcome.NotNow;
        await edge.TryAsync<AskChampion>(
            async ask => outcome = await ask.RunAsync(map, champion, now, cancellationToken),
            $"champion of map {map.Id.Value}",
            champion.Person.Id.Value
        );
        return outcome;
    }
}
