using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.Digests;

/// <summary>
/// The fingerprint of what a digest tells besides scores, dates and states: two are the same when nothing of it changed, and
/// confirmations leave it as it is. It names things by their keys, so that it holds for a map that was exported and imported.
/// </summary>
internal static class DigestFacts
{
    public static string Of(JourneyMap map, DateOnly on)
    {
        var facts = new StringBuilder();
        foreach (var touchpoint in map.Touchpoints)
        {
            Add(facts, touchpoint.Key, touchpoint.Reliability);
        }

        foreach (var stage in map.Stages)
        {
            Add(facts, stage.Key);
            foreach (
                var barrier in stage
                    .EmployeeBarriers.Where(b => b.Status is BarrierStatus.Open)
                    .OrderBy(b => b.Text, StringComparer.Ordinal)
            )
            {
                Add(facts, barrier.Text);
            }
        }

        foreach (var project in map.Projects)
        {
            Add(facts, project.Key, project.NextStep, project.Blocker, project.AtRiskBecause);
        }

        foreach (var decision in map.Decisions)
        {
            Add(facts, decision.Key, decision.Status, decision.NeededBy, decision.ChosenOption);
        }

        if (map.CurrentPeriod(on) is { } period)
        {
            Add(facts, period.Period, period.CountedOn, period.Final, period.Net);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts.ToString())))[
            ..32
        ];
    }

    // Each with its length before it, so that no two texts run into one another.
    private static void Add(StringBuilder facts, params ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            facts.Append(CultureInfo.InvariantCulture, $"{text.Length}:{text};");
        }

        facts.Append('\n');
    }
}
