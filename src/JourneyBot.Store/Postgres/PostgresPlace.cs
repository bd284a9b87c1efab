using System.Globalization;
using Npgsql;

namespace JourneyBot.Store.Postgres;

/// <summary>The first free place of this machine among the replicas, held by a lock of a session: the server frees it when the session ends.</summary>
internal sealed class PostgresPlace : IReplicaPlace
{
    // Sets these locks apart from all others in the database.
    private const int Space = 1_245_859_172;
    private const int Most = 64;
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
            // The session is over, and with it the lock: whoever took the place meanwhile has it now.
            var next = await _source.OpenConnectionAsync(cancellationToken);
            await _session.DisposeAsync();
            var before = _process;
            (_session, _process) = (next, next.ProcessID);
            await EndAsync(before, cancellationToken);
            return await LockAsync(_session, Name, cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    // Where the network broke, the server may not know for hours that the old session is over: the place would seem to be another's.
    private async Task EndAsync(int session, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT pg_terminate_backend(pid, 5000) FROM pg_locks
            WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                AND classid = $1::bigint::oid AND objid = (hashtext($2)::bigint & 4294967295)::oid AND objsubid = 2 AND pid = $3
            """,
            _session
        );
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = Space });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Name });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = session });
        await command.ExecuteNonQueryAsync(cancellationToken);
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
