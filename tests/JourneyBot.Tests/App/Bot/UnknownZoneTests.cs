using JourneyBot.Journeys.Maps;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Tests.App.Bot;

/// <summary>A database outlives the machine it was filled on: the next one may not know all of its zones.</summary>
public sealed class UnknownZoneTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cards_digests_and_questions_come_in_UTC_where_no_zone_of_a_map_is_known()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.WithStoreAsync(async db =>
        {
            await using var write = await db.BeginWriteAsync(Token);
            await db.Set<Workspace>()
                .ExecuteUpdateAsync(w => w.SetProperty(x => x.TimeZone, "Europe/Atlantis"), Token);
            await db.Set<Person>()
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.TimeZone, "Europe/Atlantis"), Token);
            await write.CommitAsync(Token);
            return 0;
        });

        await bot.InChannelAs("Amara").SaysAsync("post");
        await bot.InChannelAs("Claire").PicksAsync("No change", on: "STAGE 3 OF 6");
        var amara = bot.ChatAs("Amara");
        await amara.SaysAsync("my settings");
        await amara.SeesAsync("UTC");
        using var page = await bot.Browser.GetAsync(new Uri("/", UriKind.Relative), Token);
        Assert.True(page.IsSuccessStatusCode, $"The page answered {page.StatusCode}.");
        bot.Clock.MoveTo(TestClock.MondayMorning.AddHours(3));
        await bot.RunCheckInsAsync();
        await bot.SendDigestsAsync();

        await amara.SeesAsync("WEEK 26");
    }
}
