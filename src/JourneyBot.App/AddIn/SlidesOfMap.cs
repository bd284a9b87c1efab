using System.Globalization;
using System.Security.Cryptography;
using JourneyBot.App.Decks;
using JourneyBot.App.SignIn;
using JourneyBot.Decks.Slides.Loose;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;

namespace JourneyBot.App.AddIn;

/// <summary>The slides there are of a map as it stands now, their pictures, and each as a deck of its own.</summary>
internal sealed partial class SlidesOfMap(
    MapsOfPerson maps,
    MakeDeck decks,
    ILogger<SlidesOfMap> logger
)
{
    /// <summary>What PowerPoint on the web takes in one call without trouble.</summary>
    public const int MostBytes = 1_000_000;

    /// <summary>Speaker notes of about an hour.</summary>
    public const int MostNotes = 50_000;

    public async Task<Result<SlidesAnswer>> ListAsync(
        SignedInPerson person,
        string mapId,
        PageSize page,
        CancellationToken cancellationToken
    )
    {
        var opened = await maps.OpenAsync(person, mapId, cancellationToken);
        if (!opened.Succeeded(out var map, out var refusal))
        {
            return refusal;
        }

        var slides = await TellAsync(map, page, cancellationToken);
        return new SlidesAnswer(
            map.Id.Value,
            map.Name,
            map.Revision,
            [
                .. slides
                    .All()
                    .Select(s => new SlideWords(s.Kind, s.Title, PictureOf(map, s, page), s.Hash)),
            ]
        );
    }

    /// <summary>The slide as SVG.</summary>
    public async Task<Result<byte[]>> DrawAsync(
        SignedInPerson person,
        string mapId,
        string kind,
        PageSize page,
        CancellationToken cancellationToken
    )
    {
        var found = await FindAsync(person, mapId, kind, page, cancellationToken);
        return found.Succeeded(out var slide, out var refusal) ? slide.Slide.Picture() : refusal;
    }

    public async Task<Result<SlideAnswer>> MakeAsync(
        SignedInPerson person,
        SlideRequest request,
        PageSize page,
        CancellationToken cancellationToken
    )
    {
        if (Instance(request.Instance) is not { } instance)
        {
            return Refusal.Invalid("The slide's own number is not one that was given out here.");
        }

        if (request.Notes?.Length > MostNotes)
        {
            return Refusal.Invalid(
                "The speaker notes of this slide are too long to be kept: at most 50,000 characters can be. Shorten them, or put today's slide in as a new one."
            );
        }

        var found = await FindAsync(person, request.Map, request.Kind, page, cancellationToken);
        if (!found.Succeeded(out var wanted, out var refusal))
        {
            return refusal;
        }

        var (map, slide) = wanted;
        var hash = slide.Hash;
        var tags = SlideTags.Of(map, slide.Kind, instance, hash);
        using var stream = new MemoryStream();
        slide.Write(
            CreationId(),
            [.. tags.Select(t => (t.Key, t.Value))],
            stream,
            Lines(request.Notes)
        );
        if (stream.Length > MostBytes)
        {
            return Refusal.Invalid(
                "This slide is too large to be put in by the add-in. Ask JourneyBot in Teams for the whole deck instead: say deck."
            );
        }

        LogMade(map.Id, map.Revision, (int)stream.Length);
        return new SlideAnswer(stream.ToArray(), slide.Kind, slide.Title, map.Revision, hash, tags);
    }

    private async Task<Result<FoundSlide>> FindAsync(
        SignedInPerson person,
        string? mapId,
        string? kind,
        PageSize page,
        CancellationToken cancellationToken
    )
    {
        var opened = await maps.OpenAsync(person, mapId, cancellationToken);
        if (!opened.Succeeded(out var map, out var refusal))
        {
            return refusal;
        }

        var slides = await TellAsync(map, page, cancellationToken);
        return slides.Find(kind ?? "") is { } slide
            ? new FoundSlide(map, slide)
            : Refusal.NotFound("that slide: the map has no such slide any more");
    }

    private async Task<LooseSlides> TellAsync(
        JourneyMap map,
        PageSize page,
        CancellationToken cancellationToken
    ) => LooseSlides.Of(map, await decks.RequestAsync(map, cancellationToken), page);

    // The hash only changes the address, so that a browser does not show an old picture.
    private static string PictureOf(JourneyMap map, LooseSlide slide, PageSize page) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"/addin/maps/{map.Id}/picture?kind={Uri.EscapeDataString(slide.Kind)}&pageWidth={page.Width}&pageHeight={page.Height}&hash={slide.Hash}"
        );

    private static string[] Lines(string? notes) =>
        string.IsNullOrWhiteSpace(notes) ? [] : notes.ReplaceLineEndings("\n").Split('\n');

    // Zero means none to PowerPoint.
    private static uint CreationId() => (uint)RandomNumberGenerator.GetInt32(1, int.MaxValue);

    // Null where it is not of the form given out here.
    private static string? Instance(string? asked)
    {
        if (asked is null)
        {
            return RandomNumberGenerator.GetHexString(32, lowercase: true);
        }

        return Guid.TryParseExact(asked, "N", out var known) ? known.ToString("N") : null;
    }

    [LoggerMessage(
        LogLevel.Information,
        "Made one slide of map {MapId} at update {Revision}: {Length} bytes."
    )]
    private partial void LogMade(MapId mapId, int revision, int length);

    private sealed record FoundSlide(JourneyMap Map, LooseSlide Slide);
}
