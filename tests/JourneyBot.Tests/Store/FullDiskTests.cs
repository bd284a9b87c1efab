using JourneyBot.Store;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.Tests.Store;

/// <summary>SQLite finds no room for another page, as on a full disk.</summary>
public sealed class FullDiskTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_finds_no_room_is_not_taken_and_once_there_is_room_everything_is()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.ChatAs("Amara").SaysAsync("weekend calls 3 because it was before");
        await RoomAsync(bot, "1");
        var accepted = await SayUntilRefusedAsync(bot);
        var before = await bot.ExportAsync();

        var ill = await bot.Browser.GetStringAsync("health", Cancellation);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            bot.Wire.PostAsync(bot.Wire.Last!)
        );
        var after = await bot.ExportAsync();
        await RoomAsync(bot, "1000000");
        bot.Log.Forget();
        await bot.Wire.PostAsync(bot.Wire.Last!);
        await bot.SettleAsync();

        Assert.Equal(before, after);
        Assert.Contains("There is no room left for the database", ill, StringComparison.Ordinal);
        var whys = (await bot.UpdatesAsync()).Select(u => u.Why ?? "").ToList();
        Assert.All(accepted, why => Assert.Single(whys, why));
        Assert.Equal(
            """{"status":"Healthy","pending":0,"claimed":0,"held":0,"dead":0}""",
            await bot.Browser.GetStringAsync("health", Cancellation)
        );
    }

    // The last one was refused, and Teams tells whoever sent it.
    private static async Task<List<string>> SayUntilRefusedAsync(BotHost bot)
    {
        var accepted = new List<string>();
        while (accepted.Count < 100)
        {
            var why = $"number {accepted.Count} {new string('x', 900)}";
            accepted.Add(why);
            try
            {
                await bot.Wire.SayInPersonAsync(People.Amara, $"weekend calls 3 because {why}");
            }
            catch (InvalidOperationException)
            {
                return accepted;
            }
        }

        throw new InvalidOperationException("The disk was never full.");
    }

    // The one connection that writes may use so many pages and no more; fewer than there are mean as many as there are.
    private static Task<int> RoomAsync(BotHost bot, string pages) =>
        bot.WithStoreAsync(async db =>
        {
            await using var write = await db.BeginWriteAsync(Cancellation);
            await new RawSql($"PRAGMA max_page_count = {pages}").ExecuteAsync(db, Cancellation);
            await write.CommitAsync(Cancellation);
            return 0;
        });
}
