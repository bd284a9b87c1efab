using JourneyBot.App.Pages;
using JourneyBot.Store.Maps;
using JourneyBot.TestKit;
using JourneyBot.Tests.Store;

namespace JourneyBot.Tests.App.Pages;

public sealed class StoredMapsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stored_map_is_listed_with_its_workspace_and_found_by_key_and_by_id()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        var sample = DemoMap.Load();
        await store.WriteAsync(db => MapWriter.AddAsync(db, sample, Token));
        await using var db = store.Db();
        var maps = StoredMaps.In(db);

        var title = Assert.Single(await maps.ListAsync(Token));
        var byKey = await maps.FindAsync(title.Key, Token);
        var byId = await maps.FindAsync(title.Id.Value.ToString(), Token);

        Assert.Equal("From Sunday-night rota to a calm week", title.Name);
        Assert.Equal("Brackenfold", title.WorkspaceName);
        Assert.Equal(6, byKey?.Stages.Count);
        Assert.Equal(title.Id, byId?.Id);
        Assert.Null(await maps.FindAsync("no such map", Token));
    }
}
