using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace JourneyBot.Store.Postgres;

/// <summary>A connection of the pool, for one change; Npgsql itself prepares what is run often.</summary>
internal sealed class PostgresWriter(NpgsqlConnection connection, NpgsqlTransaction transaction)
    : IWriteConnection
{
    // After an error the server itself runs nothing more of a change.
    public bool IsUnderWay => true;

    public Statement Prepare(string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return new Statement(command, isKept: false);
    }

    public void Join(DatabaseFacade context)
    {
        context.SetDbConnection(connection);
        context.UseTransaction(transaction);
    }

    public void Leave(DatabaseFacade context)
    {
        context.UseTransaction(transaction: null);
        context.SetDbConnection(connection: null);
    }

    public Task CommitAsync(CancellationToken cancellationToken) =>
        transaction.CommitAsync(cancellationToken);

    public async ValueTask ReleaseAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            await connection.DisposeAsync();
        }
    }
}
