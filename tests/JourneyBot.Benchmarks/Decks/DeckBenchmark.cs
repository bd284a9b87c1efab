using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Company;
using JourneyBot.Decks.Pptx.Own;
using JourneyBot.Decks.Slides;
using JourneyBot.Journeys.Maps;
using JourneyBot.TestKit;

namespace JourneyBot.Benchmarks.Decks;

/// <summary>Decks of 12, 100 and 1,000 slides against deflating the very same bytes, and against PptxGenJS where npm gives it.</summary>
internal static class DeckBenchmark
{
    private const int Rounds = 5;
    private static readonly int[] Sizes = [12, 100, 1000];

    public static int Run(ReadOnlySpan<string> arguments)
    {
        if (arguments is ["once", var slides])
        {
            return Once(int.Parse(slides, CultureInfo.InvariantCulture));
        }

        Console.WriteLine(
            "| slides | level | CPU ms | deflate alone, CPU ms | ratio | allocated MB | file KB |"
        );
        Console.WriteLine("|---:|---|---:|---:|---:|---:|---:|");
        foreach (var size in Sizes)
        {
            foreach (
                var level in (CompressionLevel[])
                    [CompressionLevel.Optimal, CompressionLevel.Fastest]
            )
            {
                Compare(size, level, OwnTemplate.Instance);
            }
        }

        Console.WriteLine("In a company's own file, which is read once:");
        foreach (var size in Sizes)
        {
            Compare(size, CompressionLevel.Optimal, Company());
        }

        WholeMap();
        foreach (var size in Sizes)
        {
            Cold(size);
        }

        PptxGenPeer.Run(SlideMix.Of(12), Sizes);
        PublishedDeck.Run();
        return 0;
    }

    private static void Compare(int slides, CompressionLevel level, Template template)
    {
        var deck = SlideMix.Of(slides);
        var parts = Floor.PartsOf(Bytes(deck, level, template));
        var ours = double.MaxValue;
        var floor = double.MaxValue;
        var ratios = new List<double>();
        var times = Math.Max(3, 400 / slides);
        Bytes(deck, level, template);
        for (var round = 0; round < Rounds; round++)
        {
            var a = Best(times, () => Bytes(deck, level, template));
            var b = Best(times, () => Floor.Deflate(parts, level));
            ratios.Add(a / b);
            (ours, floor) = (Math.Min(ours, a), Math.Min(floor, b));
        }

        ratios.Sort();
        var before = GC.GetAllocatedBytesForCurrentThread();
        DeckWriter.Write(deck, template, Stream.Null, level);
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / 1e6;
        Print(
            $"| {slides} | {level} | {ours:0.0} | {floor:0.0} | {ratios[Rounds / 2]:0.00} | {allocated:0.0} | {Bytes(deck, level, template).Length / 1024} |"
        );
    }

    // A deck of ours read back: every part of it is then copied as a company's would be.
    private static Template Company()
    {
        var deck = Bytes(SlideMix.Of(12), CompressionLevel.Optimal, OwnTemplate.Instance);
        return CompanyTemplate.Open(deck)!.Template;
    }

    // From the map in memory to bytes in memory, slides told and measured included.
    public static void WholeMap()
    {
        var map = DemoMap.Load().Map;
        var request = new DeckRequest(DemoMap.Now);
        var cpu = Best(60, () => Write(map, request));
        Print($"The sample's whole deck, told, measured and written: {cpu:0.0} ms of CPU");
    }

    private static void Write(JourneyMap map, DeckRequest request)
    {
        using var file = new MemoryStream();
        MapDeck.Write(map, request, file);
    }

    private static void Cold(int slides)
    {
        var self = Path.Combine(AppContext.BaseDirectory, "JourneyBot.Benchmarks");
        var start = new ProcessStartInfo(self, $"decks once {slides}")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Print(
            $"A process of its own, {slides} slides: {clock.ElapsedMilliseconds} ms, {said.Trim()}"
        );
    }

    private static int Once(int slides)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using (var file = File.Create(path))
        {
            DeckWriter.Write(
                SlideMix.Of(slides),
                OwnTemplate.Instance,
                file,
                CompressionLevel.Optimal
            );
        }

        File.Delete(path);
        using var self = Process.GetCurrentProcess();
        Print(
            $"{Environment.CpuUsage.TotalTime.TotalMilliseconds:0} ms of CPU, peak memory {self.PeakWorkingSet64 / 1e6:0} MB"
        );
        return 0;
    }

    private static byte[] Bytes(Deck deck, CompressionLevel level, Template template)
    {
        using var file = new MemoryStream();
        DeckWriter.Write(deck, template, file, level);
        return file.ToArray();
    }

    private static double Best(int times, Action action)
    {
        var best = double.MaxValue;
        for (var i = 0; i < times; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            action();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        return best;
    }

    private static void Print(FormattableString line) =>
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
