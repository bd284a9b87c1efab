using JourneyBot.Store;
using JourneyBot.Store.Maps;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Store;

public sealed class MovedPeopleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_moves_while_others_hold_the_map_and_the_map_is_read_anew_afterwards()
    {
        await using var store = await StoreUnderTest.OpenAsync(StoreProvider.PostgreSql);
        var added = await store.WriteAsync(db => MapWriter.AddAsync(db, DemoMap.Load(), Token));
        Assert.True(added.Succeeded(out var summary, out _));

        await using var db = store.Db();
        await using var write = await db.BeginWriteAsync(Token);
        var held = (await MapReader.LoadAsync(db, summary.Id, Token))!;
        var person = held.Workspace.People[0].Id;
        await store.WriteAsync(async mover =>
        {
            // Where it had to wait for the map it would wait for good: the map is let go after this.
            await new RawSql("SET LOCAL lock_timeout = '20s'").ExecuteAsync(mover, Token);
            await MovedPeople.MoveAsync(mover, person, "Pacific/Auckland", Token);
            return person;
        });
        await write.CommitAsync(Token);

        await using var later = store.Db();
        var map = (await MapReader.LoadAsync(later, summary.Id, Token))!;
        Assert.Equal("Pacific/Auckland", map.FindPerson(person)!.TimeZone);
    }
}
