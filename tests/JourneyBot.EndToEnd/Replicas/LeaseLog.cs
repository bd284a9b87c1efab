using Npgsql;

namespace JourneyBot.EndToEnd.Replicas;

/// <summary>Notes by the database's own clock when a sender gives its lease back and when the next one takes it.</summary>
internal sealed class LeaseLog
{
    private readonly string _database;

    private LeaseLog(string database) => _database = database;

    public static async Task<LeaseLog> StartAsync(string database)
    {
        var log = new LeaseLog(database);
        await log.AskAsync(
            """
            CREATE TABLE lease_log (at timestamptz NOT NULL, lease_until bigint NOT NULL);
            CREATE FUNCTION log_lease() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN INSERT INTO lease_log VALUES (clock_timestamp(), NEW.lease_until); RETURN NEW; END $$;
            CREATE TRIGGER lease_log AFTER UPDATE ON outbox_senders FOR EACH ROW EXECUTE FUNCTION log_lease();
            """
        );
        return log;
    }

    /// <summary>The shortest time from a lease given back to the same lease taken; an age before there was any.</summary>
    public async Task<TimeSpan> QuickestAsync() =>
        await AskAsync(
            """
            SELECT min(taken.at - back.at) FROM lease_log back JOIN LATERAL (
                SELECT min(l.at) AS at FROM lease_log l WHERE l.at > back.at AND l.lease_until > 0) taken ON true
            WHERE back.lease_until = 0
            """
        ) as TimeSpan?
        ?? TimeSpan.MaxValue;

    private async Task<object?> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
