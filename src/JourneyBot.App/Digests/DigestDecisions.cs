using JourneyBot.App.Bot;
using JourneyBot.App.Decisions;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Digests;

/// <summary>Decisions that are waited for, each in a box of its own with the way to decide it.</summary>
internal static class DigestDecisions
{
    public static IEnumerable<CardElement> Of(
        JourneyMap map,
        DigestContent content,
        DigestCopy copy,
        CardContext ctx
    ) =>
        [
            // The reader's own decisions come first.
            .. content
                .Decisions.Select(d => map.FindDecision(d.Key))
                .OfType<Decision>()
                .OrderByDescending(d => copy.Reader is not null && d.AskedOfId == copy.Reader)
                .Select(d => DecisionBox.Of(map, d, Place(copy), ctx)),
            .. CardLook.More(
                content.DecisionsOpen.Count - content.Decisions.Count,
                " open decisions on the map"
            ),
        ];

    private static DecisionPlace Place(DigestCopy copy) =>
        new(copy.Reader) { Digest = copy.Week ?? DigestAgain.Now };
}
