using JourneyBot.Store.Sending;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Tests.App.Decks;

public sealed class FailedUploadTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_took_a_deck_that_never_arrived_hears_it_and_can_take_it_again()
    {
        await using var bot = await BotHost.StartAsync();
        await using var drive = await FakeDrive.StartAsync();
        var amara = bot.ChatAs("Amara");
        await amara.SaysAsync("deck");
        var offer = bot.Teams.Posts.Single(c =>
            (string?)c.Body["attachments"]?[0]?["contentType"]
            == "application/vnd.microsoft.teams.card.file.consent"
        );
        var context = offer.Card!["acceptContext"]!;
        var elsewhere = new Uri(drive.UploadUrl, "/nowhere");

        await bot.Wire.ConsentAsync(People.Amara, offer.Message!, context, elsewhere);
        await bot.SettleAsync();
        var said = bot.Teams.Posts[^1].Body.ToJsonString();
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await bot.Wire.ConsentAsync(People.Amara, offer.Message!, context, drive.UploadUrl);
        await bot.SettleAsync();

        Assert.Contains(
            "The deck could not be made or handed over.",
            said,
            StringComparison.Ordinal
        );
        Assert.Single(drive.Files);
    }

    [Fact]
    public async Task The_address_of_an_upload_is_not_kept_longer_than_it_is_of_use()
    {
        await using var bot = await BotHost.StartAsync();
        await using var drive = await FakeDrive.StartAsync();
        await bot.ChatAs("Amara").SaysAsync("deck");
        var offer = bot.Teams.Posts.Single(c =>
            (string?)c.Body["attachments"]?[0]?["contentType"]
            == "application/vnd.microsoft.teams.card.file.consent"
        );

        await bot.Wire.ConsentAsync(
            People.Amara,
            offer.Message!,
            offer.Card!["acceptContext"]!,
            drive.UploadUrl
        );
        await bot.SettleAsync();

        var upload = await bot.WithStoreAsync(db =>
            db.OutboxMessages.SingleAsync(m => m.Action == OutboxAction.Upload, Cancellation)
        );
        Assert.Equal((OutboxState.Sent, "{}"), (upload.State, upload.Payload));
    }
}
