using System.Collections.Concurrent;
using JourneyBot.Decks.Pptx.Company;
using JourneyBot.Decks.Pptx.Fonts;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.App.Decks;

/// <summary>What decks look like: the fonts they are measured with and the template of their map, each file read once.</summary>
internal sealed class DeckLook(FontLibrary fonts)
{
    private const int Most = 8;
    private readonly ConcurrentDictionary<string, CompanyTemplate> _byHash = new(
        StringComparer.Ordinal
    );

    public FontLibrary Fonts => fonts;

    /// <summary>The company's own template of this map; null where decks are made in ours.</summary>
    public async Task<CompanyTemplate?> TemplateOfAsync(
        JourneyDb db,
        MapId mapId,
        CancellationToken cancellationToken
    )
    {
        var stored = db.DeckTemplates.AsNoTracking().Where(t => t.MapId == mapId);
        var hash = await stored.Select(t => t.Hash).FirstOrDefaultAsync(cancellationToken);
        if (hash is null)
        {
            return null;
        }

        if (_byHash.TryGetValue(hash, out var known))
        {
            return known;
        }

        var file = await stored.Select(t => t.Bytes).FirstOrDefaultAsync(cancellationToken);
        if (file is null || CompanyTemplate.Open(file) is not { } template)
        {
            return null;
        }

        if (_byHash.Count >= Most)
        {
            _byHash.Clear();
        }

        _byHash[hash] = template;
        return template;
    }
}
