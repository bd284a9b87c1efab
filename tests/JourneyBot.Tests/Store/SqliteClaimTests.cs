using JourneyBot.Store.Sending;
using JourneyBot.TestKit;
using static JourneyBot.Tests.Store.OutboxUnderTest;

namespace JourneyBot.Tests.Store;

/// <summary>A sender that waits for the one writer of SQLite, as it does under load.</summary>
[Trait("Database", "SQLite")]
public sealed class SqliteClaimTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_claim_goes_by_the_time_when_its_turn_to_write_has_come()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        var clock = new TestClock(StoreUnderTest.Now);
        await using var turn = store.Db();
        await using var write = await turn.BeginWriteAsync(Token);

        var claiming = ClaimAsync(store, clock);
        clock.Advance(TimeSpan.FromSeconds(1));
        await Outbox.AddAsync(turn, AMessage("a", "said meanwhile", at: clock.GetUtcNow()), Token);
        await write.CommitAsync(Token);
        await write.DisposeAsync();

        Assert.Equal("said meanwhile", Assert.Single(await claiming).Payload);
    }
}
