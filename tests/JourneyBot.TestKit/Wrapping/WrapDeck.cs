using System.Globalization;
using System.IO.Compression;
using System.Text;
using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;
using JourneyBot.Decks.Pptx.Fonts;
using JourneyBot.Decks.Pptx.Own;
using JourneyBot.Decks.Pptx.Shapes;

namespace JourneyBot.TestKit.Wrapping;

/// <summary>A deck of nothing but cells in many scripts, sizes and widths; the same seed makes the same deck.</summary>
internal sealed class WrapDeck
{
    private const int Columns = 4;
    private const int Rows = 3;
    private static readonly Length Top = Length.Points(112);
    private static readonly Length CellHeight = Length.Points(124);
    private static readonly Length CellWidth = Length.Points(228);
    private static readonly double[] Sizes = [9, 10, 12, 12, 14, 18, 24];
    private uint _state;

    private WrapDeck(int cells, int seed, FontLibrary fonts)
    {
        _state = (uint)seed;
        using var scope = TextFit.With(fonts.For(OwnTemplate.Instance.Fonts));
        Cells = [.. Enumerable.Range(0, cells).Select(Cell)];
    }

    public static int CellsPerSlide => Columns * Rows;

    public IReadOnlyList<WrapCell> Cells { get; }

    public static WrapDeck Of(int cells, int seed, FontLibrary fonts) => new(cells, seed, fonts);

    public void Write(Stream output)
    {
        var slides = Cells
            .Chunk(CellsPerSlide)
            .Select(
                (cells, i) =>
                    new Slide($"w{i}", SlideKind.TitleOnly, $"Cells {i + 1}")
                    {
                        Shapes = [.. cells.Select(Shape)],
                    }
            );
        var deck = new Deck("Wrapping", "JourneyBot", TestClock.MondayMorning, [.. slides]);
        DeckWriter.Write(deck, OwnTemplate.Instance, output, CompressionLevel.Fastest);
    }

    private static TextShape Shape(WrapCell cell, int index) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"Cell {index}"),
            cell.Place,
            [Paragraph.Of(cell.Text, Style(cell))]
        );

    // Every third size is set bold.
    private static TextStyle Style(WrapCell cell) =>
        new(cell.Size, Paint.Text) { Bold = cell.Text.Length % 3 == 0 };

    private WrapCell Cell(int index)
    {
        var (script, sentences) = Phrases.All[index % Phrases.All.Length];
        var place = index % CellsPerSlide;
        var width = Length.Points(60 + ((Next(1000) / 1000.0) * 150));
        var size = Length.Points(Sizes[Next(Sizes.Length)]);
        var most = (int)(CellHeight.InPoints / (size.InPoints * 1.5));
        var lines = 1 + Next(Math.Min(7, most));
        var wide = script is "Japanese" or "Chinese" or "Korean" ? 1.0 : 0.5;
        var length = (int)(lines * width.InPoints / (size.InPoints * wide));
        var cell = new WrapCell(
            script,
            Text(sentences, Math.Max(2, length)),
            size,
            new Box(
                Length.Points(8) + (CellWidth * (place % Columns)) + Length.Points(10),
                Top + (CellHeight * (place / Columns)),
                width,
                CellHeight
            ),
            0
        );
        return cell with { Planned = TextFit.Lines(cell.Text, Style(cell), width) };
    }

    private string Text(string[] sentences, int length)
    {
        var words = new StringBuilder();
        var next = Next(sentences.Length);
        while (words.Length <= length)
        {
            words.Append(sentences[next++ % sentences.Length]).Append(' ');
        }

        var text = words.ToString();
        var cut = text.LastIndexOf(' ', length - 1);
        cut = cut < length / 2 ? length : cut;
        return text[..(char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut)].Trim();
    }

    // Not Random: the cells should be the same in every version of the runtime.
    private int Next(int below)
    {
        _state = (_state * 1_664_525) + 1_013_904_223;
        return (int)((_state >> 8) % (uint)below);
    }
}

/// <summary>A cell of text at a place of its own, and how many lines we plan it with.</summary>
internal sealed record WrapCell(string Script, string Text, Length Size, Box Place, int Planned);
