using System.Data.Common;
using System.Globalization;
using JourneyBot.Store.Sending;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace JourneyBot.Store.Postgres;

/// <summary>The store on a server that several replicas share.</summary>
internal sealed class PostgresDatabase(
    StoreOptions settings,
    OutboxSignal signal,
    TimeProvider clock,
    ILogger<PostgresDatabase> logger
) : IStoreDatabase, IAsyncDisposable, IDisposable
{
    private const string Stopped = "replica_stopped";

    // What is run again and again is planned once a connection.
    private const int MostPrepared = 200;

    // A firewall that forgets a connection tells neither end: whoever only listens would wait for ever.
    private const int KeepAliveSeconds = 10;

    // Nor does the server hear that a replica is cut off or stands still: what it had locked would stay locked for everybody.
    private const string LongestIdle = "idle_in_transaction_session_timeout";
    private const int LongestIdleMilliseconds = 15_000;
    private readonly NpgsqlDataSource _source = Open(settings.ConnectionString!);

    public bool LocksRows => true;

    public StoreTrouble Trouble { get; } = new(clock, WordsOf);

    public DbDataSource? Connections => _source;

    public async Task SayStoppedAsync(CancellationToken cancellationToken)
    {
        await using var command = _source.CreateCommand($"NOTIFY {Stopped}");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<IReplicaPlace> TakePlaceAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await PostgresPlace.TakeAsync(
                _source,
                Environment.MachineName,
                cancellationToken
            );
        }
        catch (NpgsqlException exception)
        {
            throw new StoreUnusableException(Explain(exception), exception);
        }
    }

    public void Configure(DbContextOptionsBuilder options) =>
        options
            .UseNpgsql(
                _source,
                postgres => postgres.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
            )
            .AddInterceptors(Trouble);

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await _source.OpenConnectionAsync(cancellationToken);
            await PostgresSchema.UpgradeAsync(
                connection,
                SchemaScript.For("Postgres"),
                cancellationToken
            );
        }
        catch (NpgsqlException exception)
        {
            throw new StoreUnusableException(Explain(exception), exception);
        }
    }

    public async Task<JourneyWrite> BeginWriteAsync(
        JourneyDb db,
        CancellationToken cancellationToken
    )
    {
        var connection = await _source.OpenConnectionAsync(cancellationToken);
        try
        {
            var transaction = await connection.BeginTransactionAsync(cancellationToken);
            return new JourneyWrite(
                db,
                new PostgresWriter(connection, transaction),
                signal,
                logger
            );
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>A connection of its own that hears of messages any replica added.</summary>
    public async Task ListenAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, heard) => Hear(heard);
        await connection.RunAsync($"LISTEN outbox; LISTEN {Stopped}", cancellationToken);
        // What was added while nobody listened is not announced again.
        signal.Set();
        while (!cancellationToken.IsCancellationRequested)
        {
            await connection.WaitAsync(cancellationToken);
        }
    }

    public Task BackupAsync(string file, CancellationToken cancellationToken) =>
        throw new StoreUnusableException(
            "Back up PostgreSQL with its own pg_dump -Fc; it may run while JourneyBot does."
        );

    public Task RestoreAsync(string file, CancellationToken cancellationToken) =>
        throw new StoreUnusableException(
            "Restore PostgreSQL with its own pg_restore into an empty database, with JourneyBot stopped."
        );

    public void Dispose() => _source.Dispose();

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static NpgsqlDataSource Open(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        // It "contains" every key there is; only what was given would be written out again.
        if (!given.ShouldSerialize("Max Auto Prepare"))
        {
            given.MaxAutoPrepare = MostPrepared;
        }

        if (!given.ShouldSerialize("Keepalive"))
        {
            given.KeepAlive = KeepAliveSeconds;
        }

        if (given.Options?.Contains(LongestIdle, StringComparison.Ordinal) is not true)
        {
            given.Options = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{given.Options} -c {LongestIdle}={LongestIdleMilliseconds}"
                )
                .TrimStart();
        }

        return NpgsqlDataSource.Create(given);
    }

    private void Hear(NpgsqlNotificationEventArgs heard)
    {
        if (string.Equals(heard.Channel, Stopped, StringComparison.Ordinal))
        {
            signal.SayReplicaStopped();
        }
        else
        {
            signal.Set(heard.Payload.Length > 0 ? heard.Payload : null);
        }
    }

    private string Explain(NpgsqlException exception)
    {
        var server = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        return exception switch
        {
            PostgresException refused =>
                $"PostgreSQL at {server.Host} refused ({refused.SqlState}): {FirstLine(refused.MessageText)}; check Store:ConnectionString.",
            // It answered, and what it asks for is not there: a password, or encryption.
            { InnerException: null } =>
                $"PostgreSQL at {server.Host} can't be used: {FirstLine(exception.Message).TrimEnd('.')}; check Store:ConnectionString.",
            _ =>
                $"PostgreSQL at {server.Host} port {server.Port} can't be reached; start it or change Store:ConnectionString.",
        };
    }

    // What keeps a running program from changing anything; null for a mistake in the change itself.
    private static string? WordsOf(DbException problem) =>
        problem switch
        {
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } =>
                "There is no room left for the database: make some.",
            PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } =>
                "The database can't be written: it is read-only.",
            PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } =>
                "The database server takes no more connections.",
            PostgresException { IsTransient: false } => null,
            _ => "The database can't be reached: look at its server.",
        };

    private static string FirstLine(string text) => text.Split('\n', 2)[0];
}
