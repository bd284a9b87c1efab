using System.Globalization;

namespace JourneyBot.Benchmarks.Turns;

/// <summary>A table on the console: the floor, what stands on it, and their ratio.</summary>
internal static class Table
{
    public static void Begin(string name) =>
        Console.WriteLine($"| what | floor | {name} | ratio |\n| --- | --- | --- | --- |");

    /// <summary>A message or a button: processor time, median and 99th percentile.</summary>
    public static void Print(string what, Alternate rounds)
    {
        Print($"{what}, processor time", "µs", rounds, round => round.Processor);
        Print($"{what}, median", "ms", rounds, round => round.Median);
        Print($"{what}, p99", "ms", rounds, round => round.Slowest);
    }

    public static void Print(string what, string unit, Alternate rounds, Func<Round, double> of) =>
        Print(what, unit, Median(rounds.Floor.Select(of)), Median(rounds.Ours.Select(of)));

    public static void Print(string what, string unit, double floor, double ours) =>
        Line($"| {what} | {floor:F1} {unit} | {ours:F1} {unit} | {ours / floor:F2} |");

    public static void Print(string what, string unit, double ours) =>
        Line($"| {what} | | {ours:F2} {unit} | |");

    public static double Median(IEnumerable<double> values)
    {
        double[] inOrder = [.. values.Order()];
        return inOrder[inOrder.Length / 2];
    }

    private static void Line(FormattableString line) =>
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
