using System.Text;
using JourneyBot.App.Setup;
using JourneyBot.Decks.Lint;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.App.Setup;

public sealed class DeckOfFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("deck-of-file").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_map_file_gives_a_sound_deck_without_a_store()
    {
        var map = new FileInfo(
            Repository.PathTo("src", "JourneyBot.App", "Sample", "brackenfold.json")
        );
        var deck = new FileInfo(Path.Combine(_folder, "deck.pptx"));

        Assert.Equal(0, await DeckOfFile.WriteAsync(map, deck, templateFile: null, Cancellation));

        await using var written = File.OpenRead(deck.FullName);
        Assert.Empty(DeckLint.Check(written));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("this is no map")]
    public async Task A_file_that_is_no_map_gives_no_deck(string text)
    {
        var map = new FileInfo(Path.Combine(_folder, "map.json"));
        await File.WriteAllBytesAsync(map.FullName, Encoding.UTF8.GetBytes(text), Cancellation);
        var deck = new FileInfo(Path.Combine(_folder, "deck.pptx"));

        Assert.Equal(1, await DeckOfFile.WriteAsync(map, deck, templateFile: null, Cancellation));
        Assert.False(File.Exists(deck.FullName));
    }

    [Fact]
    public async Task A_file_that_is_not_there_gives_no_deck() =>
        Assert.Equal(
            1,
            await DeckOfFile.WriteAsync(
                new FileInfo(Path.Combine(_folder, "gone.json")),
                new FileInfo(Path.Combine(_folder, "deck.pptx")),
                templateFile: null,
                Cancellation
            )
        );

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
