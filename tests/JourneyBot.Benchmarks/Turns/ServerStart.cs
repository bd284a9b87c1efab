namespace JourneyBot.Benchmarks.Turns;

/// <summary>How long a server took to its first good answer: milliseconds on the wall, and of processor time.</summary>
internal sealed record ServerStart(double Wall, double Processor)
{
    public static ServerStart Of(ServerProcess server) =>
        new(server.FirstAnswer.TotalMilliseconds, server.FirstProcessor.TotalMilliseconds);

    public static void Print(string what, List<ServerStart> floor, List<ServerStart> ours)
    {
        Table.Print(
            what,
            "ms",
            Table.Median(floor.Select(s => s.Wall)),
            Table.Median(ours.Select(s => s.Wall))
        );
        Table.Print(
            "the same, processor time",
            "ms",
            Table.Median(floor.Select(s => s.Processor)),
            Table.Median(ours.Select(s => s.Processor))
        );
    }
}
