using JourneyBot.Journeys.CustomerAsset;

namespace JourneyBot.Journeys.MapFiles.Reading;

/// <summary>Reads reasons and the counted periods, and holds the numbers against the rules between them.</summary>
internal static class PeriodReader
{
    public static Reason ReadReason(Keyed<ReasonId> keyed, int position, FileIndex index)
    {
        var node = keyed.Node;
        var reason = new Reason
        {
            Id = keyed.Id,
            MapId = index.MapId,
            Key = keyed.Key,
            Order = position + 1,
            Text = node.RequiredText("text"),
            Behaviour = node.Choice<Behaviour>("behaviour", required: true) ?? default,
            StageId = index.Stages.Find(node, "stageId"),
            WithinOurControl = node.Flag("withinOurControl", required: true) ?? false,
        };
        node.Close();
        return reason;
    }

    public static List<CustomerMathPeriod> ReadAll(Node math, FileIndex index, List<Reason> reasons)
    {
        var periods = new List<CustomerMathPeriod>();
        foreach (var node in math.Objects("periods"))
        {
            var before = node.Findings.Mistakes.Count;
            var period = Read(node, index);
            node.Close();
            // Numbers that could not be read break rules too; that would say the same twice.
            if (node.Findings.Mistakes.Count == before)
            {
                Check(node, period, reasons);
                if (periods.Exists(p => p.Period == period.Period))
                {
                    node.Wrong("period", $"{period.Period} is counted twice.", "Keep one of them.");
                }
            }

            periods.Add(period);
        }

        math.Close();
        return [.. periods.OrderBy(p => p.Period)];
    }

    private static CustomerMathPeriod Read(Node node, FileIndex index)
    {
        var renewals = node.Object("renewals");
        var period = new CustomerMathPeriod
        {
            Id = PeriodId.New(index.NextMoment()),
            MapId = index.MapId,
            Period = ReadPeriod(node),
            CountedOn = node.Day("countedOn", required: true) ?? default,
            Final = node.Flag("final", required: true) ?? false,
            Opening = node.Counted("opening"),
            Incoming = node.Counted("incoming"),
            Lost = node.Counted("lost"),
            Grew = node.Counted("grew"),
            Diminished = node.Counted("diminished"),
            Closing = node.Counted("closing"),
            RenewalsDue = renewals?.Whole("due", 0, int.MaxValue, required: true),
            Renewed = renewals?.Whole("renewed", 0, int.MaxValue, required: true),
            CustomersWhoRecommendedUs = node.Whole("customersWhoRecommendedUs", 0, int.MaxValue),
            IncomingByRecommendation = node.Whole("incomingByRecommendation", 0, int.MaxValue),
            LostCustomersWeSpokeWith = node.Whole("lostCustomersWeSpokeWith", 0, int.MaxValue),
        };
        renewals?.Close();
        CheckNet(node, period.Net);
        period.ReasonCounts.AddRange(node.Objects("reasonCounts").Select(r => ReadCount(r, index)));
        period.BySegment.AddRange(node.Objects("bySegment").Select(s => ReadSegment(s, index)));
        return period;
    }

    private static Period ReadPeriod(Node node)
    {
        var text = node.Name("period");
        if (Period.TryParse(text, out var period))
        {
            return period;
        }

        if (text.Length > 0)
        {
            node.Wrong(
                "period",
                $"'{Node.Shorten(text)}' is not a period.",
                "Write a month as 2026-06, a quarter as 2026-Q2 or a year as 2026."
            );
        }

        return Period.Parse("2000");
    }

    private static void CheckNet(Node period, Counted net)
    {
        if (period.Object("net") is not { } node)
        {
            return;
        }

        var volume = node.Amount("volume", long.MinValue, required: true);
        var value = node.Amount("value", long.MinValue, required: true);
        if ((volume is { } v && v != net.Volume) || (value is { } w && w != net.Value))
        {
            node.Wrong(
                null,
                $"Incoming less lost is {net.Volume} customers and {net.Value}, not {volume} and {value}.",
                "Leave net out, or correct the numbers it comes from."
            );
        }

        node.Close();
    }

    private static ReasonCount ReadCount(Node node, FileIndex index)
    {
        var count = new ReasonCount(
            index.Reasons.Find(node, "reasonId", required: true) ?? default,
            node.Amount("volume", required: true) ?? 0,
            node.Amount("value", required: true) ?? 0
        );
        node.Close();
        return count;
    }

    private static SegmentCount ReadSegment(Node node, FileIndex index)
    {
        var count = new SegmentCount(
            index.Segments.Find(node, "segmentId", required: true) ?? default,
            node.Counted("incoming"),
            node.Counted("lost"),
            node.Counted("grew"),
            node.Counted("diminished")
        );
        node.Close();
        return count;
    }

    private static void Check(Node node, CustomerMathPeriod period, List<Reason> reasons)
    {
        if (period.CountedOn < period.Period.FirstDay)
        {
            node.Wrong(
                "countedOn",
                $"The period had not begun: it begins on {period.Period.FirstDay:yyyy-MM-dd}.",
                "Write the day the customers were counted."
            );
        }

        if (period.ReasonCounts.DistinctBy(c => c.ReasonId).Count() < period.ReasonCounts.Count)
        {
            node.Wrong("reasonCounts", "A reason is counted twice.", "Add its counts up.");
        }

        if (period.BySegment.DistinctBy(s => s.SegmentId).Count() < period.BySegment.Count)
        {
            node.Wrong("bySegment", "A segment is counted twice.", "Add its counts up.");
        }

        foreach (var rule in CustomerMath.Check(period, reasons))
        {
            node.Wrong(rule.Field, rule.Problem, rule.Remedy);
        }
    }
}
