using System.Globalization;
using System.Text.Json;
using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Shapes;

namespace JourneyBot.Benchmarks.Decks;

/// <summary>The same content through PptxGenJS, the most used writer of decks: titles, tables, charts, texts and notes, deflated.</summary>
internal static class PptxGenPeer
{
    private const string Version = "4.0.1";

    public static void Run(Deck twelve, int[] sizes)
    {
        using var folder = NodeFolder.With($"pptxgenjs@{Version}");
        if (folder is null)
        {
            Console.WriteLine("PptxGenJS: npm does not give it here, so it was not measured.");
            return;
        }

        File.WriteAllText(
            Path.Combine(folder.Path, "deck.json"),
            JsonSerializer.Serialize(twelve.Slides.Select(Describe))
        );
        folder.Take("Decks", "pptxgen.js");
        foreach (var size in sizes)
        {
            folder.Run("node", string.Create(CultureInfo.InvariantCulture, $"pptxgen.js {size}"));
        }
    }

    private static object Describe(Slide slide) =>
        new
        {
            title = slide.Title,
            notes = string.Join('\n', slide.Notes),
            texts = slide.Shapes.OfType<TextShape>().Select(t => t.Paragraphs.Select(Plain)),
            tables = slide
                .Shapes.OfType<Table>()
                .Select(t =>
                    t.Rows.Select(r =>
                        r.Cells.Select(c => string.Join('\n', c.Paragraphs.Select(Plain)))
                    )
                ),
            charts = slide
                .Shapes.OfType<Chart>()
                .Select(c => new
                {
                    line = c.Series[0].Kind == SeriesKind.Line,
                    stacked = c.Series[0].Kind == SeriesKind.StackedColumn,
                    labels = c.Categories,
                    series = c.Series.Select(s => new
                    {
                        name = s.Name,
                        values = s.Values.Select(v => v ?? 0),
                    }),
                }),
        };

    private static string Plain(Paragraph paragraph) =>
        string.Concat(paragraph.Runs.Select(r => r.Text));
}
