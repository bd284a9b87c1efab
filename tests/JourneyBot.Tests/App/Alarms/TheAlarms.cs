using JourneyBot.Store.Schedules;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.Tests.App.Alarms;

/// <summary>An app whose alarms ring, in a team that knows its leaders.</summary>
internal static class TheAlarms
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Friday afternoon: nothing is due before Monday.</summary>
    public static async Task<BotHost> InstalledAsync(
        Func<BotSetup, BotSetup>? change = null,
        params byte[][] maps
    )
    {
        var bot = await BotHost.StartRingingAsync(change, maps);
        await bot.Wire.AddToTeamAsync(People.Amara);
        await bot.SettleAsync();
        return bot;
    }

    /// <summary>When a schedule was run last.</summary>
    public static async Task<DateTimeOffset?> RanAtAsync(BotHost bot, string name) =>
        (await FindAsync(bot, name))?.RanAt;

    public static Task<Schedule?> FindAsync(BotHost bot, string name) =>
        bot.WithStoreAsync(db => ScheduleOrders.FindAsync(db, name, Token));
}
