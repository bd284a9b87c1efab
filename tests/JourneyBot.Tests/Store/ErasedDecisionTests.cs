using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store;
using JourneyBot.Store.Upkeep;
using Microsoft.EntityFrameworkCore;
using static JourneyBot.Tests.Store.AdaErased;

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
}

public sealed class ErasedDecisionOnSqliteTests() : ErasedDecisionTests(StoreProvider.Sqlite);

public sealed class ErasedDecisionOnPostgresTests() : ErasedDecisionTests(StoreProvider.PostgreSql);
