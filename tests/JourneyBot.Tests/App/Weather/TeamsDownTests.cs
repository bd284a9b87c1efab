using JourneyBot.TestKit.Hosting;

namespace JourneyBot.Tests.App.Weather;

/// <summary>Teams takes nothing for hours. What people say is taken all the same, and they hear of it later, once and in order.</summary>
public sealed class TeamsDownTests
{
    private static readonly string[] Talkers = ["Amara", "Claire", "Ingrid", "Marcus"];
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Down_for_six_hours_and_then_asking_everybody_to_slow_down()
    {
        await using var bot = await BotHost.StartAsync();
        var said = new List<string>();
        bot.Teams.RefuseAll(503);
        await TalkAsync(bot, hours: 1, said);
        var (memory, tries) = (Memory(bot), bot.Teams.TurnedAway);

        await TalkAsync(bot, hours: 5, said);
        var later = Memory(bot);
        tries = bot.Teams.TurnedAway - tries;
        var ill = await bot.Browser.GetStringAsync("health", Cancellation);
        bot.Teams.RefuseAll(429, retryAfterSeconds: 30);
        await TalkAsync(bot, hours: 1, said);
        bot.Teams.RefuseNone();
        await RecoverAsync(bot);

        Assert.Contains("\"status\":\"Degraded\"", ill, StringComparison.Ordinal);
        Assert.Contains("wait to be sent, the oldest since", ill, StringComparison.Ordinal);
        Assert.True(later < memory * 1.2, $"Memory went from {memory:N0} to {later:N0} bytes.");
        // In five hours each conversation may be tried about twice a minute, however much waits in it.
        Assert.InRange(tries, 1, 5 * 60 * 2 * Talkers.Length);
        AssertHeardOnce(bot, said);
        Assert.Equal(
            """{"status":"Healthy","pending":0,"claimed":0,"held":0,"dead":0}""",
            await bot.Browser.GetStringAsync("health", Cancellation)
        );
    }

    // Without what the test itself keeps.
    private static long Memory(BotHost bot)
    {
        bot.Log.Forget();
#pragma warning disable S1215 // Whether memory grows can only be told after a collection.
        return GC.GetTotalMemory(forceFullCollection: true);
#pragma warning restore S1215
    }

    private static async Task TalkAsync(BotHost bot, int hours, List<string> said)
    {
        var until = bot.Clock.GetUtcNow() + TimeSpan.FromHours(hours);
        var number = 0;
        while (bot.Clock.GetUtcNow() < until)
        {
            var why = $"nobody answered for the {said.Count + 1}th time";
            await bot.ChatAs(Talkers[number % Talkers.Length])
                .SaysAsync($"weekend calls {(number % 9) + 1} because {why}");
            said.Add(why);
            number++;
            bot.Clock.Advance(Step);
        }
    }

    private static async Task RecoverAsync(BotHost bot)
    {
        for (var minute = 0; minute < 10; minute++)
        {
            bot.Clock.Advance(TimeSpan.FromMinutes(1));
            await bot.SettleAsync();
        }
    }

    private static void AssertHeardOnce(BotHost bot, List<string> said)
    {
        var heard = bot
            .Teams.Posts.Select(call => CardReading.Words(call.Card))
            .Select(words => said.Find(why => words.Contains(why, StringComparison.Ordinal)))
            .OfType<string>()
            .ToList();
        Assert.Equal(said.Count, heard.Count);
        Assert.Equal(said.Count, heard.Distinct(StringComparer.Ordinal).Count());
        foreach (var chat in bot.Teams.Posts.GroupBy(call => call.Conversation))
        {
            var order = chat.Select(call =>
                    said.FindIndex(why =>
                        CardReading.Words(call.Card).Contains(why, StringComparison.Ordinal)
                    )
                )
                .ToList();
            Assert.Equal(order.Order(), order);
        }
    }
}
