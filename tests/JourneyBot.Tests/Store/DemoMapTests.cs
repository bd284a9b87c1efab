using System.Text;
using JourneyBot.Journeys.MapFiles;
using JourneyBot.Store;
using JourneyBot.Store.Maps;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Store;

public abstract class DemoMapTests(StoreProvider provider)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_is_exported_as_it_was_imported()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var demo = DemoMap.Load();
        var before = Encoding.UTF8.GetString(MapFile.Write(demo));
        await store.WriteAsync(db => MapWriter.AddAsync(db, demo, Token));

        await using var db = store.Db();
        var full = (await MapReader.LoadFullAsync(db, demo.Map.Id, Token))!;

        Assert.Equal(before, Encoding.UTF8.GetString(MapFile.Write(full)));
    }

    [Fact]
    public async Task The_sample_is_listed_and_read()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var demo = DemoMap.Load();
        await store.WriteAsync(db => MapWriter.AddAsync(db, demo, Token));

        await using var db = store.Db();
        var listed = Assert.Single(await MapReader.ListAsync(db, Token));
        var map = (await MapReader.LoadAsync(db, listed.Id, Token))!;

        Assert.Equal(demo.Map.Name, listed.Name);
        Assert.Equal(
            demo.Map.Touchpoints.Select(t => (t.Key, t.Score)),
            map.Touchpoints.Select(t => (t.Key, t.Score))
        );
        Assert.Equal(Shape.Of(demo.Map.LastDigest), Shape.Of(map.LastDigest));
        Assert.Equal(Shape.Of(demo.Map.CheckIn), Shape.Of(map.CheckIn));
    }
}

public sealed class DemoMapOnSqliteTests() : DemoMapTests(StoreProvider.Sqlite);

public sealed class DemoMapOnPostgresTests() : DemoMapTests(StoreProvider.PostgreSql);
