namespace JourneyBot.Benchmarks.Turns;

/// <summary>Rounds of the floor and of what stands on it, in turn, so that what else the machine does meets both.</summary>
internal sealed record Alternate(List<Round> Floor, List<Round> Ours)
{
    /// <summary>One round more than asked for: the first only warms up.</summary>
    public static async Task<Alternate> RunAsync(
        int rounds,
        Func<Task<Round>> floor,
        Func<Task<Round>> ours
    )
    {
        var both = await RunAsync(rounds, [floor, ours]);
        return new Alternate(both[0], both[1]);
    }

    /// <summary>The same with any number of servers; the rounds of each, in the same order.</summary>
    public static async Task<List<Round>[]> RunAsync(int rounds, Func<Task<Round>>[] servers)
    {
        var results = Array.ConvertAll(servers, _ => new List<Round>());
        for (var round = 0; round <= rounds; round++)
        {
            for (var server = 0; server < servers.Length; server++)
            {
                results[server].Add(await servers[server]());
            }
        }

        return Array.ConvertAll(results, all => all[1..]);
    }
}
