using JourneyBot.App.Digests;
using JourneyBot.App.Schedules;
using JourneyBot.Journeys.Maps;
using JourneyBot.Store.Schedules;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Tests.App.Digests;

/// <summary>What is said and changed after a round found what is due, and before it comes to the map, holds.</summary>
public sealed class LateOrderTests
{
    private static readonly DateTimeOffset Monday = TestClock.MondayMorning.AddHours(3);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_digest_that_is_paused_or_left_out_meanwhile_is_not_sent()
    {
        await using var bot = await InstalledAsync();

        await SendAsync(
            bot,
            async (orders, names) =>
            {
                await orders.PauseAsync(NameOf("p-rosa", names), until: null, Token);
                await orders.CancelAsync(NameOf("p-marcus", names), Token);
            }
        );

        Assert.Empty(bot.ChatAs("Rosa").Standing);
        Assert.Empty(bot.ChatAs("Marcus").Standing);
        Assert.Single(bot.ChatAs("Amara").Standing);
    }

    [Fact]
    public async Task Who_leads_no_more_meanwhile_gets_none()
    {
        await using var bot = await InstalledAsync();

        await SendAsync(
            bot,
            async (_, _) =>
            {
                var rosa = (await bot.MapAsync()).Workspace.People.Single(p => p.Key == "p-rosa");
                await bot.WithStoreAsync(db =>
                    db.Stages.Where(s => s.AccountableLeaderId == rosa.Id)
                        .ExecuteUpdateAsync(
                            s => s.SetProperty(x => x.AccountableLeaderId, (PersonId?)null),
                            Token
                        )
                );
                await ChangeMapAsync(bot, _ => { });
            }
        );

        Assert.Empty(bot.ChatAs("Rosa").Standing);
        Assert.Single(bot.ChatAs("Amara").Standing);
    }

    [Fact]
    public async Task A_map_that_is_archived_meanwhile_sends_none()
    {
        await using var bot = await InstalledAsync();

        await SendAsync(
            bot,
            (_, _) => ChangeMapAsync(bot, m => m.SetProperty(x => x.Status, MapStatus.Archived))
        );

        Assert.Empty(bot.ChatAs("Amara").Standing);
    }

    private static async Task<BotHost> InstalledAsync()
    {
        var bot = await BotHost.StartAsync();
        await bot.Wire.AddToTeamAsync(People.Amara);
        await bot.SettleAsync();
        bot.Clock.MoveTo(Monday);
        return bot;
    }

    private static async Task SendAsync(
        BotHost bot,
        Func<OrderSchedule, List<Schedule>, Task> meanwhile
    )
    {
        await using (var scope = bot.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            var now = bot.Clock.GetUtcNow();
            var orders = services.GetRequiredService<OrderSchedule>();
            var schedules = (await orders.ListAsync(Token)).FindAll(s => s.MapId is not null);
            var due = await services
                .GetRequiredService<DueDigests>()
                .FindAsync([.. schedules.Select(s => s.TimeZone).Distinct()], now, Token);
            await meanwhile(orders, schedules);
            await services.GetRequiredService<SendMapDigests>().RunAsync(due, now, Token);
        }

        await bot.SettleAsync();
    }

    // As an import does it: nobody takes the map from memory any more.
    private static Task<int> ChangeMapAsync(
        BotHost bot,
        Action<UpdateSettersBuilder<JourneyMap>> change
    ) =>
        bot.WithStoreAsync(db =>
            db.Maps.ExecuteUpdateAsync(
                m =>
                {
                    change(m);
                    m.SetProperty(
                        x => EF.Property<int>(x, "Stamp"),
                        x => EF.Property<int>(x, "Stamp") + 1
                    );
                },
                Token
            )
        );

    private static string NameOf(string person, List<Schedule> schedules) =>
        schedules.Single(s => s.Name.EndsWith("/" + person, StringComparison.Ordinal)).Name;
}
