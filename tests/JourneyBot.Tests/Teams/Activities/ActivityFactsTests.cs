using JourneyBot.Teams.Activities;

namespace JourneyBot.Tests.Teams.Activities;

public sealed class ActivityFactsTests
{
    private const string Channel = "19:FIXTUREchannelOnboarding0000000000000001@thread.tacv2";
    private const string Team = "19:FIXTUREteamGeneral000000000000000000001@thread.tacv2";

    [Fact]
    public void A_reply_in_a_channel_knows_its_thread_channel_and_team()
    {
        var reply = Fixture.Activity("in-message-channel-thread-reply.json");

        Assert.True(reply.IsChannel());
        Assert.Equal("1779000000123", reply.ThreadRootId());
        Assert.Equal(Channel, reply.BaseConversationId());
        Assert.Equal(Channel, reply.TeamsChannelId());
        Assert.Equal(Team, reply.TeamId());
        Assert.Equal("aaaabbbb-0000-cccc-1111-dddd2222eeee", reply.TenantId());
        Assert.Equal("Europe/Berlin", reply.TimeZone());
        Assert.Equal("en-US", reply.Language());
    }

    [Fact]
    public void A_message_without_a_thread_starts_one()
    {
        var message = Fixture.Activity("in-message-personal.json");

        Assert.True(message.IsPersonal());
        Assert.Equal(message.Id, message.ThreadRootId());
        Assert.Null(message.TeamsChannelId());
        Assert.Null(message.TeamId());
    }

    [Fact]
    public void A_group_chat_is_neither_personal_nor_a_channel()
    {
        var message = Fixture.Activity("in-message-groupchat.json");

        Assert.True(message.IsGroupChat());
        Assert.False(message.IsPersonal());
        Assert.False(message.IsChannel());
    }

    [Theory]
    [InlineData("in-conversationUpdate-bot-added-to-team.json", true, false)]
    [InlineData("in-conversationUpdate-bot-added-personal.json", true, false)]
    [InlineData("in-conversationUpdate-member-added-team.json", false, false)]
    [InlineData("in-conversationUpdate-bot-removed-from-team.json", false, true)]
    [InlineData("in-conversationUpdate-member-removed-team.json", false, false)]
    [InlineData("Emulator/install-channel.conversationUpdate.json", true, false)]
    public void It_is_known_whether_the_bot_itself_came_or_went(
        string name,
        bool added,
        bool removed
    )
    {
        var update = Fixture.Activity(name);

        Assert.Equal(added, update.BotWasAdded());
        Assert.Equal(removed, update.BotWasRemoved());
    }

    [Fact]
    public void Events_are_compared_without_regard_to_case() =>
        Assert.True(
            Fixture
                .Activity("in-conversationUpdate-teamArchived-lowercase.json")
                .IsEvent("teamArchived")
        );

    [Fact]
    public void A_team_event_falls_back_to_the_channel_it_came_in() =>
        Assert.Equal(
            Team,
            Fixture.Activity("in-conversationUpdate-teamRenamed.json").TeamsChannelId()
        );
}
