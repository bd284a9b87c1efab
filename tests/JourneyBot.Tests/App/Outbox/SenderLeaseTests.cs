using JourneyBot.App.Outbox;
using JourneyBot.Store;
using JourneyBot.TestKit;
using JourneyBot.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Tests.App.Outbox;

public sealed class SenderLeaseTests
{
    private const string Tenant = "t";
    private readonly TestClock _clock = new();

    public static TheoryData<StoreProvider> Providers { get; } =
    [StoreProvider.Sqlite, StoreProvider.PostgreSql];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task One_replica_sends_and_the_other_waits(StoreProvider provider)
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var (one, two) = (Lease(store), Lease(store));

        Assert.True(await one.TakeAsync(Token));
        Assert.False(await two.TakeAsync(Token));

        Assert.True(one.Holds);
        Assert.False(two.Holds);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Whoever_stops_cleanly_is_followed_at_once(StoreProvider provider)
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var (one, two) = (Lease(store), Lease(store));
        await one.TakeAsync(Token);

        await one.ReleaseAsync(Token);

        Assert.False(one.Holds);
        Assert.True(await two.TakeAsync(Token));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_replica_frozen_past_its_lease_wakes_up_and_sends_nothing_more(
        StoreProvider provider
    )
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var (frozen, other) = (Lease(store), Lease(store));
        await frozen.TakeAsync(Token);

        _clock.Advance(TimeSpan.FromSeconds(11));

        // It need not ask anybody to know that it is over.
        Assert.False(frozen.Holds);
        Assert.True(await other.TakeAsync(Token));
        Assert.False(await frozen.KeepAsync(Token));
        Assert.False(await frozen.TakeAsync(Token));
        Assert.True(other.Holds);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task While_it_is_renewed_nobody_takes_it(StoreProvider provider)
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var (one, two) = (Lease(store), Lease(store));
        await one.TakeAsync(Token);

        for (var second = 0; second < 60; second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            Assert.True(await one.KeepAsync(Token));
            Assert.True(one.Holds);
            Assert.False(await two.TakeAsync(Token));
        }
    }

    [Fact]
    public async Task Nothing_is_begun_in_the_last_moment_of_a_lease()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        var lease = Lease(store);
        await lease.TakeAsync(Token);

        _clock.Advance(TimeSpan.FromSeconds(9.5));

        Assert.False(lease.Holds);
        Assert.True(await lease.KeepAsync(Token));
        Assert.True(lease.Holds);
    }

    [Fact]
    public async Task A_program_started_again_in_the_same_place_goes_on_at_once()
    {
        await using var store = await StoreUnderTest.OpenAsync();
        await using (var before = new Replica(store.Database))
        {
            await before.JoinAsync(Token);
            await Lease(store, before).TakeAsync(Token);
        }

        await using var again = new Replica(store.Database);
        await again.JoinAsync(Token);

        Assert.True(await Lease(store, again).TakeAsync(Token));
    }

    [Fact]
    public async Task Two_programs_of_one_machine_have_places_of_their_own()
    {
        await using var store = await StoreUnderTest.OpenAsync(StoreProvider.PostgreSql);
        await using var one = new Replica(store.Database);
        await using var two = new Replica(store.Database);
        await one.JoinAsync(Token);
        await two.JoinAsync(Token);

        Assert.NotEqual(one.Name.Place, two.Name.Place);
        Assert.True(await one.IsHeldAsync(Token));
        Assert.True(await Lease(store, one).TakeAsync(Token));
        Assert.False(await Lease(store, two).TakeAsync(Token));
    }

    private SenderLease Lease(StoreUnderTest store, Replica? replica = null) =>
        new(
            store.Get<IDbContextFactory<JourneyDb>>(),
            replica ?? new Replica(store.Database),
            Tenant,
            _clock
        );
}
