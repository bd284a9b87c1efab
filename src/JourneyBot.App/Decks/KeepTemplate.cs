using JourneyBot.Decks.Pptx.Company;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using JourneyBot.Store.DeckFiles;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Decks;

/// <summary>Takes a company's own template for the decks of a map, or goes back to ours; a file with problems changes nothing.</summary>
internal sealed partial class KeepTemplate(
    JourneyDb db,
    TimeProvider clock,
    ILogger<KeepTemplate> logger
)
{
    private const int LongestName = 120;

    public async Task<TemplateReading> RunAsync(
        MapId mapId,
        string name,
        ReadOnlyMemory<byte> file,
        CancellationToken cancellationToken
    )
    {
        var reading = CompanyTemplate.Read(file);
        if (reading.Template is null)
        {
            return reading;
        }

        var (hash, short_) = (DeckTemplate.HashOf(file.Span), Shortened(name));
        var stored = await db.DeckTemplates.FirstOrDefaultAsync(
            t => t.MapId == mapId,
            cancellationToken
        );
        if (stored is null)
        {
            db.DeckTemplates.Add(
                new DeckTemplate
                {
                    MapId = mapId,
                    Name = short_,
                    Hash = hash,
                    Bytes = file.ToArray(),
                    StoredAt = clock.GetUtcNow(),
                }
            );
        }
        else
        {
            (stored.Name, stored.Hash) = (short_, hash);
            (stored.Bytes, stored.StoredAt) = (file.ToArray(), clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellationToken);
        LogKept(mapId, hash, file.Length);
        return reading;
    }

    /// <summary>Whether there was one.</summary>
    public async Task<bool> RemoveAsync(MapId mapId, CancellationToken cancellationToken)
    {
        var removed = await db
            .DeckTemplates.Where(t => t.MapId == mapId)
            .ExecuteDeleteAsync(cancellationToken);
        if (removed > 0)
        {
            LogRemoved(mapId);
        }

        return removed > 0;
    }

    private static string Shortened(string name) =>
        name.Length <= LongestName ? name : name[^LongestName..];

    [LoggerMessage(
        LogLevel.Information,
        "Kept template {Hash} of {Length} bytes for the decks of map {MapId}."
    )]
    private partial void LogKept(MapId mapId, string hash, int length);

    [LoggerMessage(
        LogLevel.Information,
        "Decks of map {MapId} have no template of their own any more."
    )]
    private partial void LogRemoved(MapId mapId);
}
