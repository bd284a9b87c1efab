using JourneyBot.App.Bot;
using JourneyBot.App.Digests;
using JourneyBot.App.Maps;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store;
using JourneyBot.Store.Maps;
using JourneyBot.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Benchmarks.Scale;

/// <summary>What is done to one map.</summary>
internal sealed class ScaleWork(ScaleStore store)
{
    /// <summary>The map as the store has it, nothing of it in memory.</summary>
    public async Task<JourneyMap> ReadAsync(MapId id)
    {
        await using var db = new JourneyDb(
            store.Services.GetRequiredService<DbContextOptions<JourneyDb>>(),
            store.Services.GetRequiredService<IStoreDatabase>(),
            new MapCache()
        );
        return (await MapReader.LoadAsync(db, id, CancellationToken.None))!;
    }

    /// <summary>One score: kept, with every card that shows it.</summary>
    public async Task PostAsync(MapId id)
    {
        await using var scope = store.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<JourneyDb>();
        await using var write = await db.BeginWriteAsync(CancellationToken.None);
        var map = (await MapReader.LoadAsync(db, id, CancellationToken.None))!;
        var (stage, updates) = Score(map);
        foreach (var update in updates)
        {
            map.Apply(update);
        }

        await MapWriter.SaveAsync(db, map, updates, CancellationToken.None);
        await scope
            .ServiceProvider.GetRequiredService<PostedCards>()
            .RefreshAsync(map, [stage.Id], CancellationToken.None);
        await write.CommitAsync(CancellationToken.None);
    }

    /// <summary>The digest of a map that was read, as the bytes of its card.</summary>
    public int Compose(JourneyMap map)
    {
        var content = Digest.Compose(map, DateOnly.FromDateTime(DemoMap.Now.UtcDateTime));
        var settings = store.Services.GetRequiredService<CardSettings>();
        return DigestCards
            .Weekly(map, content, new DigestCopy(map.OwnerId), settings.For(map))
            .ToJson()
            .Utf8.Length;
    }

    private static (Stage Stage, IReadOnlyList<Update> Updates) Score(JourneyMap map)
    {
        var touchpoint = map.Touchpoints.First();
        var stage = map.StageOf(touchpoint);
        var seen = UpdateText.Write(touchpoint.Score);
        var given = string.Equals(seen, "4", StringComparison.Ordinal) ? "5" : "4";
        var answers = new StageAnswers(
            [new StageAnswer(UpdateKind.Score, touchpoint.Key, seen, given)],
            "Nobody answers after 18:00",
            null
        );
        var author = new Author(map.OwnerId!.Value, null, Via.Card);
        return StageUpdate
            .Decide(map, stage, answers, author, DemoMap.Now)
            .Succeeded(out var updates, out var refusal)
            ? (stage, updates)
            : throw new InvalidOperationException(refusal.Reason);
    }
}
