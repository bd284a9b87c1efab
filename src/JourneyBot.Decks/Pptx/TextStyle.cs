namespace JourneyBot.Decks.Pptx;

/// <summary>How text looks; the typeface always comes from the theme.</summary>
internal sealed record TextStyle(Length Size, Paint Paint)
{
    public bool Bold { get; init; }

    public bool Italic { get; init; }

    /// <summary>In the theme's typeface for headings.</summary>
    public bool Heading { get; init; }
}

/// <summary>A link to another slide of the deck by its key, or to a web address.</summary>
internal sealed record Link(string? SlideKey, Uri? Address)
{
    public static Link ToSlide(string key) => new(key, Address: null);

    // Anything but the web (files, scripts, macros) never becomes a link.
    public static Link? ToWeb(Uri? address) =>
        address is { IsAbsoluteUri: true, Scheme: "https" or "http" }
            ? new(SlideKey: null, address)
            : null;
}

/// <summary>A stretch of text in one style.</summary>
internal sealed record TextRun(string Text, TextStyle Style, Link? Link = null);

internal enum TextAlign
{
    Start,
    Center,
    End,
}

/// <summary>Runs that wrap together; its direction follows its first letter.</summary>
internal sealed record Paragraph(IReadOnlyList<TextRun> Runs)
{
    public static readonly Length BulletIndent = Length.Points(14);

    public TextAlign Align { get; init; }

    public Length SpaceBefore { get; init; }

    public bool Bulleted { get; init; }

    /// <summary>Decided by the first letter of its runs that has a direction.</summary>
    public bool IsRightToLeft
    {
        get
        {
            bool? quoted = null;
            foreach (var run in Runs)
            {
                var (told, named) = Script.Directions(run.Text);
                if (told is { } sure)
                {
                    return sure;
                }

                quoted ??= named;
            }

            return quoted ?? false;
        }
    }

    public static Paragraph Of(string text, TextStyle style) => new([new TextRun(text, style)]);
}

internal enum TextAnchor
{
    Top,
    Middle,
    Bottom,
}
