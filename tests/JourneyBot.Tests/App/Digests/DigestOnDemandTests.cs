using JourneyBot.TestKit.Hosting;

namespace JourneyBot.Tests.App.Digests;

public sealed class DigestOnDemandTests
{
    private const string Opening =
        "As a result of the experience we delivered to our customers in June so far, here is the growth or loss of our customer asset:";

    private const string BottomLine =
        "Net growth of 9 customers and EUR 191,200 a year in June so far.";

    [Fact]
    public async Task The_digest_opens_with_the_customer_asset_and_then_traverses_the_stages()
    {
        await using var bot = await BotHost.StartAsync();
        var before = await bot.ExportAsync();
        var rosa = bot.ChatAs("Rosa");

        await rosa.SaysAsync("digest");

        await rosa.SeesAsync(
            BottomLine,
            Opening,
            "Now we will traverse across the journey stages to diagnose where we helped or hindered growth"
        );
        Assert.Equal(before, await bot.ExportAsync());
    }

    [Fact]
    public async Task The_button_on_the_overview_shows_it_too()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var rosa = bot.InChannelAs("Rosa");

        await rosa.PicksAsync("Digest", on: "CUSTOMER JOURNEY");

        await rosa.SeesAsync("Here it comes.", Opening);
    }
}
