using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using JourneyBot.EndToEnd.Processes;

namespace JourneyBot.EndToEnd.Decks;

/// <summary>Another program that reads presentations, without a window.</summary>
internal static partial class LibreOffice
{
    private const int AFewAtATime = 10;

    /// <summary>How many pages it makes of each presentation in the folder, by the file's name; the PDFs stay beside them.</summary>
    public static async Task<Dictionary<string, int>> PagesAsync(DirectoryInfo folder)
    {
        var some = folder.GetFiles("*.pptx").Select(f => f.FullName).Chunk(AFewAtATime);
        // It uses one processor, so two of them take half the time.
        await Parallel.ForEachAsync(
            some.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (decks, _) => await ToPdfAsync(folder, decks.Index, decks.Item)
        );
        var pages = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var pdf in folder.GetFiles("*.pdf"))
        {
            var about = await RunAsync("pdfinfo", pdf.FullName);
            pages.Add(
                Path.GetFileNameWithoutExtension(pdf.Name),
                int.Parse(Pages.Match(about).Groups["count"].Value, CultureInfo.InvariantCulture)
            );
        }

        return pages;
    }

    private static Task ToPdfAsync(DirectoryInfo folder, int profile, string[] decks)
    {
        // A profile of its own: two LibreOffices with one profile wait for each other.
        var home = new Uri(Path.Combine(folder.FullName, $"libreoffice-{profile}")).AbsoluteUri;
        return RunAsync(
            "soffice",
            [
                $"-env:UserInstallation={home}",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.FullName,
                .. decks,
            ]
        );
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        await using var process = ChildProcess.Start(new ProcessStartInfo(program, arguments));
        return await process.FinishAsync();
    }

    [GeneratedRegex(
        @"^Pages:\s+(?<count>\d+)",
        RegexOptions.Multiline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Pages { get; }
}
