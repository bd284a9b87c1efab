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
        var folder = Directory.CreateTempSubdirectory("published").FullName;
        try
        {
            if (
                Start(
                    "dotnet",
                    $"publish \"{Repository.PathTo("src", "JourneyBot.App")}\" -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -v q -nologo -o \"{folder}\""
                ) < 0
            )
            {
                Console.WriteLine(
                    "The program could not be published, so its start was not measured."
                );
                return;
            }

            var app = Path.Combine(folder, "JourneyBot.App");
            var deck = Path.Combine(folder, "deck.pptx");
            var map = Repository.PathTo("src", "JourneyBot.App", "Sample", "brackenfold.json");
            Print("of a map file", app, $"deck --from \"{map}\" --out \"{deck}\"");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(string what, string app, string arguments)
    {
        var times = Enumerable.Range(0, Times).Select(_ => Start(app, arguments)).Order().ToList();
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
