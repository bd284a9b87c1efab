using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.App.Pages;

/// <summary>The customer asset of a period in whole numbers: volume and value, never a rate.</summary>
internal static class CustomerAssetText
{
    /// <summary>A row holds at most this many marbles; above it each stands for more customers.</summary>
    private const int MarblesInARow = 60;

    /// <summary>The top five reasons why customers left, by value.</summary>
    public static IEnumerable<(Reason Reason, ReasonCount Count)> WhyTheyLeft(
        JourneyMap map,
        CustomerMathPeriod counted
    ) =>
        counted
            .ReasonCounts.Where(c => c.Volume > 0)
            .Join(map.Reasons, c => c.ReasonId, r => r.Id, (c, r) => (Reason: r, Count: c))
            .Where(n => n.Reason.Behaviour == Behaviour.Depart)
            .OrderByDescending(n => n.Count.Value)
            .Take(5);

    /// <summary>How many customers one marble stands for, so that the longer row still fits.</summary>
    public static long CustomersPerMarble(CustomerMathPeriod counted, Workspace workspace)
    {
        var each = Math.Max(1L, workspace.CustomersPerMarble);
        var most = Math.Max(counted.Incoming.Volume, counted.Lost.Volume);
        while (most / each > MarblesInARow)
        {
            each *= 10;
        }

        return each;
    }
}
