using JourneyBot.Decks.Pptx.Shapes;

namespace JourneyBot.Decks.Pptx;

/// <summary>One slide: the key names it across decks, the title goes into the layout's title placeholder, shapes are in reading order.</summary>
internal sealed record Slide(string Key, SlideKind Kind, string Title)
{
    public string? Subtitle { get; init; }

    public IReadOnlyList<Paragraph> Content { get; init; } = [];

    public IReadOnlyList<Shape> Shapes { get; init; } = [];

    /// <summary>Source and date at the foot; none where empty.</summary>
    public string Foot { get; init; } = "";

    /// <summary>The speaker's notes, one paragraph an item.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Set for a slide that is put into presentations with templates of their own.</summary>
    public LooseLook? Loose { get; init; }

    /// <summary>The section it belongs to; neighbours with the same name share one.</summary>
    public string Section { get; init; } = "";
}

/// <summary>A whole deck, ready to be written.</summary>
internal sealed record Deck(
    string Title,
    string Author,
    DateTimeOffset Created,
    IReadOnlyList<Slide> Slides
)
{
    /// <summary>BCP 47 tag of the text that shows no other script.</summary>
    public string Language { get; init; } = "en-GB";

    /// <summary>What the words of people are written in, where their script leaves it open; empty where nobody said.</summary>
    public string Locale { get; init; } = "";

    /// <summary>Its slides are laid out from right to left.</summary>
    public bool RightToLeft { get; init; }
}

internal enum SlideKind
{
    Cover,
    TitleOnly,
    TitleAndContent,
}
