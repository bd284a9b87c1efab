using System.Net;
using JourneyBot.Store.Conversations;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Tests.App.AddIn;

/// <summary>Who sees which map in the pane: the same people who may use it in Teams.</summary>
public sealed class AddInAccessTests
{
    [Theory]
    [InlineData("Amara", "named on the map and known to the bot")]
    [InlineData("Claire", "named on the map by the address Teams gives")]
    [InlineData("Ada", "in the team where it is posted")]
    public async Task People_of_the_map_see_it(string who, string because)
    {
        await using var bot = await (await BotHost.StartRegisteredAsync()).PostedAsync();
        using var pane = bot.PaneAs(who);

        var maps = (await pane.GetAsync("/addin/maps"))["maps"]!.AsArray();

        Assert.True(
            maps.Count == 1 && (string?)maps[0]!["name"] == "From Sunday-night rota to a calm week",
            because
        );
    }

    [Fact]
    public async Task A_stranger_of_the_same_tenant_sees_none_and_learns_nothing_by_its_id()
    {
        await using var bot = await (await BotHost.StartRegisteredAsync()).PostedAsync();
        using var amara = bot.PaneAs("Amara");
        var map = await amara.MapAsync();
        var made = await amara.MakeAsync(map, "overview");
        using var stranger = bot.PaneAs("Stranger");

        Assert.Empty((await stranger.GetAsync("/addin/maps"))["maps"]!.AsArray());
        foreach (
            var address in (string[])
                [$"/addin/maps/{map}/slides", $"/addin/maps/{map}/picture?kind=overview"]
        )
        {
            using var answer = await stranger.SendAsync(HttpMethod.Get, address);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.DoesNotContain(
                "rota",
                await PaneScript.TextAsync(answer),
                StringComparison.Ordinal
            );
        }

        using var order = await stranger.PostAsync(
            "/addin/slides",
            $$"""{"map":"{{map}}","kind":"overview"}"""
        );
        Assert.Equal(HttpStatusCode.Forbidden, order.StatusCode);
        var state = Assert.Single(await stranger.BehindAsync(made));
        Assert.Equal("forbidden", (string?)state["state"]);
        Assert.Null(state["title"]);
        Assert.Null(state["hash"]);
    }

    [Fact]
    public async Task Who_leaves_the_team_no_longer_sees_its_map_after_some_minutes()
    {
        await using var bot = await (await BotHost.StartRegisteredAsync()).PostedAsync();
        using (var before = bot.PaneAs("Ada"))
        {
            Assert.NotEqual("", await before.MapAsync());
        }

        bot.Teams.Leaves(People.Ada);
        bot.Clock.Advance(TimeSpan.FromMinutes(11));

        using var after = bot.PaneAs("Ada");
        Assert.Empty((await after.GetAsync("/addin/maps"))["maps"]!.AsArray());
    }

    [Fact]
    public async Task A_map_that_was_posted_in_another_tenant_does_not_exist_here()
    {
        await using var bot = await (await BotHost.StartRegisteredAsync()).PostedAsync();
        await bot.WithStoreAsync(async db =>
        {
            var channel = await db.TeamsConversations.FirstAsync(c => c.MapId != null);
            db.TeamsConversations.Add(
                new TeamsConversation
                {
                    TenantId = "11112222-3333-4444-5555-666677778888",
                    ConversationId = "19:elsewhere@thread.tacv2",
                    ServiceUrl = channel.ServiceUrl,
                    Type = ConversationType.Channel,
                    MapId = channel.MapId,
                    UpdatedAt = channel.UpdatedAt,
                }
            );
            return await db.SaveChangesAsync();
        });
        using var pane = bot.PaneAs("Amara");

        Assert.Empty((await pane.GetAsync("/addin/maps"))["maps"]!.AsArray());
    }
}
