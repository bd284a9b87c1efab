using JourneyBot.Decks.Pptx.Company;
using JourneyBot.Decks.Pptx.Fonts;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.Decks.Slides;

/// <summary>What a deck is made for: the moment it speaks of, what it compares with and which slides it holds.</summary>
/// <param name="AsOf">The instant the deck shows the map at; its day is taken in the workspace's time zone.</param>
public sealed record DeckRequest(DateTimeOffset AsOf)
{
    /// <summary>Where the live map is; only https and http addresses become links.</summary>
    public Uri? MapLink { get; init; }

    /// <summary>The key of the one persona it is told for: their segment's customers, and no quotes of the others. All without.</summary>
    public string? PersonaKey { get; init; }

    /// <summary>The counted period the customer asset is told for; the newest that has begun without, or where it is not counted.</summary>
    public Period? Period { get; init; }

    /// <summary>How the map stood when the last deck was made; without one, changes are told since the last digest.</summary>
    public DigestMark? Since { get; init; }

    /// <summary>The updates since then, oldest first: they say why a score changed. Without them the deck says only that it did.</summary>
    public IReadOnlyList<Update> Updates { get; init; } = [];

    /// <summary>The slides wanted; they always come in the deck's own order, and the cover is always there.</summary>
    public DeckSections Sections { get; init; } = DeckSections.All;

    /// <summary>Says when something happened as a date and not as "yesterday", for slides that are looked at later.</summary>
    public bool IsDated { get; init; }

    /// <summary>The fonts that text is measured with; without any, a table that is compiled in.</summary>
    public FontLibrary Fonts { get; init; } = FontLibrary.None;

    /// <summary>The company's own template; without one, ours.</summary>
    public CompanyTemplate? Template { get; init; }

    /// <summary>Squeezes the file harder: about a fifth smaller, more than twice the work.</summary>
    public bool Smaller { get; init; }
}

/// <summary>The parts of a deck a person can choose.</summary>
[Flags]
public enum DeckSections
{
    None = 0,
    CustomerAsset = 1,
    Map = 2,
    Stages = 4,
    Fix = 8,
    Amplify = 16,
    Research = 32,
    Decisions = 64,
    Changes = 128,
    HowToRead = 256,
    All = CustomerAsset | Map | Stages | Fix | Amplify | Research | Decisions | Changes | HowToRead,
}
