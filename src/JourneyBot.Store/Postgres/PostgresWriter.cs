using Npgsql;

namespace JourneyBot.Store.Postgres;

/// <summary>A connection of the pool, for one change; Npgsql itself prepares what is run often.</summary>
internal sealed class PostgresWriter(NpgsqlConnection connection) : IWriteConnection
{
    public string? Outside => null;

    public Statement Prepare(string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return new Statement(command, isKept: false);
    }

    public ValueTask ReleaseAsync() => connection.DisposeAsync();
}
