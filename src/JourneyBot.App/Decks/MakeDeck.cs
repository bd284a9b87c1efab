using JourneyBot.App.Bot;
using JourneyBot.Decks.Pptx.Company;
using JourneyBot.Decks.Slides;
using JourneyBot.Journeys.CustomerAsset;
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
    RenderedDecks rendered,
    ILogger<MakeDeck> logger
)
{
    /// <summary>How long a deck waits to be fetched.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    private const int MostChanges = 500;

    // Enough for years of a lively map; what is older is taken as it was then.
    private const int MostSinceDay = 20_000;

    /// <summary>A file for whoever ordered it; the caller keeps it.</summary>
    public async Task<MadeDeck> RunAsync(
        JourneyMap map,
        DeckOrder order,
        CancellationToken cancellationToken
    )
    {
        var context = settings.For(map);
        var request = await RequestAsync(map, order.Choices, cancellationToken);
        var key = new DeckKey(map.Id, map.Revision, context.Today, order.Choices)
        {
            LastDigest = map.LastDigest?.At,
            Link = request.MapLink,
            Template = request.Template,
        };
        var deck = rendered.Get(key, map, request);
        var file = new DeckFile
        {
            Id = DeckFileId.New(context.Now),
            MapId = map.Id,
            TenantId = order.TenantId,
            Name = DeckName.Of(map, context.Today),
            Bytes = deck.Bytes,
            MadeAt = context.Now,
            ExpiresAt = context.Now + KeptFor,
            RequestedBy = order.UserId,
        };
        LogMade(file.Id, map.Id, deck.Slides, deck.Bytes.Length);
        return new MadeDeck(file, deck.Slides);
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
            MapLink = context.PageUrl is { } page ? new Uri(page) : null,
            Fonts = look.Fonts,
            Template = await look.TemplateOfAsync(db, map.Id, cancellationToken),
            Updates = await ChangesAsync(map, cancellationToken),
        };
    }

    /// <summary>The same with what a person chose.</summary>
    public async Task<DeckRequest> RequestAsync(
        JourneyMap map,
        DeckChoices choices,
        CancellationToken cancellationToken
    )
    {
        var request = await RequestAsync(map, cancellationToken);
        request = request with
        {
            PersonaKey = choices.Persona,
            Period = Period.TryParse(choices.Period, out var period) ? period : null,
            Sections = choices.Sections,
            Template = choices.InOurTemplate ? null : request.Template,
        };
        var (day, baseline) = (choices.SinceDay, choices.SinceBaseline ? map.Baseline : null);
        if ((day ?? baseline?.On) is not { } since)
        {
            return request;
        }

        var updates = await UpdateReader.SinceAsync(
            db,
            map.Id,
            since,
            MostSinceDay,
            cancellationToken
        );
        return request with
        {
            Updates = updates,
            Since = day is null
                ? SinceMarks.AtBaseline(map, baseline!)
                : SinceMarks.AtEndOf(map, since, updates),
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
