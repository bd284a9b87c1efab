using JourneyBot.App.Bot;
using JourneyBot.Decks.Pptx.Company;
using JourneyBot.Decks.Slides;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store;
using JourneyBot.Store.DeckFiles;
using JourneyBot.Store.Maps;

namespace JourneyBot.App.Decks;

/// <summary>Makes the deck of a map as it stands now, and keeps it until it is fetched or expires.</summary>
internal sealed partial class MakeDeck(
    JourneyDb db,
    CardSettings settings,
    DeckLook look,
    TimeProvider clock,
    ILogger<MakeDeck> logger
)
{
    /// <summary>How long a deck waits to be fetched.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    private const int MostChanges = 500;

    public async Task<MadeDeck> RunAsync(
        JourneyMap map,
        string? tenantId,
        string? requestedBy,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var context = settings.For(map);
        var written = await WriteAsync(map, cancellationToken);
        var file = new DeckFile
        {
            Id = DeckFileId.New(now),
            MapId = map.Id,
            TenantId = tenantId,
            Name = DeckName.Of(map, context.Today),
            Bytes = written.Bytes,
            MadeAt = now,
            ExpiresAt = now + KeptFor,
            RequestedBy = requestedBy,
        };
        db.DeckFiles.Add(file);
        LogMade(file.Id, map.Id, written.Slides, written.Bytes.Length);
        return new MadeDeck(file, written.Slides);
    }

    /// <summary>The deck as bytes, without keeping it; in another template than the map's where one is given.</summary>
    public async Task<(byte[] Bytes, int Slides)> WriteAsync(
        JourneyMap map,
        CancellationToken cancellationToken,
        CompanyTemplate? template = null
    )
    {
        var request = await RequestAsync(map, cancellationToken);
        using var stream = new MemoryStream();
        var slides = MapDeck.Write(
            map,
            request with
            {
                Template = template ?? request.Template,
            },
            stream
        );
        return (stream.ToArray(), slides);
    }

    /// <summary>What slides of the map are told with now: the moment, its page, and why things changed.</summary>
    public async Task<DeckRequest> RequestAsync(JourneyMap map, CancellationToken cancellationToken)
    {
        var context = settings.For(map);
        return new DeckRequest(context.Now)
        {
            MapLink = context.PageUrl,
            Fonts = look.Fonts,
            Template = await look.TemplateOfAsync(db, map.Id, cancellationToken),
            Updates = await ChangesAsync(map, cancellationToken),
        };
    }

    // Why things changed since the last digest; more than this fits no slide.
    private Task<List<Update>> ChangesAsync(JourneyMap map, CancellationToken cancellationToken) =>
        UpdateReader.SinceAsync(
            db,
            map.Id,
            map.LastDigest?.On ?? DateOnly.MinValue,
            MostChanges,
            cancellationToken
        );

    [LoggerMessage(
        LogLevel.Information,
        "Made deck {DeckId} of map {MapId}: {Slides} slides, {Length} bytes."
    )]
    private partial void LogMade(DeckFileId deckId, MapId mapId, int slides, int length);
}

/// <summary>A deck that waits to be fetched.</summary>
internal sealed record MadeDeck(DeckFile File, int Slides);
