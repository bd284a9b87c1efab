using JourneyBot.Journeys.CustomerAsset;

namespace JourneyBot.Journeys.Digests;

/// <summary>The customer asset of the newest period, with the reasons customers named.</summary>
internal static class DigestAssets
{
    private const int MostReasons = 5;

    public static DigestAsset? Of(DigestView view)
    {
        if (view.Period is not { } period)
        {
            return null;
        }

        var workspace = view.Map.Workspace;
        return new DigestAsset(
            Wording.Words.PeriodName(period, view.On),
            period.Final,
            period.CountedOn,
            DigestSentences.Method(period, view.On),
            DigestSentences.Opening(period, view.On, view.Words),
            period.Incoming,
            period.Lost,
            period.Net,
            period.Grew,
            period.Diminished,
            workspace.CustomersPerMarble,
            Marbles(period.Incoming.Volume, workspace.CustomersPerMarble),
            Marbles(period.Lost.Volume, workspace.CustomersPerMarble),
            period.CustomersWhoRecommendedUs,
            period.IncomingByRecommendation,
            [.. Reasons(view, Behaviour.Depart).Take(MostReasons)],
            workspace.CustomerDefinition,
            workspace.ValueDefinition,
            workspace.Currency
        );
    }

    /// <summary>Reasons somebody named in the period, the most valuable first.</summary>
    public static IEnumerable<DigestReason> Reasons(DigestView view, Behaviour behaviour) =>
        (view.Period?.ReasonCounts ?? [])
            .Where(c => c.Volume > 0)
            .Select(c => (Reason: view.Map.Reasons.Find(r => r.Id == c.ReasonId), c.Counted))
            .Where(r => r.Reason?.Behaviour == behaviour)
            .OrderByDescending(r => r.Counted.Value)
            .ThenByDescending(r => r.Counted.Volume)
            .ThenBy(r => r.Reason!.Order)
            .Select(r => Line(view, r.Reason!, r.Counted));

    private static DigestReason Line(DigestView view, Reason reason, Counted counted)
    {
        var stage = view.Map.FindStage(reason.StageId);
        return new DigestReason(
            reason.Key,
            reason.Text,
            stage?.Key,
            stage?.Name,
            reason.WithinOurControl,
            counted
        );
    }

    private static int Marbles(long customers, int customersPerMarble) =>
        (int)((customers + customersPerMarble - 1) / Math.Max(1, customersPerMarble));
}
