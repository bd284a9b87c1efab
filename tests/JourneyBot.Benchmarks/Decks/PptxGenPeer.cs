using System.Diagnostics;
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
        var folder = Directory.CreateTempSubdirectory("pptxgen").FullName;
        try
        {
            if (
                Start("npm", $"install --silent --no-fund --no-audit pptxgenjs@{Version}", folder)
                != 0
            )
            {
                Console.WriteLine("PptxGenJS: npm does not give it here, so it was not measured.");
                return;
            }

            File.WriteAllText(
                Path.Combine(folder, "deck.json"),
                JsonSerializer.Serialize(twelve.Slides.Select(Describe))
            );
            File.Copy(
                Path.Combine(AppContext.BaseDirectory, "Decks", "pptxgen.js"),
                Path.Combine(folder, "pptxgen.js")
            );
            foreach (var size in sizes)
            {
                Start(
                    "node",
                    string.Create(CultureInfo.InvariantCulture, $"pptxgen.js {size}"),
                    folder
                );
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Start(string program, string arguments, string folder)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { WorkingDirectory = folder }
            )!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
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
