using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Store;

/// <summary>A command that is ready to be filled and run; disposing gives back what it was borrowed from.</summary>
internal readonly struct Statement(DbCommand command, bool isKept, JourneyDb? opened = null)
    : IAsyncDisposable
{
    public DbCommand Command => command;

    public static async Task<Statement> OutsideWriteAsync(
        JourneyDb db,
        string text,
        CancellationToken cancellationToken
    )
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        return new Statement(command, isKept: false, db);
    }

    public async ValueTask DisposeAsync()
    {
        if (!isKept)
        {
            await command.DisposeAsync();
        }

        if (opened is not null)
        {
            await opened.Database.CloseConnectionAsync();
        }
    }
}
