using JourneyBot.Journeys.Maps;

namespace JourneyBot.Journeys.Digests;

/// <summary>One customer's words from the worst moment and one from the best.</summary>
internal static class DigestVoices
{
    // With one voice only, a score from here up counts as good.
    private const int Good = 7;

    public static (DigestVoice? Worst, DigestVoice? Best) Of(JourneyMap map)
    {
        var heard = map.Touchpoints.Where(t => t.Quotes.Count > 0 && t.Score is not null).ToList();
        // Moments of truth speak for the map; where they are silent, any touchpoint does.
        var moments = heard.Where(t => t.IsMomentOfTruth).ToList();
        var speaking = moments.Count > 1 ? moments : heard;
        if (speaking.Count < 2)
        {
            var only = speaking.ConvertAll(t => Voice(map, t)).FirstOrDefault();
            return only?.Score >= Good ? (null, only) : (only, null);
        }

        var ordered = speaking.OrderBy(t => t.Score).ThenByDescending(t => t.Importance).ToList();
        return (Voice(map, ordered[0]), Voice(map, ordered[^1]));
    }

    private static DigestVoice Voice(JourneyMap map, Touchpoint touchpoint)
    {
        var quote = touchpoint.Quotes.MaxBy(q => q.On)!;
        return new DigestVoice(
            quote.Text,
            quote.SaidBy,
            touchpoint.Key,
            touchpoint.Name,
            map.StageOf(touchpoint).Name,
            touchpoint.Score!.Value
        );
    }
}
