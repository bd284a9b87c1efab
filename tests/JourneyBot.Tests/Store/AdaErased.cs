using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store.Maps;
using JourneyBot.Store.Upkeep;

namespace JourneyBot.Tests.Store;

/// <summary>A small map that people change before Ada is erased, and what it says afterwards.</summary>
internal static class AdaErased
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ASmallMap> AddAsync(StoreUnderTest store)
    {
        var small = new ASmallMap();
        await store.WriteAsync(db => MapWriter.AddAsync(db, small.Full, Token));
        return small;
    }

    public static Task<IReadOnlyList<Update>> ChangeAsync(
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

    public static async Task<ImportedMapOf> EraseAsync(StoreUnderTest store, ASmallMap small)
    {
        var result = await store.WriteAsync(db =>
            PersonErasure.EraseAsync(db, small.Ada.Id, Token)
        );
        Assert.True(result.Succeeded(out _, out _));
        await using var db = store.Db();
        var full = (await MapReader.LoadFullAsync(db, small.Map.Id, Token))!;
        return new ImportedMapOf(full.Map, [.. full.Updates]);
    }

    public static Author By(Person person) => new(person.Id, null, Via.Card);

    public sealed record ImportedMapOf(JourneyMap Map, List<Update> Updates);
}
