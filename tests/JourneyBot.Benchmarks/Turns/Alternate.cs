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
        var result = new Alternate([], []);
        await floor();
        await ours();
        for (var round = 0; round < rounds; round++)
        {
            result.Floor.Add(await floor());
            result.Ours.Add(await ours());
        }

        return result;
    }
}
