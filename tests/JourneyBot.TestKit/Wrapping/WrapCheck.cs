using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fonts;

namespace JourneyBot.TestKit.Wrapping;

/// <summary>Has LibreOffice draw cells and counts their lines in the PDF, by where their words stand.</summary>
internal static partial class WrapCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static IReadOnlyList<Wrapped> Run(int cells, int seed, FontLibrary fonts)
    {
        var folder = Directory.CreateTempSubdirectory("wrap").FullName;
        try
        {
            var deck = WrapDeck.Of(cells, seed, fonts);
            var path = Path.Combine(folder, "cells.pptx");
            using (var file = File.Create(path))
            {
                deck.Write(file);
            }

            Draw(path, folder);
            return Compare(deck, Words(Path.Combine(folder, "words.html")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Draw(string path, string folder)
    {
        // A profile of its own: two LibreOffices with one profile wait for each other.
        var profile = new Uri(Path.Combine(folder, "libreoffice")).AbsoluteUri;
        Run(
            "soffice",
            $"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            path
        );
        Run(
            "pdftotext",
            "-bbox",
            Path.ChangeExtension(path, ".pdf"),
            Path.Combine(folder, "words.html")
        );
    }

    private static List<Wrapped> Compare(WrapDeck deck, List<List<Word>> pages)
    {
        var wrapped = new List<Wrapped>();
        for (var i = 0; i < deck.Cells.Count; i++)
        {
            var cell = deck.Cells[i];
            var words = pages[i / WrapDeck.CellsPerSlide].Where(w => IsIn(cell.Place, w));
            wrapped.Add(new Wrapped(cell, Lines(words, cell.Size.InPoints)));
        }

        return wrapped;
    }

    private static bool IsIn(Box place, Word word) =>
        word.X >= place.X.InPoints - 2
        && word.X <= place.Right.InPoints + 12
        && word.Y >= place.Y.InPoints
        && word.Y <= place.Bottom.InPoints;

    private static int Lines(IEnumerable<Word> words, double size)
    {
        var (lines, last) = (0, double.MinValue);
        foreach (var word in words.OrderBy(w => w.Y))
        {
            if (word.Y > last + (size * 0.6))
            {
                lines++;
                last = word.Y;
            }
        }

        return lines;
    }

    private static List<List<Word>> Words(string path)
    {
        var pages = new List<List<Word>>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Contains("<page ", StringComparison.Ordinal))
            {
                pages.Add([]);
            }
            else if (Place().Match(line) is { Success: true } word)
            {
                pages[^1]
                    .Add(
                        new Word(
                            (Number(word, "x1") + Number(word, "x2")) / 2,
                            (Number(word, "y1") + Number(word, "y2")) / 2
                        )
                    );
            }
        }

        return pages;
    }

    private static double Number(Match match, string group) =>
        double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var said = process.StandardError.ReadToEnd();
        if (!process.WaitForExit(Patience) || process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} did not succeed. {said}");
        }
    }

    [GeneratedRegex(
        "<word xMin=\"(?<x1>[0-9.-]+)\" yMin=\"(?<y1>[0-9.-]+)\" xMax=\"(?<x2>[0-9.-]+)\" yMax=\"(?<y2>[0-9.-]+)\"",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Place();

    private sealed record Word(double X, double Y);
}

/// <summary>One cell as planned and as LibreOffice drew it.</summary>
internal sealed record Wrapped(WrapCell Cell, int Drawn)
{
    public int Off => Cell.Planned - Drawn;
}
