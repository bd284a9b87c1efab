using JourneyBot.Journeys.MapFiles;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Store;
using JourneyBot.Store.Maps;

namespace JourneyBot.App.Setup;

/// <summary>Takes a map file in, whole; a file with mistakes changes nothing.</summary>
internal sealed class ImportMap(JourneyDb db)
{
    public async Task<Result<MapSummary>> RunAsync(
        ImportedMap imported,
        CancellationToken cancellationToken
    )
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        var result = await MapWriter.AddAsync(db, imported, cancellationToken);
        if (result.Succeeded(out _, out _))
        {
            await db.SaveChangesAsync(cancellationToken);
            await write.CommitAsync(cancellationToken);
        }

        return result;
    }
}
