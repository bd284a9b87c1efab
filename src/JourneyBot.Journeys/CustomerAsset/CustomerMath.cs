using System.Globalization;

namespace JourneyBot.Journeys.CustomerAsset;

/// <summary>What must hold between the numbers of a period; each broken rule is told with its numbers.</summary>
public static class CustomerMath
{
    /// <summary>Every rule the period breaks, none for a sound one.</summary>
    public static IEnumerable<BrokenRule> Check(
        CustomerMathPeriod period,
        IReadOnlyCollection<Reason> reasons
    ) =>
        Closing(period)
            .Concat(Shares(period))
            .Concat(Reasons(period, reasons))
            .Concat(Segments(period));

    private static IEnumerable<BrokenRule> Closing(CustomerMathPeriod period)
    {
        var volume = period.Opening.Volume + period.Net.Volume;
        if (period.Closing.Volume != volume)
        {
            yield return new BrokenRule(
                "closing.volume",
                $"Opening {Say(period.Opening.Volume)} + incoming {Say(period.Incoming.Volume)} - lost {Say(period.Lost.Volume)} makes {Say(volume)} customers, not {Say(period.Closing.Volume)}.",
                "Count again: one of the four numbers is wrong."
            );
        }

        var value =
            period.Opening.Value + period.Net.Value + period.Grew.Value - period.Diminished.Value;
        if (period.Closing.Value != value)
        {
            yield return new BrokenRule(
                "closing.value",
                $"Opening {Say(period.Opening.Value)} + incoming {Say(period.Incoming.Value)} - lost {Say(period.Lost.Value)} + grew {Say(period.Grew.Value)} - diminished {Say(period.Diminished.Value)} makes {Say(value)}, not {Say(period.Closing.Value)}.",
                "Count again: one of the six numbers is wrong."
            );
        }
    }

    private static IEnumerable<BrokenRule> Shares(CustomerMathPeriod period) =>
        new[]
        {
            Share("renewals.renewed", period.Renewed, period.RenewalsDue, "renewals were due"),
            Share(
                "incomingByRecommendation",
                period.IncomingByRecommendation,
                period.Incoming.Volume,
                "customers came in"
            ),
            Share(
                "lostCustomersWeSpokeWith",
                period.LostCustomersWeSpokeWith,
                period.Lost.Volume,
                "customers were lost"
            ),
        }.OfType<BrokenRule>();

    private static BrokenRule? Share(string field, long? share, long? whole, string wholeIs) =>
        share > whole
            ? new BrokenRule(
                field,
                $"It is {Say(share.Value)}, but only {Say(whole.Value)} {wholeIs}.",
                "Correct one of the two numbers."
            )
            : null;

    private static IEnumerable<BrokenRule> Reasons(
        CustomerMathPeriod period,
        IReadOnlyCollection<Reason> reasons
    ) =>
        Named(period, reasons, Behaviour.Depart, "leaving", "lost", period.Lost)
            .Concat(
                Named(
                    period,
                    reasons,
                    Behaviour.Diminish,
                    "taking less",
                    "diminished",
                    period.Diminished
                )
            );

    private static IEnumerable<BrokenRule> Named(
        CustomerMathPeriod period,
        IReadOnlyCollection<Reason> reasons,
        Behaviour behaviour,
        string what,
        string field,
        Counted most
    )
    {
        var known = reasons.Where(r => r.Behaviour == behaviour).Select(r => r.Id).ToHashSet();
        var named = period
            .ReasonCounts.Where(c => known.Contains(c.ReasonId))
            .Aggregate(new Counted(0, 0), (sum, c) => sum + c.Counted);
        if (named.Volume > most.Volume)
        {
            yield return new BrokenRule(
                "reasonCounts",
                $"The reasons for {what} add up to {Say(named.Volume)} customers, but {field} is {Say(most.Volume)}.",
                "Count each customer under one reason."
            );
        }

        if (named.Value > most.Value)
        {
            yield return new BrokenRule(
                "reasonCounts",
                $"The reasons for {what} add up to a value of {Say(named.Value)}, but {field} is {Say(most.Value)}.",
                "Count each value under one reason."
            );
        }
    }

    private static IEnumerable<BrokenRule> Segments(CustomerMathPeriod period) =>
        period.BySegment.Count == 0
            ? []
            : Whole("incoming", period.BySegment.Select(s => s.Incoming), period.Incoming)
                .Concat(Whole("lost", period.BySegment.Select(s => s.Lost), period.Lost))
                .Concat(Whole("grew", period.BySegment.Select(s => s.Grew), period.Grew))
                .Concat(
                    Whole(
                        "diminished",
                        period.BySegment.Select(s => s.Diminished),
                        period.Diminished
                    )
                );

    private static IEnumerable<BrokenRule> Whole(
        string field,
        IEnumerable<Counted> parts,
        Counted whole
    )
    {
        var sum = parts.Aggregate(new Counted(0, 0), (total, part) => total + part);
        if (sum.Volume != whole.Volume)
        {
            yield return new BrokenRule(
                "bySegment",
                $"The segments' {field} add up to {Say(sum.Volume)} customers, but {field} is {Say(whole.Volume)}.",
                "Every customer belongs to one segment."
            );
        }

        if (sum.Value != whole.Value)
        {
            yield return new BrokenRule(
                "bySegment",
                $"The segments' {field} add up to a value of {Say(sum.Value)}, but {field} is {Say(whole.Value)}.",
                "Every customer belongs to one segment."
            );
        }
    }

    private static string Say(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}

/// <summary>A rule the numbers break: at which field, told with the numbers, and how to mend it.</summary>
public sealed record BrokenRule(string Field, string Problem, string Remedy);
