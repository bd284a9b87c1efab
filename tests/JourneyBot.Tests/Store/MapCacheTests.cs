using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store;
using JourneyBot.Store.Maps;

namespace JourneyBot.Tests.Store;

/// <summary>A map that is kept in memory is never anything but what the store holds, whoever changed it.</summary>
public abstract class MapCacheTests(StoreProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_each_save_the_map_in_memory_is_what_another_replica_reads()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = await AddAsync(store);
        Func<int, Update>[] said =
        [
            n => small.AScore(n, 3, "nobody answers"),
            n => small.AnUpdate(n, UpdateKind.NoChange),
            n => small.AnUpdate(n, UpdateKind.Quote),
            n => small.AnUpdate(n, UpdateKind.EmployeeBarrier),
            n => small.AScore(n, 8, "they do now"),
        ];

        for (var number = 1; number <= said.Length; number++)
        {
            var update = said[number - 1](number);
            await SayAsync(store, small, update);

            await using var another = store.AnotherReplica();
            Assert.Equal(
                Shape.Of(await LoadAsync(another, small)),
                Shape.Of(await LoadAsync(store, small))
            );
        }
    }

    [Fact]
    public async Task What_another_replica_saved_is_seen()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await using var another = store.AnotherReplica();
        var small = await AddAsync(store);
        await LoadAsync(store, small);

        await SayAsync(another, small, small.AScore(1, 3, "said elsewhere"));

        Assert.Equal(3, (await LoadAsync(store, small)).FindTouchpoint("call")!.Score);
    }

    [Fact]
    public async Task Somebody_another_replica_added_to_the_workspace_is_seen()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await using var another = store.AnotherReplica();
        var small = await AddAsync(store);
        await LoadAsync(store, small);

        await another.WriteAsync(async db =>
        {
            await NewPeople.AddAsync(db, ANewcomer(small), Token);
            return 0;
        });

        var people = (await LoadAsync(store, small)).Workspace.People;
        Assert.Equal("Newcomer", people[^1].Name);
    }

    [Fact]
    public async Task What_a_caller_does_to_a_map_it_does_not_save_stays_with_the_caller()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = await AddAsync(store);
        var before = Shape.Of(await LoadAsync(store, small));

        var mine = await LoadAsync(store, small);
        mine.Apply(small.AScore(1, 1, "thought better of it"));
        mine.Apply(small.AnUpdate(2, UpdateKind.EmployeeBarrier));
        mine.FindTouchpoint("call")!.Quotes.Clear();
        mine.CheckIn!.Responses.Clear();
        mine.Projects.Clear();
        mine.Decisions.Clear();
        mine.Workspace.People.Add(ANewcomer(small));

        Assert.Equal(before, Shape.Of(await LoadAsync(store, small)));
    }

    [Fact]
    public async Task A_change_that_was_taken_back_leaves_nothing_in_memory()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = await AddAsync(store);
        var before = Shape.Of(await LoadAsync(store, small));

        await using (var db = store.Db())
        await using (await db.BeginWriteAsync(Token))
        {
            await SaveAsync(db, small, small.AScore(1, 1, "never committed"));
        }

        Assert.Equal(before, Shape.Of(await LoadAsync(store, small)));
    }

    private static async Task<ASmallMap> AddAsync(StoreUnderTest store)
    {
        var small = new ASmallMap();
        await store.WriteAsync(db => MapWriter.AddAsync(db, small.Full, Token));
        return small;
    }

    private static async Task<JourneyMap> LoadAsync(StoreUnderTest store, ASmallMap small)
    {
        await using var db = store.Db();
        return (await MapReader.LoadAsync(db, small.Map.Id, Token))!;
    }

    private static Task<int> SayAsync(StoreUnderTest store, ASmallMap small, Update update) =>
        store.WriteAsync(db => SaveAsync(db, small, update));

    private static async Task<int> SaveAsync(JourneyDb db, ASmallMap small, Update update)
    {
        var map = (await MapReader.LoadAsync(db, small.Map.Id, Token))!;
        map.Apply(update);
        await MapWriter.SaveAsync(db, map, [update], Token);
        return map.Revision;
    }

    private static Person ANewcomer(ASmallMap small) =>
        new()
        {
            Id = PersonId.New(StoreUnderTest.Now),
            WorkspaceId = small.WorkspaceId,
            Key = "teams-1",
            Order = 3,
            Name = "Newcomer",
            TimeZone = "Europe/Berlin",
        };
}

public sealed class MapCacheOnSqliteTests() : MapCacheTests(StoreProvider.Sqlite);

public sealed class MapCacheOnPostgresTests() : MapCacheTests(StoreProvider.PostgreSql);
