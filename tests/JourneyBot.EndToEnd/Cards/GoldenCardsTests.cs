namespace JourneyBot.EndToEnd.Cards;

/// <summary>The cards people get, as a phone and a chat show them.</summary>
public sealed class GoldenCardsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("golden-cards-");

    [Fact]
    public async Task Every_card_is_drawn_whole_at_two_widths_in_two_themes()
    {
        var cards = Directory.GetFiles(
            Repository.PathTo("tests", "JourneyBot.Tests", "App", "Cards"),
            "*.json"
        );
        var pictures = Environment.GetEnvironmentVariable("JOURNEYBOT_SHOTS") ?? _folder.FullName;

        var (isClean, report) = await CardRenderer.DrawAsync(pictures, cards);

        Assert.NotEmpty(cards);
        Assert.True(isClean, report);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
