using System.Globalization;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.App.Pages;

/// <summary>The customer asset of a period in whole numbers: volume and value, never a rate.</summary>
internal static class CustomerAssetText
{
    /// <summary>A row holds at most this many marbles; above it each stands for more customers.</summary>
    private const int MarblesInARow = 60;

    public static CustomerMathPeriod? Newest(JourneyMap map) =>
        map.Periods.MaxBy(p => p.Period.LastDay);

    /// <summary>"June so far", "June", "the second quarter", with the year when it is not this one.</summary>
    public static string Name(CustomerMathPeriod counted, PageText text)
    {
        var period = counted.Period;
        var name = period.Months switch
        {
            12 => period.Year.ToString(CultureInfo.InvariantCulture),
            3 => $"the {Quarter(period.Month)} quarter",
            _ => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(period.Month),
        };
        var year = period.Months == 12 || period.Year == text.Today.Year ? "" : $" {period.Year}";
        return name + year + (counted.Final ? "" : " so far");
    }

    /// <summary>The first sentence of every telling of the asset.</summary>
    public static string Opening(CustomerMathPeriod counted, PageText text) =>
        $"As a result of the experience we delivered to our customers in {Name(counted, text)}, "
        + $"{text.Count(counted.Incoming.Volume, "customer", "customers")} came in and {text.Number(counted.Lost.Volume)} left: "
        + Outcome(counted.Net, text);

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

    private static string Outcome(Counted net, PageText text) =>
        net switch
        {
            { Volume: > 0, Value: < 0 } =>
                $"{text.Count(net.Volume, "customer", "customers")} more, but {text.Money(-net.Value)} a year less.",
            { Volume: < 0, Value: > 0 } =>
                $"{text.Count(-net.Volume, "customer", "customers")} fewer, but {text.Money(net.Value)} a year more.",
            { Volume: > 0 } =>
                $"net growth of {text.Count(net.Volume, "customer", "customers")} and {text.Money(net.Value)} a year.",
            { Volume: < 0 } =>
                $"net loss of {text.Count(-net.Volume, "customer", "customers")} and {text.Money(-net.Value)} a year.",
            { Value: < 0 } => $"as many as before, but {text.Money(-net.Value)} a year less.",
            { Value: > 0 } => $"as many as before, and {text.Money(net.Value)} a year more.",
            _ => "as many as before, worth as much.",
        };

    private static string Quarter(int firstMonth) =>
        firstMonth switch
        {
            1 => "first",
            4 => "second",
            7 => "third",
            _ => "fourth",
        };
}
