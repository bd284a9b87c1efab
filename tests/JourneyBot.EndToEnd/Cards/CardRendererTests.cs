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
        Assert.Equal(4, _folder.GetFiles("card0.*.png").Length);
    }

    [Fact]
    public async Task Every_faulty_element_is_named()
    {
        (string Element, string Finding)[] faults =
        [
            ("""{"type":"TextBlock","text":"hello","warp":true}""", "no property \"warp\""),
            ("""{"type":"Sparkline"}""", "\"Sparkline\" is unknown"),
            (
                """{"type":"FactSet","facts":[{"title":"a","value":"b","color":"good"}]}""",
                "no property \"color\""
            ),
            (
                """{"type":"TextBlock","text":"This sentence is far too long for one line of a phone or of a chat, and does not wrap"}""",
                "is cut off"
            ),
            (
                """{"type":"Image","url":"data:image/png;base64,AAAA","altText":"a curve"}""",
                "did not load: \"a curve\""
            ),
            ("""{"type":"TextBlock","text":"hello","size":"huge"}""", "InvalidPropertyValue"),
        ];

        var (isClean, report) = await DrawAsync([.. faults.Select(fault => fault.Element)]);

        Assert.False(isClean);
        Assert.All(
            faults,
            (fault, number) =>
                Assert.Contains(
                    report.Split('\n'),
                    line =>
                        line.Contains($"card{number}", StringComparison.Ordinal)
                        && line.Contains(fault.Finding, StringComparison.Ordinal)
                )
        );
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>One card for each element, drawn by one browser.</summary>
    private async Task<(bool IsClean, string Report)> DrawAsync(params string[] elements)
    {
        var files = elements
            .Select((_, number) => Path.Combine(_folder.FullName, $"card{number}.json"))
            .ToList();
        foreach (var (file, element) in files.Zip(elements))
        {
            var card = $$"""{"type":"AdaptiveCard","version":"1.5","body":[{{element}}]}""";
            await File.WriteAllTextAsync(file, card, TestContext.Current.CancellationToken);
        }

        return await CardRenderer.DrawAsync(_folder.FullName, files);
    }
}
