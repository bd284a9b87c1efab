using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store;
using JourneyBot.Store.Upkeep;
using static JourneyBot.Tests.Store.AdaErased;

namespace JourneyBot.Tests.Store;

/// <summary>Ada is erased, who said where a project stands; others said so too, even in the same words.</summary>
public abstract class SpokenWordsTests(StoreProvider provider)
{
    private const string Same = "Waiting for legal";

    [Fact]
    public async Task Who_says_the_same_after_her_keeps_it()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = await AddAsync(store);
        await SayAsync(store, small, small.Ada, Same);
        await SayAsync(store, small, small.Bob, "Legal has answered");
        await SayAsync(store, small, small.Bob, Same);

        var full = await EraseAsync(store, small);

        Assert.Equal(Same, full.Map.Projects[0].NextStep);
        Assert.Equal(
            [PersonErasure.Words, "Legal has answered", Same],
            full.Updates.Select(u => u.To)
        );
        Assert.Equal(
            [PersonErasure.Words, "Legal has answered"],
            full.Updates.Skip(1).Select(u => u.From)
        );
    }

    [Fact]
    public async Task Who_said_the_same_before_her_keeps_that_and_what_stands_is_hers()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = await AddAsync(store);
        await SayAsync(store, small, small.Bob, Same);
        await SayAsync(store, small, small.Bob, "Legal has answered");
        await SayAsync(store, small, small.Ada, Same);

        var full = await EraseAsync(store, small);

        Assert.Equal(PersonErasure.Words, full.Map.Projects[0].NextStep);
        Assert.Equal(
            [Same, "Legal has answered", PersonErasure.Words],
            full.Updates.Select(u => u.To)
        );
        Assert.Equal([Same, "Legal has answered"], full.Updates.Skip(1).Select(u => u.From));
    }

    [Fact]
    public async Task Hers_that_another_brought_back_go_everywhere()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = await AddAsync(store);
        await SayAsync(store, small, small.Ada, "Ada's words");
        var bobs = await SayAsync(store, small, small.Bob, "Bob's words");
        await TakeBackAsync(store, small, bobs, small.Bob);

        var full = await EraseAsync(store, small);

        Assert.Equal(PersonErasure.Words, full.Map.Projects[0].NextStep);
        Assert.Equal(
            [PersonErasure.Words, "Bob's words", PersonErasure.Words],
            full.Updates.Select(u => u.To)
        );
        Assert.Equal(
            [PersonErasure.Words, "Bob's words"],
            full.Updates.Skip(1).Select(u => u.From)
        );
    }

    [Fact]
    public async Task What_another_said_stays_where_she_brought_it_back()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = await AddAsync(store);
        await SayAsync(store, small, small.Bob, "Bob's words");
        var hers = await SayAsync(store, small, small.Ada, "Ada's words");
        await TakeBackAsync(store, small, hers, small.Ada);

        var full = await EraseAsync(store, small);

        Assert.Equal("Bob's words", full.Map.Projects[0].NextStep);
        Assert.Equal(
            ["Bob's words", PersonErasure.Words, "Bob's words"],
            full.Updates.Select(u => u.To)
        );
        Assert.Equal(
            ["Bob's words", PersonErasure.Words],
            full.Updates.Skip(1).Select(u => u.From)
        );
    }

    private static Task<IReadOnlyList<Update>> SayAsync(
        StoreUnderTest store,
        ASmallMap small,
        Person by,
        string words
    ) =>
        ChangeAsync(
            store,
            small,
            map =>
                StageUpdate.Decide(
                    map,
                    stage: null,
                    new StageAnswers(
                        [
                            new(
                                UpdateKind.ProjectNextStep,
                                map.Projects[0].Key,
                                map.Projects[0].NextStep,
                                words
                            ),
                        ],
                        Why: null
                    ),
                    By(by),
                    StoreUnderTest.Now.AddMinutes(1)
                )
        );

    private static Task<IReadOnlyList<Update>> TakeBackAsync(
        StoreUnderTest store,
        ASmallMap small,
        IReadOnlyList<Update> batch,
        Person by
    ) =>
        ChangeAsync(
            store,
            small,
            map => Undo.Decide(map, batch, [], By(by), StoreUnderTest.Now.AddMinutes(2))
        );
}

public sealed class SpokenWordsOnSqliteTests() : SpokenWordsTests(StoreProvider.Sqlite);

public sealed class SpokenWordsOnPostgresTests() : SpokenWordsTests(StoreProvider.PostgreSql);
