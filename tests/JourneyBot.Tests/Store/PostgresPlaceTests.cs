using JourneyBot.Store;
using Npgsql;

namespace JourneyBot.Tests.Store;

public sealed class PostgresPlaceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_place_whose_session_ended_is_taken_again()
    {
        await using var store = await StoreUnderTest.OpenAsync(StoreProvider.PostgreSql);
        await using var place = await store.Database.TakePlaceAsync(Token);

        await EndOthersAsync(store);

        Assert.True(await place.IsHeldAsync(Token));
        await IsLockedAsync(store, place);
    }

    [Fact]
    public async Task A_place_that_another_took_meanwhile_is_not_held()
    {
        await using var store = await StoreUnderTest.OpenAsync(StoreProvider.PostgreSql);
        await using var place = await store.Database.TakePlaceAsync(Token);
        await EndOthersAsync(store);
        await using var replica = store.AnotherReplica();
        await using var other = await replica.Database.TakePlaceAsync(Token);

        Assert.Equal(place.Name, other.Name);
        Assert.False(await place.IsHeldAsync(Token));
        Assert.False(await place.IsHeldAsync(Token));
        Assert.True(await other.IsHeldAsync(Token));
    }

    [Fact]
    public async Task A_place_is_not_held_by_a_session_that_could_not_lock_it()
    {
        await using var store = await StoreUnderTest.OpenAsync(StoreProvider.PostgreSql);
        await using var place = await store.Database.TakePlaceAsync(Token);
        await RunAsync(
            store,
            """
            CREATE SCHEMA broken;
            CREATE FUNCTION broken.pg_try_advisory_lock(integer, integer) RETURNS boolean LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'not now'; END $$;
            DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = broken, pg_catalog, public', current_database()); END $$
            """
        );
        await EndOthersAsync(store);

        // The first ones may be sessions of the pool that ended too.
        for (var time = 0; time < 5; time++)
        {
            await Assert.ThrowsAnyAsync<NpgsqlException>(() => place.IsHeldAsync(Token));
        }

        await RunAsync(store, "DROP SCHEMA broken CASCADE");
        Assert.True(await place.IsHeldAsync(Token));
        await IsLockedAsync(store, place);
    }

    // Another program on this machine gets the next one.
    private static async Task IsLockedAsync(StoreUnderTest store, IReplicaPlace place)
    {
        await using var replica = store.AnotherReplica();
        await using var other = await replica.Database.TakePlaceAsync(Token);
        Assert.Equal($"{place.Name}-2", other.Name);
    }

    private static Task EndOthersAsync(StoreUnderTest store) =>
        RunAsync(
            store,
            """
            SELECT pg_terminate_backend(pid, 30000) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
            """
        );

    private static async Task RunAsync(StoreUnderTest store, string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(store.ConnectionString)
            {
                Pooling = false,
            }.ConnectionString
        );
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Token);
    }
}
