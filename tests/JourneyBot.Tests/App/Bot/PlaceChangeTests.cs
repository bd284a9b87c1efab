using System.Text.Json.Nodes;
using JourneyBot.Store.Conversations;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Tests.App.Bot;

public sealed class PlaceChangeTests
{
    private const string Elsewhere = "19:another-team@thread.tacv2";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("channelDeleted", ConversationState.Uninstalled)]
    [InlineData("channelUnshared", ConversationState.Uninstalled)]
    [InlineData("teamDeleted", ConversationState.Uninstalled)]
    [InlineData("teamHardDeleted", ConversationState.Uninstalled)]
    [InlineData("teamarchived", ConversationState.Uninstalled)]
    [InlineData("channelCreated", ConversationState.Active)]
    [InlineData("channelMemberAdded", ConversationState.Active)]
    [InlineData("somethingNew", ConversationState.Active)]
    public async Task Where_nothing_can_arrive_any_more_nothing_is_sent(
        string eventType,
        ConversationState state
    )
    {
        await using var bot = await BotHost.StartPostedAsync();

        await TellAsync(bot, eventType);

        Assert.Equal(state, (await PlaceAsync(bot)).State);
    }

    [Theory]
    [InlineData("channelDeleted", "channelRestored")]
    [InlineData("teamArchived", "teamUnarchived")]
    [InlineData("teamDeleted", "teamrestored")]
    public async Task What_is_restored_is_sent_to_again(string gone, string back)
    {
        await using var bot = await BotHost.StartPostedAsync();
        await TellAsync(bot, gone);

        await TellAsync(bot, back);

        Assert.Equal(ConversationState.Active, (await PlaceAsync(bot)).State);
    }

    [Fact]
    public async Task New_names_are_kept_for_the_places_they_are_about()
    {
        await using var bot = await BotHost.StartPostedAsync();

        await TellAsync(bot, "channelRenamed", channel: "Renewals", team: "Customers");
        await TellAsync(bot, "teamRenamed", team: "Customer success");

        var place = await PlaceAsync(bot);
        Assert.Equal(("Renewals", "Customer success"), (place.ChannelName, place.TeamName));
        Assert.NotEqual("Renewals", (await PlaceAsync(bot, Elsewhere)).ChannelName);
    }

    // The team's own conversation is another one than the channel it tells of.
    private static async Task TellAsync(
        BotHost bot,
        string eventType,
        string? channel = null,
        string? team = null
    )
    {
        var place = await PlaceAsync(bot);
        await bot.Wire.InstallInTeamAsync(People.Amara);
        var activity = bot.Wire.Last!.DeepClone().AsObject();
        activity.Remove("action");
        activity["id"] = $"f:{eventType}";
        activity["type"] = "conversationUpdate";
        activity["conversation"]!["id"] = Elsewhere;
        activity["channelData"]!["eventType"] = eventType;
        activity["channelData"]!["channel"] = new JsonObject
        {
            ["id"] = TeamsPlaces.Channel,
            ["name"] = channel,
        };
        activity["channelData"]!["team"] = new JsonObject
        {
            ["id"] = place.TeamId,
            ["name"] = team,
        };
        await bot.Wire.PostAsync(activity);
    }

    private static Task<TeamsConversation> PlaceAsync(
        BotHost bot,
        string conversation = TeamsPlaces.Channel
    ) =>
        bot.WithStoreAsync(db =>
            db.TeamsConversations.AsNoTracking()
                .SingleAsync(c => c.ConversationId == conversation, Cancellation)
        );
}
