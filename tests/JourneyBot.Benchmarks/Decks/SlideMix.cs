using System.Globalization;
using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Own;
using JourneyBot.Decks.Slides;
using JourneyBot.TestKit;

namespace JourneyBot.Benchmarks.Decks;

/// <summary>Decks of any length from twelve kinds of slide of the sample: cover, three with charts, two stages, lists and legend.</summary>
internal static class SlideMix
{
    private static readonly string[] Kinds =
    [
        "cover",
        "asset",
        "periods",
        "map",
        "stage:s1",
        "stage:s3",
        "fix",
        "amplify",
        "research",
        "decisions",
        "changes",
        "how-to-read",
    ];

    public static Deck Of(int slides)
    {
        var sample = MapDeck.Tell(
            DemoMap.Load().Map,
            new DeckRequest(DemoMap.Now),
            OwnTemplate.Instance
        );
        var twelve = sample
            .Slides.Where(s => Kinds.Contains(s.Key, StringComparer.Ordinal))
            .ToList();
        return sample with
        {
            Slides =
            [
                .. Enumerable
                    .Range(0, slides)
                    .Select(i =>
                        twelve[i % twelve.Count] with
                        {
                            Key = i.ToString(CultureInfo.InvariantCulture),
                            Title = $"{twelve[i % twelve.Count].Title} {i}",
                        }
                    ),
            ],
        };
    }
}
