using System.Collections.Concurrent;
using System.IO.Compression;
using JourneyBot.Decks.Pptx.Fonts;
using JourneyBot.Decks.Pptx.Zip;

namespace JourneyBot.Decks.Pptx;

/// <summary>Everything a deck takes from a template: size, masters, layouts, theme and the room they leave.</summary>
internal sealed record Template
{
    public static readonly (Length Width, Length Height) UsualNotesSize = (
        new(6858000),
        new(9144000)
    );

    public required Length Width { get; init; }

    public required Length Height { get; init; }

    /// <summary>What text is measured with.</summary>
    public ThemeFonts Fonts { get; init; } = ThemeFonts.Calibri;

    /// <summary>Where the text of a title stands on slides that hold more than a title.</summary>
    public required Box Title { get; init; }

    /// <summary>What a slide's content may fill.</summary>
    public required Box Body { get; init; }

    public required TextStyle TitleStyle { get; init; }

    /// <summary>How many lines of that style the title's box holds.</summary>
    public int TitleLines { get; init; } = 2;

    public required Box CoverTitle { get; init; }

    /// <summary>Nothing but placeholders stands on the cover, so that there is room for more.</summary>
    public bool HasPlainCover { get; init; }

    public required TextStyle CoverTitleStyle { get; init; }

    public int CoverTitleLines { get; init; } = 3;

    public required Box CoverSubtitle { get; init; }

    public required TextStyle CoverSubtitleStyle { get; init; }

    /// <summary>How many lines stand below the cover's title.</summary>
    public int CoverSubtitleLines { get; init; } = 4;

    /// <summary>How wide the text at the foot of a slide may be, and its size.</summary>
    public required Length FootWidth { get; init; }

    public required TextStyle FootStyle { get; init; }

    public required IReadOnlyList<TemplatePart> Parts { get; init; }

    public required IReadOnlyList<(uint Id, string Part)> Masters { get; init; }

    public required string NotesMaster { get; init; }

    /// <summary>The page that notes are printed on.</summary>
    public (Length Width, Length Height) NotesSize { get; init; } = UsualNotesSize;

    public string? HandoutMaster { get; init; }

    /// <summary>Further parts of the presentation, by the last word of their relationship type.</summary>
    public required IReadOnlyList<(string Type, string Part)> Properties { get; init; }

    public IReadOnlyList<EmbeddedFont> EmbeddedFonts { get; init; } = [];

    /// <summary>Parts of the file itself, by their whole relationship type.</summary>
    public IReadOnlyList<(string Type, string Part)> PackageParts { get; init; } = [];

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

    /// <summary>The part as it lay in a company's file, already deflated; its bytes are copied.</summary>
    public PackedPart? AsItWas { get; init; }

    public PackedPart Packed(CompressionLevel level) =>
        AsItWas
        ?? _packed.GetOrAdd(
            level,
            static (at, part) => ZipWriter.Pack(part.Name, part.Data, at),
            this
        );
}

/// <summary>A typeface that travels with the file: the attributes of its name, and a part for each of its styles.</summary>
internal sealed record EmbeddedFont(
    IReadOnlyList<(string Name, string Value)> Typeface,
    IReadOnlyList<(string Style, string Part)> Files
);
