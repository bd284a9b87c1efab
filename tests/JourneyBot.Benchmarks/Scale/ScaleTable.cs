using System.Globalization;

namespace JourneyBot.Benchmarks.Scale;

/// <summary>A table on the console: the small store, the big one, their ratio, and what is asked of it.</summary>
internal static class ScaleTable
{
    public static void Begin() =>
        Console.WriteLine(
            "| what | small | big | ratio | bar | met |\n| --- | --- | --- | --- | --- | --- |"
        );

    public static void Print(string what, string unit, double few, double many) =>
        Line($"| {what} | {few:F1} {unit} | {many:F1} {unit} | {many / few:F2} | | |");

    /// <summary>A cost that may be so many times that of the small store.</summary>
    public static void Print(string what, string unit, double few, double many, double most) =>
        Line(
            $"| {what} | {few:F1} {unit} | {many:F1} {unit} | {many / few:F2} | at most {most:F1} times | {Met(many <= most * few)} |"
        );

    public static void Print(string what, string unit, double many) =>
        Line($"| {what} | | {many:F1} {unit} | | | |");

    /// <summary>Something of the big store that has a bar by itself.</summary>
    public static void Print(string what, string unit, double many, string bar, bool met) =>
        Line($"| {what} | | {many:F1} {unit} | | {bar} | {Met(met)} |");

    /// <summary>How many wait for a processor: what is measured in time means little where that is more than there are.</summary>
    public static double LoadAverage() =>
        double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);

    private static string Met(bool met) => met ? "yes" : "NO";

    private static void Line(FormattableString line) =>
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
