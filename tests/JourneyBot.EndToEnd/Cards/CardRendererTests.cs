namespace JourneyBot.EndToEnd.Cards;

public sealed class CardRendererTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cards-");

    [Fact]
    public async Task A_sound_card_is_drawn_at_two_widths_in_two_themes()
    {
        var (isClean, report) = await DrawAsync(
            """{"type":"TextBlock","text":"Keep every weekend staffed","wrap":true}"""
        );

        Assert.True(isClean, report);
        Assert.Equal(4, _folder.GetFiles("card.*.png").Length);
    }

    [Theory]
    [InlineData("""{"type":"TextBlock","text":"hello","warp":true}""", "no property \"warp\"")]
    [InlineData("""{"type":"Sparkline"}""", "\"Sparkline\" is unknown")]
    [InlineData(
        """{"type":"FactSet","facts":[{"title":"a","value":"b","color":"good"}]}""",
        "no property \"color\""
    )]
    [InlineData(
        """{"type":"TextBlock","text":"This sentence is far too long for one line of a phone or of a chat, and does not wrap"}""",
        "is cut off"
    )]
    [InlineData(
        """{"type":"Image","url":"data:image/png;base64,AAAA","altText":"a curve"}""",
        "did not load: \"a curve\""
    )]
    [InlineData("""{"type":"TextBlock","text":"hello","size":"huge"}""", "InvalidPropertyValue")]
    public async Task A_faulty_element_is_named(string element, string expected)
    {
        var (isClean, report) = await DrawAsync(element);

        Assert.False(isClean);
        Assert.Contains(expected, report, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<(bool IsClean, string Report)> DrawAsync(string element)
    {
        var file = Path.Combine(_folder.FullName, "card.json");
        var card = $$"""{"type":"AdaptiveCard","version":"1.5","body":[{{element}}]}""";
        await File.WriteAllTextAsync(file, card, TestContext.Current.CancellationToken);
        return await CardRenderer.DrawAsync(_folder.FullName, file);
    }
}
