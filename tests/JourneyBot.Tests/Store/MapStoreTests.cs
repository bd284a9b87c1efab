using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store;
using JourneyBot.Store.Maps;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Tests.Store;

public abstract class MapStoreTests(StoreProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_map_comes_back_as_it_was_put_in()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = new ASmallMap();
        await AddAsync(store, small);

        await using var db = store.Db();
        var full = await MapReader.LoadFullAsync(db, small.Map.Id, Token);

        Assert.Equal(Shape.Of(small.Full), Shape.Of(full));
    }

    [Fact]
    public async Task A_map_is_read_with_the_newest_quotes_and_periods_only()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = new ASmallMap();
        await AddAsync(store, small);

        await using var db = store.Db();
        var map = (await MapReader.LoadAsync(db, small.Map.Id, Token))!;

        Assert.Equal(
            ["Quote 3", "Quote 4", "Quote 5", "Quote 6", "Quote 7"],
            map.FindTouchpoint("call")!.Quotes.Select(q => q.Text)
        );
        Assert.Equal(
            small.Map.Periods.Skip(2).Select(p => p.Period),
            map.Periods.Select(p => p.Period)
        );
        Assert.Empty(map.FindTouchpoint("call")!.Readings);
        Assert.NotNull(map.CheckIn);
        Assert.Equal(new DateOnly(2026, 6, 22), map.LastDigest!.On);
    }

    [Fact]
    public async Task An_unknown_map_is_null()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await using var db = store.Db();

        Assert.Null(await MapReader.LoadAsync(db, MapId.New(StoreUnderTest.Now), Token));
        Assert.Empty(await MapReader.ListAsync(db, Token));
    }

    [Fact]
    public async Task The_same_map_twice_is_refused_and_changes_nothing()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        await AddAsync(store, new ASmallMap());

        var second = await store.WriteAsync(db =>
            MapWriter.AddAsync(db, new ASmallMap().Full, Token)
        );

        Assert.False(second.Succeeded(out _, out var refusal));
        Assert.Contains("care", refusal.Reason, StringComparison.Ordinal);
        await using var reading = store.Db();
        Assert.Single(await MapReader.ListAsync(reading, Token));
        Assert.Equal(2, await reading.People.CountAsync(Token));
    }

    [Fact]
    public async Task A_second_map_of_a_workspace_shares_its_people_by_key()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var first = new ASmallMap();
        var second = new ASmallMap("leaving");
        await AddAsync(store, first);
        await AddAsync(store, second);

        await using var db = store.Db();
        var map = (await MapReader.LoadAsync(db, second.Map.Id, Token))!;

        Assert.Equal(2, await db.People.CountAsync(Token));
        Assert.Equal(first.WorkspaceId, map.WorkspaceId);
        Assert.Equal(first.Ada.Id, map.OwnerId);
        Assert.Equal([first.Bob.Id, first.Ada.Id], map.Stages[0].ChampionIds);
        Assert.Equal(first.Bob.Id, map.FindTouchpoint("call")!.LastConfirmed!.ById);
        Assert.Equal(first.Ada.Id, map.CheckIn!.Responses[0].CoverId);
        Assert.Equal(first.Workspace.Segments[0].Id, map.Periods[0].BySegment[0].SegmentId);
        Assert.Equal("Bob", map.FindPerson(map.Projects[0].ChampionId)!.Name);
    }

    [Fact]
    public async Task Applied_updates_are_kept_with_the_state_they_made()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = new ASmallMap();
        await AddAsync(store, small);

        var saved = await store.WriteAsync(async db =>
        {
            var map = (await MapReader.LoadAsync(db, small.Map.Id, Token))!;
            Update[] updates =
            [
                small.AScore(1, 3, "nobody answers after 18:00"),
                small.AnUpdate(2, UpdateKind.NoChange),
            ];
            foreach (var update in updates)
            {
                map.Apply(update);
            }

            await MapWriter.SaveAsync(db, map, updates, Token);
            return map;
        });

        await using var reading = store.Db();
        var loaded = (await MapReader.LoadFullAsync(reading, small.Map.Id, Token))!;
        var call = loaded.Map.FindTouchpoint("call")!;
        Assert.Equal(2, loaded.Map.Revision);
        Assert.Equal(2, loaded.Map.Stages[0].Revision);
        Assert.Equal(0, loaded.Map.Stages[1].Revision);
        Assert.Equal(saved.FindTouchpoint("call")!.LastConfirmed, call.LastConfirmed);
        Assert.Equal((3, 3), (call.Score, call.Readings[^1].Score));
        Assert.Equal(
            (2, "nobody answers after 18:00"),
            (call.Readings[^1].Number, call.Readings[^1].Why)
        );
        Assert.Equal([1, 2], loaded.Updates.Select(u => u.Number));
        Assert.Equal(
            small.Map.FindTouchpoint("call")!.LastConfirmed,
            loaded.Updates[0].Confirmations[0].Confirmation
        );
    }

    [Fact]
    public async Task Saving_on_a_map_that_moved_on_is_a_concurrency_error()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = new ASmallMap();
        await AddAsync(store, small);
        await using var db = store.Db();
        var map = (await MapReader.LoadAsync(db, small.Map.Id, Token))!;
        var late = (await MapReader.LoadAsync(db, small.Map.Id, Token))!;
        await SaveAsync(store, map, small.AScore(1, 3, "first"));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() =>
            SaveAsync(store, late, small.AScore(1, 9, "late"))
        );

        var updates = await UpdateReader.AfterAsync(db, small.Map.Id, 0, Token);
        Assert.Equal("first", Assert.Single(updates).Why);
    }

    [Fact]
    public async Task The_last_batch_is_the_newest_that_was_not_taken_back()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = new ASmallMap();
        await AddAsync(store, small);
        var score = small.AScore(1, 3, "kept");
        var undone = small.AnUpdate(2, UpdateKind.NoChange);
        var undo = Undo(small, 3, undone);
        foreach (var update in new[] { score, undone, undo })
        {
            await using var reading = store.Db();
            var map = (await MapReader.LoadAsync(reading, small.Map.Id, Token))!;
            await SaveAsync(store, map, update);
        }

        await using var db = store.Db();
        var last = await UpdateReader.LastBatchAsync(db, small.Map.Id, small.Ada.Id, Token);

        Assert.Equal(score.Id, Assert.Single(last).Id);
        Assert.True(await UpdateReader.IsUndoneAsync(db, undone.BatchId, Token));
        Assert.False(await UpdateReader.IsUndoneAsync(db, score.BatchId, Token));
        Assert.Empty(await UpdateReader.LastBatchAsync(db, small.Map.Id, small.Bob.Id, Token));
        Assert.Equal(
            score.Id,
            (await UpdateReader.LastChangeAsync(db, small.Call.Id, UpdateKind.Score, Token))?.Id
        );
    }

    [Fact]
    public async Task A_quote_that_was_taken_back_is_gone()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = new ASmallMap();
        await AddAsync(store, small);
        await using var db = store.Db();
        var map = (await MapReader.LoadAsync(db, small.Map.Id, Token))!;
        var brought = AQuote(small, 1, null);
        await SaveQuoteAsync(store, map, brought);
        var with = (await MapReader.LoadAsync(db, small.Map.Id, Token))!;
        var newest = with.FindTouchpoint("call")!.Quotes[^1].Text;
        await SaveAsync(store, with, AQuote(small, 2, brought.Id));

        var without = (await MapReader.LoadAsync(db, small.Map.Id, Token))!;

        Assert.Equal("At last!", newest);
        Assert.Equal("Quote 7", without.FindTouchpoint("call")!.Quotes[^1].Text);
        Assert.Equal(2, without.Revision);
    }

    private static Task<int> SaveQuoteAsync(StoreUnderTest store, JourneyMap map, Update brought) =>
        store.WriteAsync(async db =>
        {
            map.Apply(brought);
            var quotes = map.FindTouchpoint("call")!.Quotes;
            if (!quotes.Exists(q => q.Id.Value == brought.Id.Value))
            {
                quotes.Add(
                    new Quote
                    {
                        Id = QuoteId.From(brought.Id.Value),
                        TouchpointId = brought.TouchpointId!.Value,
                        Text = brought.Text!,
                        On = new DateOnly(2026, 6, 30),
                    }
                );
            }

            await MapWriter.SaveAsync(db, map, [brought], Token);
            return map.Revision;
        });

    private static Update AQuote(ASmallMap small, int number, UpdateId? undoes) =>
        new()
        {
            Id = UpdateId.New(StoreUnderTest.Now.AddMinutes(number)),
            MapId = small.Map.Id,
            Number = number,
            Key = $"q{number}",
            At = StoreUnderTest.Now,
            ById = small.Ada.Id,
            Via = Via.Card,
            Kind = UpdateKind.Quote,
            TouchpointId = small.Call.Id,
            Text = "At last!",
            UndoesId = undoes,
            BatchId = UpdateId.New(StoreUnderTest.Now),
        };

    private static Update Undo(ASmallMap small, int number, Update undone) =>
        new()
        {
            Id = UpdateId.New(StoreUnderTest.Now.AddMinutes(number)),
            MapId = small.Map.Id,
            Number = number,
            Key = $"u{number}",
            At = StoreUnderTest.Now,
            ById = small.Ada.Id,
            Via = Via.Card,
            Kind = undone.Kind,
            UndoesId = undone.Id,
            BatchId = UpdateId.New(StoreUnderTest.Now),
        };

    private static async Task AddAsync(StoreUnderTest store, ASmallMap small)
    {
        var added = await store.WriteAsync(db => MapWriter.AddAsync(db, small.Full, Token));
        Assert.True(added.Succeeded(out _, out _));
    }

    private static Task<int> SaveAsync(StoreUnderTest store, JourneyMap map, Update update) =>
        store.WriteAsync(async db =>
        {
            map.Apply(update);
            await MapWriter.SaveAsync(db, map, [update], Token);
            return map.Revision;
        });
}

public sealed class MapStoreOnSqliteTests() : MapStoreTests(StoreProvider.Sqlite);

public sealed class MapStoreOnPostgresTests() : MapStoreTests(StoreProvider.PostgreSql);
