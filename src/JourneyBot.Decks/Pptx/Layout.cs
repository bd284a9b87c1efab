namespace JourneyBot.Decks.Pptx;

/// <summary>Where a layout lies and which placeholders a slide of its kind fills; an absent one has no number.</summary>
internal sealed record Layout(string Part, string TitleType)
{
    /// <summary>Titles nearly never have one.</summary>
    public int? TitleIndex { get; init; }

    public int? Subtitle { get; init; }

    public string SubtitleType { get; init; } = "subTitle";

    public int? Content { get; init; }

    /// <summary>Nothing for a placeholder that takes any content.</summary>
    public string? ContentType { get; init; }

    public int? Foot { get; init; }

    public int? Number { get; init; }

    /// <summary>Text sizes other than the placeholder's own, where its own is too large for what has to be said.</summary>
    public Length? TitleSize { get; init; }

    public Length? SubtitleSize { get; init; }

    /// <summary>Where text goes for which the layout has no placeholder.</summary>
    public BoxedText? BoxedSubtitle { get; init; }

    public BoxedText? BoxedContent { get; init; }

    public BoxedText? BoxedFoot { get; init; }

    public Palette Palette { get; init; } = Palette.Own;

    /// <summary>The layout's own mapping of theme colours, as DrawingML; nothing for the master's.</summary>
    public byte[] ColorMapping { get; init; } = [];
}

/// <summary>A text box in place of a placeholder.</summary>
internal sealed record BoxedText(Box Box, TextStyle Style);
