using System.IO.Compression;
using System.Text;
using JourneyBot.Decks.Lint;
using JourneyBot.Store;
using JourneyBot.TestKit.Decks;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Tests.App.Decks;

public sealed class TemplateTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_sent_with_the_word_template_is_what_decks_are_made_in()
    {
        await using var bot = await BotHost.StartAsync();
        await using var drive = await FakeDrive.StartAsync();
        drive.Shared = new CompanyFile { SampleSlides = 2 }.Bytes();
        var amara = bot.ChatAs("Amara");

        await amara.SendsAsync("this is our template", "brand.potx", drive.DownloadUrl);

        await amara.SeesAsync(
            "are made in this template from now on",
            "Cover: “Title Slide”",
            "Tables, charts and the map: “Title Only”",
            "2 sample slides, left out"
        );
        var deck = await DeckAsync(bot, drive);
        Assert.Contains("Brand 1", Theme(deck), StringComparison.Ordinal);
        Assert.Empty(DeckLint.Check(new MemoryStream(deck)));
    }

    [Fact]
    public async Task Decks_go_back_to_our_design_when_the_template_is_removed()
    {
        await using var bot = await BotHost.StartAsync();
        await using var drive = await FakeDrive.StartAsync();
        drive.Shared = new CompanyFile().Bytes();
        var amara = bot.ChatAs("Amara");
        await amara.SendsAsync("template", "brand.pptx", drive.MovedUrl);
        await amara.SaysAsync("template");
        await amara.SeesAsync("brand.pptx");

        await amara.SaysAsync("remove template");

        await amara.SeesAsync("own design again");
        Assert.Contains("Journey", Theme(await DeckAsync(bot, drive)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_file_is_said_and_nothing_changes()
    {
        await using var bot = await BotHost.StartAsync();
        await using var drive = await FakeDrive.StartAsync();
        drive.Shared = new CompanyFile { Layouts = ["blank"] }.Bytes();
        var amara = bot.ChatAs("Amara");

        await amara.SendsAsync("template", "*bold* [x](http://evil).potx", drive.DownloadUrl);

        await amara.SeesAsync("can't be used", "Nothing was changed", "has a title placeholder");
        Assert.Equal(0, await StoredAsync(bot));
    }

    [Fact]
    public async Task A_presentation_without_a_word_is_left_alone_and_asked_about()
    {
        await using var bot = await BotHost.StartAsync();
        await using var drive = await FakeDrive.StartAsync();
        var amara = bot.ChatAs("Amara");

        await amara.SendsAsync("", "review.pptx", drive.DownloadUrl);

        await amara.SeesAsync("send it again together with the word **template**");
        Assert.Equal(0, await StoredAsync(bot));
    }

    [Fact]
    public async Task Only_the_maps_owner_decides_what_its_decks_look_like()
    {
        await using var bot = await BotHost.StartRegisteredAsync();
        await using var drive = await FakeDrive.StartAsync();
        drive.Shared = new CompanyFile().Bytes();
        var rosa = bot.ChatAs("Rosa");

        await rosa.SendsAsync("template", "brand.potx", drive.DownloadUrl);

        await rosa.SeesAsync("Only the map's owner decides");
        Assert.Equal(0, await StoredAsync(bot));
    }

    private static async Task<byte[]> DeckAsync(BotHost bot, FakeDrive drive)
    {
        var amara = bot.ChatAs("Amara");
        await amara.SaysAsync("deck");
        var offer = amara.News.Last(n => n.Card?["acceptContext"] is not null);
        await bot.Wire.ConsentAsync(
            People.Amara,
            offer.Message!,
            offer.Card!["acceptContext"]!,
            drive.UploadUrl
        );
        await bot.SettleAsync();
        return drive.Files[^1];
    }

    private static string Theme(byte[] deck)
    {
        using var zip = new ZipArchive(new MemoryStream(deck));
        using var reader = new StreamReader(
            zip.GetEntry("ppt/theme/theme1.xml")!.Open(),
            Encoding.UTF8
        );
        return reader.ReadToEnd()[..400];
    }

    private static async Task<int> StoredAsync(BotHost bot)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<JourneyDb>()
            .DeckTemplates.CountAsync(Cancellation);
    }
}
