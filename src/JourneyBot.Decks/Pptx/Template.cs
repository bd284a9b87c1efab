using System.Collections.Concurrent;
using System.IO.Compression;
using JourneyBot.Decks.Pptx.Fonts;
using JourneyBot.Decks.Pptx.Zip;

namespace JourneyBot.Decks.Pptx;

/// <summary>Everything a deck takes from a template: size, masters, layouts, theme and the room they leave.</summary>
internal sealed record Template
{
    public required Length Width { get; init; }

    public required Length Height { get; init; }

    /// <summary>What text is measured with.</summary>
    public ThemeFonts Fonts { get; init; } = ThemeFonts.Calibri;

    /// <summary>The title of slides that hold more than a title.</summary>
    public required Box Title { get; init; }

    /// <summary>What a slide's content may fill.</summary>
    public required Box Body { get; init; }

    public required TextStyle TitleStyle { get; init; }

    public required Box CoverTitle { get; init; }

    /// <summary>Nothing but placeholders stands on the cover, so that there is room for more.</summary>
    public bool HasPlainCover { get; init; }

    public required TextStyle CoverTitleStyle { get; init; }

    public required IReadOnlyList<TemplatePart> Parts { get; init; }

    public required IReadOnlyList<(uint Id, string Part)> Masters { get; init; }

    public required string NotesMaster { get; init; }

    /// <summary>Further parts of the presentation, by the last word of their relationship type.</summary>
    public required IReadOnlyList<(string Type, string Part)> Properties { get; init; }

    public required byte[] DefaultTextStyle { get; init; }

    public required Layout Cover { get; init; }

    public required Layout TitleOnly { get; init; }

    public required Layout TitleAndContent { get; init; }

    public Layout Of(SlideKind kind) =>
        kind switch
        {
            SlideKind.Cover => Cover,
            SlideKind.TitleAndContent => TitleAndContent,
            _ => TitleOnly,
        };
}

/// <summary>A part that is the same in every deck; relationship parts have no content type of their own.</summary>
internal sealed record TemplatePart(string Name, string ContentType, byte[] Data)
{
    private readonly ConcurrentDictionary<CompressionLevel, PackedPart> _packed = new();

    public PackedPart Packed(CompressionLevel level) =>
        _packed.GetOrAdd(
            level,
            static (at, part) => ZipWriter.Pack(part.Name, part.Data, at),
            this
        );
}

/// <summary>Where a layout lies and which placeholders a slide of its kind fills; an absent one has no number.</summary>
internal sealed record Layout(string Part, string TitleType)
{
    public int? Subtitle { get; init; }

    public int? Content { get; init; }

    public int? Foot { get; init; }

    public int? Number { get; init; }
}
