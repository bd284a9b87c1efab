using System.Globalization;
using JourneyBot.Decks.Pptx.Fonts;
using JourneyBot.TestKit.Wrapping;

namespace JourneyBot.Benchmarks.Decks;

/// <summary>How often the planned number of lines is the number that LibreOffice draws, script by script.</summary>
internal static class WrapReport
{
    private const int Seed = 20261122;

    public static int Run(int cells)
    {
        Console.WriteLine(
            "| fonts | script | cells | same | within one line | more than planned |"
        );
        Console.WriteLine("|---|---|---:|---:|---:|---:|");
        Tell("installed", cells, FontLibrary.Installed);
        Tell("compiled in", cells, FontLibrary.None);
        return 0;
    }

    private static void Tell(string name, int cells, FontLibrary fonts)
    {
        var wrapped = WrapCheck.Run(cells, Seed, fonts);
        foreach (var script in wrapped.GroupBy(w => w.Cell.Script, StringComparer.Ordinal))
        {
            Print(name, script.Key, [.. script]);
        }

        Print(name, "all", wrapped);
    }

    private static void Print(string fonts, string script, IReadOnlyList<Wrapped> wrapped) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {fonts} | {script} | {wrapped.Count} | {Share(wrapped, w => w.Off == 0):0.0} % | {Share(wrapped, w => Math.Abs(w.Off) <= 1):0.0} % | {Share(wrapped, w => w.Off < 0):0.0} % |"
            )
        );

    private static double Share(IReadOnlyList<Wrapped> wrapped, Func<Wrapped, bool> counts) =>
        100.0 * wrapped.Count(counts) / wrapped.Count;
}
