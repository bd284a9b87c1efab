using System.Diagnostics;
using System.Globalization;
using JourneyBot.TestKit;

namespace JourneyBot.Benchmarks.Decks;

/// <summary>The published program, compiled ahead, as a process of its own: from a shell to the finished deck of the sample.</summary>
internal static class PublishedDeck
{
    private const int Times = 7;

    public static void Run()
    {
        using var app = Published.TryMake("src", "JourneyBot.App");
        if (app is null)
        {
            return;
        }

        var map = Repository.PathTo("src", "JourneyBot.App", "Sample", "brackenfold.json");
        Print("of a map file", app, $"deck --from \"{map}\" --out \"{app.PathTo("deck.pptx")}\"");
    }

    private static void Print(string what, Published app, string arguments)
    {
        var times = Enumerable
            .Range(0, Times)
            .Select(_ => Start(app.Program, arguments))
            .Order()
            .ToList();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The published program, deck {what}: {times[0]:0} ms at best, {times[Times / 2]:0} ms in the middle"
            )
        );
    }

    // Milliseconds from start to end; -1 where it did not succeed.
    private static double Start(string program, string arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? clock.Elapsed.TotalMilliseconds : -1;
    }
}
