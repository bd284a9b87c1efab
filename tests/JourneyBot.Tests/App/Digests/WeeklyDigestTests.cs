using System.Text.Json.Nodes;
using JourneyBot.Journeys.Digests;
using JourneyBot.Store.Conversations;
using JourneyBot.Store.Sending;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Tests.App.Digests;

public sealed class WeeklyDigestTests
{
    private const string News = "Net growth of 9 customers";
    private static readonly DateTimeOffset Monday = TestClock.MondayMorning.AddHours(4);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_leader_gets_the_digest_once()
    {
        await using var bot = await BotHost.StartAsync();
        var rosa = await MeetAsync(bot, "Rosa");
        bot.Clock.MoveTo(Monday);

        await bot.SendDigestsAsync();
        await bot.SendDigestsAsync();

        await rosa.SeesAsync(News);
        Assert.Single(rosa.News);
    }

    [Fact]
    public async Task A_map_that_brings_the_mark_of_the_week_gets_its_digest_too()
    {
        var file = JsonNode.Parse(DemoMap.Json())!;
        file["lastDigest"] = new JsonObject
        {
            ["on"] = "2026-06-26",
            ["scores"] = new JsonObject(),
            ["dueDates"] = new JsonObject(),
            ["states"] = new JsonObject(),
        };
        await using var bot = await BotHost.StartAsync(
            System.Text.Encoding.UTF8.GetBytes(file.ToJsonString())
        );
        var rosa = await MeetAsync(bot, "Rosa");
        bot.Clock.MoveTo(Monday);

        await bot.SendDigestsAsync();

        await rosa.SeesAsync(News);
        var digest = await bot.WithStoreAsync(db => db.Digests.SingleAsync(Token));
        Assert.Equal("2026-W26", digest.Week);
        Assert.NotNull(digest.Content);
        Assert.Equal((new DateOnly(2026, 6, 28), Monday), (digest.Mark.On, digest.Mark.At));
    }

    [Fact]
    public async Task A_leader_in_a_zone_nobody_knows_gets_it_in_the_workspaces()
    {
        await using var bot = await BotHost.StartAsync();
        var rosa = await MeetAsync(bot, "Rosa");
        await bot.WithStoreAsync(db =>
            db.People.Where(p => p.Key == "p-rosa")
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.TimeZone, "Nowhere/City"), Token)
        );
        bot.Clock.MoveTo(TestClock.MondayMorning.AddSeconds(-1));
        await bot.SendDigestsAsync();
        await rosa.SeesNothingNewAsync();

        bot.Clock.MoveTo(TestClock.MondayMorning);
        await bot.SendDigestsAsync();

        await rosa.SeesAsync(News);
        Assert.Equal([OutboxState.Sent], await DigestsAsync(bot));
    }

    [Fact]
    public async Task What_goes_wrong_with_one_leader_keeps_no_other()
    {
        await using var bot = await BotHost.StartAsync();
        var rosa = await MeetAsync(bot, "Rosa");
        var devika = await MeetAsync(bot, "Devika");
        // The smallest whole number has no absolute value, in either database.
        await bot.WithStoreAsync(db =>
            db.Database.ExecuteSqlRawAsync(
                "CREATE INDEX broken ON outbox (abs(CASE WHEN recipient_user_id = '29:1-devika' THEN CAST('-9223372036854775808' AS bigint) ELSE 0 END))",
                Token
            )
        );
        bot.Clock.MoveTo(Monday);

        // The log has the error, and that fails the settling; what was queued was sent.
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(bot.SendDigestsAsync);

        Assert.Contains("could not be queued", problem.Message, StringComparison.Ordinal);
        Assert.Contains(rosa.News, s => s.Words.Contains(News, StringComparison.Ordinal));
        Assert.Empty(devika.News);
    }

    [Fact]
    public async Task A_digest_that_found_no_app_comes_once_the_leader_installs_it()
    {
        await using var bot = await BotHost.StartAsync();
        var rosa = await MeetAsync(bot, "Rosa");
        bot.Clock.MoveTo(Monday);
        bot.Teams.RefuseNext(403, code: "ForbiddenOperationException");
        await bot.SendDigestsAsync();
        await bot.SendDigestsAsync();
        await rosa.SeesNothingNewAsync();
        Assert.Equal([OutboxState.Dead], await DigestsAsync(bot));

        bot.Clock.Advance(TimeSpan.FromDays(2));
        await InstallAsync(bot);
        await bot.SendDigestsAsync();
        await bot.SendDigestsAsync();

        await rosa.SeesAsync(News, "it comes 2 days late");
        Assert.Single(rosa.News, n => n.Words.Contains(News, StringComparison.Ordinal));
        Assert.Equal([OutboxState.Sent], await DigestsAsync(bot));
    }

    [Fact]
    public async Task A_leader_who_removed_the_app_is_waited_for_and_named_once_a_week()
    {
        await using var bot = await BotHost.StartAsync();
        var rosa = await MeetAsync(bot, "Rosa");
        await bot.WithStoreAsync(db =>
            db.TeamsConversations.ExecuteUpdateAsync(
                c => c.SetProperty(t => t.State, ConversationState.Blocked),
                Token
            )
        );
        bot.Clock.MoveTo(Monday);

        await bot.SendDigestsAsync();
        await bot.SendDigestsAsync();

        await rosa.SeesNothingNewAsync();
        Assert.Empty(await DigestsAsync(bot));
        var map = await bot.MapAsync();
        var named = bot.Log.Lines.Where(l =>
            l.Contains("cannot be reached", StringComparison.Ordinal)
        );
        Assert.Equal(8, named.Count());
        Assert.Contains(
            $"Leader {map.Workspace.People.Find(p => p.Key == "p-rosa")!.Id} of map {map.Id} cannot be reached; the digest of 2026-W26 waits for them.",
            named
        );
    }

    [Fact]
    public async Task Somebody_of_another_tenant_gets_no_digest_of_a_map_that_is_posted_here()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var person = (await bot.MapAsync()).Workspace.People.Find(p => p.Key == "p-rosa")!;
        await bot.WithStoreAsync(db =>
        {
            db.TeamsUsers.Add(
                new TeamsUser
                {
                    TenantId = "elsewhere",
                    UserId = "29:1-elsewhere",
                    PersonId = person.Id,
                    PersonalConversationId = "a:1-elsewhere",
                    UpdatedAt = Monday,
                }
            );
            db.TeamsConversations.Add(
                new TeamsConversation
                {
                    TenantId = "elsewhere",
                    ConversationId = "a:1-elsewhere",
                    ServiceUrl = bot.Teams.ServiceUrl.AbsoluteUri,
                    Type = ConversationType.Personal,
                    UpdatedAt = Monday,
                }
            );
            return db.SaveChangesAsync(Token);
        });
        bot.Clock.MoveTo(Monday);

        await bot.SendDigestsAsync();

        var tenants = await bot.WithStoreAsync(db =>
            db.OutboxMessages.Where(m => m.Kind == "digest")
                .Select(m => m.TenantId)
                .ToListAsync(Token)
        );
        Assert.NotEmpty(tenants);
        Assert.All(tenants, t => Assert.Equal(TeamsPlaces.Tenant, t));
    }

    [Fact]
    public async Task A_confirmation_on_the_morning_is_told_in_one_digest_only()
    {
        await using var bot = await BotHost.StartAsync();
        await MeetAsync(bot, "Rosa");
        bot.Clock.MoveTo(Monday);
        await bot.SendDigestsAsync();

        var map = await bot.MapAsync();

        Assert.Equal(Monday, map.LastDigest!.At);
        Assert.Equal(0, Digest.Compose(map, new DateOnly(2026, 7, 5)).Life.Confirmed);
    }

    private static async Task<ChatScript> MeetAsync(BotHost bot, string firstName)
    {
        await bot.ChatAs(firstName).SaysAsync("help");
        return bot.ChatAs(firstName);
    }

    // The same person as spoke last.
    private static Task<JsonNode?> InstallAsync(BotHost bot)
    {
        var activity = bot.Wire.Last!.DeepClone().AsObject();
        activity["type"] = "installationUpdate";
        activity["action"] = "add";
        activity["id"] = "install-1";
        activity.Remove("text");
        activity.Remove("textFormat");
        return bot.Wire.PostAsync(activity);
    }

    private static Task<List<OutboxState>> DigestsAsync(BotHost bot) =>
        bot.WithStoreAsync(db =>
            db.OutboxMessages.Where(m => m.Kind == "digest").Select(m => m.State).ToListAsync(Token)
        );
}
