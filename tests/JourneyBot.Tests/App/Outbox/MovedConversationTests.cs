using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Tests.App.Outbox;

public sealed class MovedConversationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_newest_address_of_a_conversation_is_kept_and_what_still_waits_goes_there()
    {
        await using var bot = await BotHost.StartAsync();
        await using var moved = await FakeTeams.StartAsync();
        bot.Teams.RefuseNext(429, retryAfterSeconds: 300);
        await bot.ChatAs("Amara").SaysAsync("help");
        var from = bot.Wire.Last!.DeepClone().AsObject();

        from["serviceUrl"] = moved.ServiceUrl.AbsoluteUri;
        from["id"] = "1790000009999";
        from["text"] = "map";
        await bot.Wire.PostAsync(from);
        bot.Clock.Advance(TimeSpan.FromMinutes(6));
        await bot.SettleAsync();

        Assert.Equal(2, moved.Posts.Count);
        Assert.Empty(bot.Teams.Posts);
        Assert.Equal(
            moved.ServiceUrl.AbsoluteUri,
            await bot.WithStoreAsync(db =>
                db.TeamsConversations.Where(c => c.ConversationId == People.Amara.PersonalChat)
                    .Select(c => c.ServiceUrl)
                    .SingleAsync(Cancellation)
            )
        );
    }
}
