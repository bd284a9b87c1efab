using JourneyBot.Decks.Lint;
using JourneyBot.Decks.Slides;
using JourneyBot.Journeys.Maps;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Decks.Slides;

public sealed class MapDeckTests
{
    private static readonly DeckRequest Request = new(
        new DateTimeOffset(2026, 6, 26, 16, 0, 0, TimeSpan.Zero)
    )
    {
        MapLink = new Uri("https://bot.example/map/brackenfold"),
    };

    [Fact]
    public void The_sample_gives_a_deck_without_any_error_or_warning()
    {
        var pptx = Bytes(DemoMap.Load().Map);
        if (Environment.GetEnvironmentVariable("JOURNEYBOT_KEEP_DECKS") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, "sample.pptx"), pptx);
        }

        Assert.Empty(Office.Errors(pptx));
        Assert.Empty(DeckLint.Check(new MemoryStream(pptx)));
    }

    [Fact]
    public void The_same_map_and_request_give_the_same_bytes() =>
        Assert.Equal(Bytes(DemoMap.Load().Map), Bytes(DemoMap.Load().Map));

    private static byte[] Bytes(JourneyMap map, DeckRequest? request = null)
    {
        using var file = new MemoryStream();
        MapDeck.Write(map, request ?? Request, file);
        return file.ToArray();
    }
}
