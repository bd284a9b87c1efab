using JourneyBot.Journeys.Updates;
using JourneyBot.Store;
using JourneyBot.Store.Maps;

namespace JourneyBot.Tests.Store;

/// <summary>What somebody said at once is found whole, by the id of the first update of it.</summary>
public abstract class BatchTests(StoreProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_that_came_together_is_found_by_its_first()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = new ASmallMap();
        var first = Said(small, 1, null);
        var alone = Said(small, 3, null);
        small.Updates.AddRange([
            first,
            Said(small, 2, first.Id),
            alone,
            Said(small, 4, first.Id),
            Said(small, 5, alone.Id, undoes: alone.Id),
        ]);
        await store.WriteAsync(db => MapWriter.AddAsync(db, small.Full, Token));

        await using var db = store.Db();
        var together = await UpdateReader.BatchAsync(db, first.Id, Token);
        var other = await UpdateReader.BatchAsync(db, alone.Id, Token);

        Assert.Equal([1, 2, 4], together.Select(u => u.Number));
        Assert.Equal([3, 5], other.Select(u => u.Number));
        Assert.False(await UpdateReader.IsUndoneAsync(db, first.Id, Token));
        Assert.True(await UpdateReader.IsUndoneAsync(db, alone.Id, Token));
        Assert.Empty(await UpdateReader.BatchAsync(db, together[1].Id, Token));
    }

    private static Update Said(
        ASmallMap small,
        int number,
        UpdateId? batch,
        UpdateId? undoes = null
    )
    {
        var at = StoreUnderTest.Now.AddMinutes(number);
        var id = UpdateId.New(at);
        return new Update
        {
            Id = id,
            MapId = small.Map.Id,
            Number = number,
            Key = $"u{number}",
            At = at,
            ById = small.Ada.Id,
            Via = Via.Card,
            Kind = UpdateKind.NoChange,
            StageId = small.First.Id,
            UndoesId = undoes,
            BatchId = batch ?? id,
        };
    }
}

public sealed class BatchesOnSqliteTests() : BatchTests(StoreProvider.Sqlite);

public sealed class BatchesOnPostgresTests() : BatchTests(StoreProvider.PostgreSql);
