using System.Globalization;

namespace JourneyBot.Benchmarks.Turns;

/// <summary>What the layer may cost, and whether it kept to it.</summary>
internal sealed class Limits
{
    private readonly List<(string What, double Is, double Most)> _kept = [];

    public void Add(string what, double value, double most) => _kept.Add((what, value, most));

    /// <summary>Message or button, against the floor: processor time and 99th percentile.</summary>
    public void Add(string what, Alternate rounds)
    {
        Add($"{what}, processor time", Ratio(rounds, round => round.Processor), 1.5);
        Add($"{what}, p99", Ratio(rounds, round => round.Slowest), 2);
    }

    public void Print()
    {
        Console.WriteLine();
        Console.WriteLine("| limit | at most | is | |\n| --- | --- | --- | --- |");
        foreach (var (what, value, most) in _kept)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {what} | {most:0.##} | {value:0.##} | {(value <= most ? "kept" : "NOT KEPT")} |"
                )
            );
        }
    }

    public static double Ratio(Alternate rounds, Func<Round, double> of) =>
        Table.Median(rounds.Ours.Select(of)) / Table.Median(rounds.Floor.Select(of));
}
