using System.Data.Common;

namespace JourneyBot.Store;

/// <summary>Statements without values, for a connection itself: its settings, its schema, what it listens to.</summary>
internal static class PlainSql
{
    /// <summary>Runs it in the transaction of the connection, if it is in one.</summary>
    public static async Task RunAsync(
        this DbConnection connection,
        string sql,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
