using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Wording;

namespace JourneyBot.Journeys.Digests;

/// <summary>The sentences of a digest, each with whole numbers and never a rate.</summary>
public static class DigestSentences
{
    internal const string Traverse =
        "Now we will traverse across the journey stages to diagnose where we helped or hindered growth";

    internal static string Method(CustomerMathPeriod period, DateOnly on) =>
        $"As a result of the experience we delivered to our customers in {Words.PeriodName(period, on)}, here is the growth or loss of our customer asset";

    /// <summary>The customer asset of a period in one or two sentences, as every digest and page begins.</summary>
    public static string Opening(CustomerMathPeriod period, DateOnly on, Words words)
    {
        var came = words.Customers(period.Incoming.Volume);
        var left = words.Number(period.Lost.Volume);
        return $"As a result of the experience we delivered to our customers in {Words.PeriodName(period, on)}, {came} came in and {left} left: {Net(period.Net, words)}.{Stayed(period, words)}";
    }

    internal static string BottomLine(DigestView view, IReadOnlyList<DigestStage> stages)
    {
        if (view.Period is not { } period)
        {
            return WithoutCount(view, stages);
        }

        var news = $"{Capital(Net(period.Net, view.Words))} in {Words.PeriodName(period, view.On)}";
        var dearest = DigestAssets
            .Reasons(view, Behaviour.Depart)
            .FirstOrDefault(r => r.StageName is not null);
        return dearest is null
            ? $"{news}."
            : $"{news}; what cost most was named at “{dearest.StageName}”: “{dearest.Text}” ({view.Words.Counted(dearest.Counted)}).";
    }

    internal static string NothingChanged(DigestView view, DigestLife life) =>
        $"Nothing changed on the map since {Words.Day(view.Since, view.On)}; {view.Words.Number(life.Confirmed)} of {view.Words.Count(life.ConfirmedOf, "touchpoint")} {(life.Confirmed == 1 ? "was" : "were")} confirmed.";

    // More customers but less value is said aloud, and so is the reverse.
    private static string Net(Counted net, Words words)
    {
        var customers = words.Customers(Math.Abs(net.Volume));
        var value = words.MoneyAYear(Math.Abs(net.Value));
        return (Math.Sign(net.Volume), Math.Sign(net.Value)) switch
        {
            (1, 1) => $"net growth of {customers} and {value}",
            (-1, -1) => $"net loss of {customers} and {value}",
            (1, -1) => $"more customers but less value, {customers} more and {value} less",
            (-1, 1) => $"fewer customers but more value, {customers} fewer and {value} more",
            (0, 1) => $"as many customers as before and net growth of {value}",
            (0, -1) => $"as many customers as before but less value, a net loss of {value}",
            (1, 0) => $"net growth of {customers} and no change in value",
            (-1, 0) => $"net loss of {customers} and no change in value",
            _ => "no change in customers or value",
        };
    }

    private static string Stayed(CustomerMathPeriod period, Words words)
    {
        var value = period.Grew.Value - period.Diminished.Value;
        var another = period.Net.Value > 0 ? "another " : "";
        return value switch
        {
            > 0 => $" Customers who stayed added {another}{words.Money(value)}.",
            < 0 => $" Customers who stayed took away {words.Money(-value)}.",
            _ => "",
        };
    }

    private static string WithoutCount(DigestView view, IReadOnlyList<DigestStage> stages)
    {
        var lowest = stages.Where(s => s.Score is not null).MinBy(s => s.Score);
        return lowest is null
            ? "No customers were counted and nothing is scored yet."
            : $"No customers were counted yet; the lowest stage is “{lowest.Name}” at {view.Words.Score(lowest.Score)} ({HealthWords.Of(lowest.Rag)}).";
    }

    private static string Capital(string sentence) =>
        char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
