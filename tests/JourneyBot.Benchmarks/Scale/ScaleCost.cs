using System.Globalization;

namespace JourneyBot.Benchmarks.Scale;

/// <summary>Processor time of this process, and of the database's server beside it where there is one.</summary>
internal static class ScaleCost
{
    private const double TicksPerSecond = 100;

    /// <summary>Microseconds one takes, over so many.</summary>
    public static async Task<double> OfOneAsync(int? server, int count, Func<int, Task> work)
    {
        var before = Now(server);
        for (var i = 0; i < count; i++)
        {
            await work(i);
        }

        return (Now(server) - before).TotalMicroseconds / count;
    }

    private static TimeSpan Now(int? server) =>
        Environment.CpuUsage.TotalTime + (server is { } id ? OfServer(id) : TimeSpan.Zero);

    // The server is a process for each connection; what ended is counted with the first of them.
    private static TimeSpan OfServer(int id)
    {
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (char.IsAsciiDigit(Path.GetFileName(folder)[0]) && Fields(folder) is { } fields)
            {
                var (parent, self) = (Number(fields[1]), Path.GetFileName(folder));
                var isServer = string.Equals(
                    self,
                    id.ToString(CultureInfo.InvariantCulture),
                    StringComparison.Ordinal
                );
                if (isServer)
                {
                    ticks += Sum(fields[11..15]);
                }
                else if (parent == id)
                {
                    ticks += Sum(fields[11..13]);
                }
            }
        }

        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }

    // What follows the name in brackets: the state, the parent, and from the twelfth on the times.
    private static string[]? Fields(string folder)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static long Sum(IEnumerable<string> fields) => fields.Sum(Number);

    private static long Number(string field) => long.Parse(field, CultureInfo.InvariantCulture);
}
