using System.Collections.Concurrent;
using JourneyBot.Decks.Pptx.Company;
using JourneyBot.Decks.Slides;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.App.Decks;

/// <summary>Decks of the last minute: whoever asks for the same one meanwhile gets the same file, also while it is being made.</summary>
internal sealed class RenderedDecks(TimeProvider clock)
{
    private const int Most = 32;
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<DeckKey, Kept> _kept = new();
    private int _made;

    /// <summary>How many were made since the start; the rest of those asked for were the same again.</summary>
    public int Made => _made;

    public RenderedDeck Get(DeckKey key, JourneyMap map, DeckRequest request)
    {
        var now = clock.GetUtcNow();
        Forget(now);
        var kept = _kept.GetOrAdd(
            key,
            _ => new Kept(now + KeptFor, new Lazy<RenderedDeck>(() => Make(map, request)))
        );
        try
        {
            return kept.Deck.Value;
        }
        catch
        {
            // The next one who asks tries again.
            _kept.TryRemove(new(key, kept));
            throw;
        }
    }

    private RenderedDeck Make(JourneyMap map, DeckRequest request)
    {
        Interlocked.Increment(ref _made);
        using var stream = new MemoryStream();
        var slides = MapDeck.Write(map, request, stream);
        return new RenderedDeck(stream.ToArray(), slides);
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var old in _kept.Where(k => k.Value.Until <= now || _kept.Count > Most))
        {
            _kept.TryRemove(old);
        }
    }

    private sealed record Kept(DateTimeOffset Until, Lazy<RenderedDeck> Deck);
}

/// <summary>The bytes of a deck, never changed, and how many slides it has.</summary>
internal sealed record RenderedDeck(byte[] Bytes, int Slides);

/// <summary>All that makes one deck differ from another.</summary>
internal sealed record DeckKey(MapId Map, int Revision, DateOnly Day, DeckChoices Choices)
{
    public DateTimeOffset? LastDigest { get; init; }

    public Uri? Link { get; init; }

    /// <summary>The very template, which is read once for each file.</summary>
    public CompanyTemplate? Template { get; init; }
}
