using System.Globalization;
using Npgsql;

namespace JourneyBot.Store.Postgres;

/// <summary>The first free place of this machine among the replicas, held by a lock of a session: the server frees it when the session ends.</summary>
internal sealed class PostgresPlace : IReplicaPlace
{
    // Sets these locks apart from all others in the database.
    private const int Space = 1_245_859_172;
    private const int Most = 64;
    private const int Attempts = 50;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(100);
    private readonly NpgsqlDataSource _source;
    private NpgsqlConnection _session;
    private int _process;

    private PostgresPlace(NpgsqlDataSource source, NpgsqlConnection session, string name) =>
        (_source, _session, _process, Name) = (source, session, session.ProcessID, name);

    public string Name { get; }

    public static async Task<PostgresPlace> TakeAsync(
        NpgsqlDataSource source,
        string machine,
        CancellationToken cancellationToken
    )
    {
        var session = await source.OpenConnectionAsync(cancellationToken);
        for (var number = 1; number <= Most; number++)
        {
            var name = string.Create(
                CultureInfo.InvariantCulture,
                $"{machine}{(number == 1 ? "" : $"-{number}")}"
            );
            if (await LockAsync(session, name, cancellationToken))
            {
                return new PostgresPlace(source, session, name);
            }
        }

        await session.DisposeAsync();
        throw new StoreUnusableException(
            $"{Most} programs named {machine} use this database already; give each machine a name of its own."
        );
    }

    public async Task<bool> IsHeldAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var command = new NpgsqlCommand("SELECT 1", _session);
            await command.ExecuteScalarAsync(cancellationToken);
            return true;
        }
        catch (Exception exception)
            when (exception is NpgsqlException or InvalidOperationException or IOException)
        {
            return await TakeAgainAsync(cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    // The session is over, and with it the lock: whoever took the place meanwhile has it now. Until the lock is had again the old session is
    // the one that is asked, for a new one answers without it.
    private async Task<bool> TakeAgainAsync(CancellationToken cancellationToken)
    {
        var next = await _source.OpenConnectionAsync(cancellationToken);
        try
        {
            if (!await LockAgainAsync(next, cancellationToken))
            {
                await next.DisposeAsync();
                return false;
            }
        }
        catch
        {
            await next.DisposeAsync();
            throw;
        }

        var old = _session;
        (_session, _process) = (next, next.ProcessID);
        await old.DisposeAsync();
        return true;
    }

    private async Task<bool> LockAgainAsync(
        NpgsqlConnection next,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var wasOurs = await EndAsync(next, cancellationToken);
            if (await LockAsync(next, Name, cancellationToken))
            {
                return true;
            }

            if (!wasOurs)
            {
                return false;
            }

            await Task.Delay(BetweenAttempts, cancellationToken);
        }

        throw new TimeoutException($"The server does not end the old session of {Name}.");
    }

    // Where the network broke, the server may not know for hours that the old session is over: the place would seem to be another's. True
    // where it held the place until now; it ends a moment later.
    private async Task<bool> EndAsync(NpgsqlConnection next, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT pg_terminate_backend(pid) FROM pg_locks
            WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                AND classid = $1::bigint::oid AND objid = (hashtext($2)::bigint & 4294967295)::oid AND objsubid = 2 AND pid = $3
            """,
            next
        );
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = Space });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Name });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = _process });
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }

    private static async Task<bool> LockAsync(
        NpgsqlConnection session,
        string name,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(
            "SELECT pg_try_advisory_lock($1, hashtext($2))",
            session
        );
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = Space });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
