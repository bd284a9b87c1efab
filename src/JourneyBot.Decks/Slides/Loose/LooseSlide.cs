using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Pictures;
using JourneyBot.Decks.Pptx.Shapes;

namespace JourneyBot.Decks.Slides.Loose;

/// <summary>One slide on its own.</summary>
public sealed class LooseSlide
{
    private readonly Slide _slide;
    private readonly Story _story;
    private readonly LoosePage _page;

    internal LooseSlide(string kind, Slide slide, Story story, LoosePage page) =>
        (Kind, _slide, _story, _page) = (kind, slide, story, page);

    public string Kind { get; }

    public string Title => _slide.Title;

    /// <summary>A fingerprint of every word and number shown, apart from the source line with its date: two slides with the same one say the same.</summary>
    public string Hash
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var text in SlideText.Of(_slide))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(text));
                hash.AppendData([0]);
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 12));
        }
    }

    /// <summary>Writes a .pptx of this slide alone.</summary>
    /// <param name="creationId">What PowerPoint tells slides apart by; never the same twice, or it may not insert it.</param>
    /// <param name="tags">What the slide is found again by; names in upper case, as PowerPoint keeps them.</param>
    /// <param name="output">Where to.</param>
    /// <param name="ownNotes">What the presenter wrote into the speaker notes, a paragraph each; it stands before what the map says.</param>
    public void Write(
        uint creationId,
        IReadOnlyList<(string Name, string Value)> tags,
        Stream output,
        IReadOnlyList<string>? ownNotes = null
    )
    {
        ArgumentNullException.ThrowIfNull(tags);
        ArgumentNullException.ThrowIfNull(output);
        var template = _page.Template;
        var look = new LooseLook(template.Title, template.TitleStyle.Size, creationId, tags);
        var slide = Scaling.By(
            _page.Scale,
            _slide with
            {
                Loose = look,
                Notes = [.. ownNotes ?? [], .. _slide.Notes],
            }
        );
        var deck = _story.DeckOf(_slide.Title, [slide]);
        DeckWriter.Write(deck, _page.Scaled, output, CompressionLevel.Fastest);
    }

    /// <summary>The slide as a small picture, as SVG that holds nothing but shapes and escaped text.</summary>
    public byte[] Picture() => SlidePicture.Draw(_slide, _page.Template);
}

/// <summary>What a slide says, in reading order, without the line at its foot.</summary>
internal static class SlideText
{
    public static IEnumerable<string> Of(Slide slide) =>
        slide
            .Shapes.Where(s => !string.Equals(s.Name, "Source", StringComparison.Ordinal))
            .SelectMany(Of)
            .Prepend(slide.Title);

    private static IEnumerable<string> Of(Shape shape) =>
        shape switch
        {
            TextShape text => text.Paragraphs.SelectMany(Of),
            Table table => table.Rows.SelectMany(r =>
                r.Cells.SelectMany(c => c.Paragraphs.SelectMany(Of))
            ),
            Chart chart => chart.Series.SelectMany(s =>
                s.Values.Select(v =>
                        v?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""
                    )
                    .Prepend(s.Name)
            ),
            _ => [],
        };

    private static IEnumerable<string> Of(Paragraph paragraph) =>
        paragraph.Runs.Select(r => r.Text);
}
