using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store;
using JourneyBot.Store.Maps;
using JourneyBot.Store.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Tests.Store;

/// <summary>Ada is erased, who was asked for a decision; the words of others stay, and the map is what its updates make of it.</summary>
public abstract class ErasedDecisionTests(StoreProvider provider)
{
    private static readonly DateTimeOffset Now = StoreUnderTest.Now;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Her_own_words_go()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = await AddAsync(store);
        await DecideAsync(store, small, small.Ada, "Ada's words");

        var full = await EraseAsync(store, small);

        Assert.Equal(PersonErasure.Words, full.Map.Decisions[0].Rationale);
        Assert.Equal(PersonErasure.Words, full.Updates[^1].Why);
    }

    [Fact]
    public async Task Hers_that_came_with_the_file_go()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = await AddAsync(store);
        await store.WriteAsync(db =>
            db.Database.ExecuteSqlAsync(
                $"UPDATE decisions SET status = 'Decided', rationale = 'Ada''s words'",
                Token
            )
        );

        var full = await EraseAsync(store, small);

        Assert.Equal(PersonErasure.Words, full.Map.Decisions[0].Rationale);
    }

    [Fact]
    public async Task Who_decided_in_her_place_keeps_theirs()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = await AddAsync(store);
        await DecideAsync(store, small, small.Bob, "Bob's words");

        var full = await EraseAsync(store, small);

        Assert.Equal("Bob's words", full.Map.Decisions[0].Rationale);
        Assert.Equal("Bob's words", full.Updates[^1].Why);
    }

    [Fact]
    public async Task Who_decided_after_she_took_hers_back_keeps_theirs()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = await AddAsync(store);
        var hers = await DecideAsync(store, small, small.Ada, "The same words");
        await ChangeAsync(
            store,
            small,
            map => Undo.Decide(map, hers, [], By(small.Ada), Now.AddMinutes(2))
        );
        await DecideAsync(store, small, small.Bob, "The same words");

        var full = await EraseAsync(store, small);

        Assert.Equal("The same words", full.Map.Decisions[0].Rationale);
        Assert.Equal(
            [PersonErasure.Words, null, "The same words"],
            full.Updates.Select(u => u.Why)
        );
        Assert.Equal(PersonErasure.Words, full.Updates[1].Text);
    }

    private static async Task<ASmallMap> AddAsync(StoreUnderTest store)
    {
        var small = new ASmallMap();
        await store.WriteAsync(db => MapWriter.AddAsync(db, small.Full, Token));
        return small;
    }

    private static Task<IReadOnlyList<Update>> DecideAsync(
        StoreUnderTest store,
        ASmallMap small,
        Person by,
        string words
    ) =>
        ChangeAsync(
            store,
            small,
            map =>
                TakeDecision.Decide(
                    map,
                    map.Decisions[0],
                    new DecisionAnswer(1, words),
                    By(by),
                    Now.AddMinutes(1)
                )
        );

    private static Task<IReadOnlyList<Update>> ChangeAsync(
        StoreUnderTest store,
        ASmallMap small,
        Func<JourneyMap, Result<IReadOnlyList<Update>>> decide
    ) =>
        store.WriteAsync(async db =>
        {
            var map = (await MapReader.LoadAsync(db, small.Map.Id, Token))!;
            Assert.True(decide(map).Succeeded(out var updates, out _));
            foreach (var update in updates)
            {
                map.Apply(update);
            }

            await MapWriter.SaveAsync(db, map, updates, Token);
            return updates;
        });

    private static async Task<ImportedMapOf> EraseAsync(StoreUnderTest store, ASmallMap small)
    {
        var result = await store.WriteAsync(db =>
            PersonErasure.EraseAsync(db, small.Ada.Id, Token)
        );
        Assert.True(result.Succeeded(out _, out _));
        await using var db = store.Db();
        var full = (await MapReader.LoadFullAsync(db, small.Map.Id, Token))!;
        return new ImportedMapOf(full.Map, [.. full.Updates]);
    }

    private static Author By(Person person) => new(person.Id, null, Via.Card);

    private sealed record ImportedMapOf(JourneyMap Map, List<Update> Updates);
}

public sealed class ErasedDecisionOnSqliteTests() : ErasedDecisionTests(StoreProvider.Sqlite);

public sealed class ErasedDecisionOnPostgresTests() : ErasedDecisionTests(StoreProvider.PostgreSql);
