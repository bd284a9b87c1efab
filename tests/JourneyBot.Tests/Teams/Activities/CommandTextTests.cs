using JourneyBot.Teams.Activities;

namespace JourneyBot.Tests.Teams.Activities;

public sealed class CommandTextTests
{
    private const string Bot = "28:bot";
    private const string Ben = "29:ben";

    [Theory]
    [InlineData("in-message-channel-mention.json", "stage onboarding")]
    [InlineData("in-message-channel-thread-reply.json", "add <at>Ben Leader</at> as owner")]
    [InlineData("in-message-groupchat.json", "help")]
    [InlineData("in-message-personal.json", "digest preview")]
    [InlineData("in-message-personal-file.json", "")]
    [InlineData("in-messageUpdate-edit.json", "stage renewal")]
    [InlineData("in-message-card-action-submit.json", "")]
    public void A_recorded_message_becomes_a_command(string name, string command) =>
        Assert.Equal(command, Fixture.Activity(name).Command());

    [Theory]
    [InlineData("<at>Bot</at>\u00a0map", "map")]
    [InlineData("<at>Bot</at>&nbsp;map", "map")]
    [InlineData("  map \t\u2003 now  ", "map now")]
    [InlineData("please <at>Bot</at> map", "please map")]
    [InlineData("first \r\n second", "first\nsecond")]
    [InlineData("a\u0000b\u0007", "ab")]
    [InlineData("مرحبا 🙂 é", "مرحبا 🙂 é")]
    public void Blanks_and_control_characters_are_tidied(string text, string command) =>
        Assert.Equal(command, Message(text, (Bot, "<at>Bot</at>")).Command());

    [Fact]
    public void A_person_with_the_bots_name_keeps_her_mention()
    {
        var message = Message(
            "<at>Bot</at> ask <at>Bot</at>",
            (Bot, "<at>Bot</at>"),
            (Ben, "<at>Bot</at>")
        );

        Assert.Equal("ask <at>Bot</at>", message.Command());
        Assert.Equal(Ben, Assert.Single(message.PeopleMentioned()).Id);
    }

    [Fact]
    public void The_bot_mentioned_twice_is_cut_twice() =>
        Assert.Equal(
            "map and digest",
            Message(
                    "<at>Bot</at> map and <at>Bot</at> digest",
                    (Bot, "<at>Bot</at>"),
                    (Bot, "<at>Bot</at>")
                )
                .Command()
        );

    [Fact]
    public void A_mention_that_is_not_in_the_text_changes_nothing() =>
        Assert.Equal("map", Message("map", (Bot, "<at>Other</at>")).Command());

    [Fact]
    public void Without_a_recipient_nobody_is_the_bot() =>
        Assert.Equal(
            "<at>Bot</at> map",
            (Message("<at>Bot</at> map", (Bot, "<at>Bot</at>")) with { Recipient = null }).Command()
        );

    private static Activity Message(string text, params (string Id, string Text)[] mentions) =>
        new()
        {
            Type = "message",
            Text = text,
            Recipient = new() { Id = Bot },
            Entities =
            [
                null,
                .. mentions.Select(mention => new Entity
                {
                    Type = "mention",
                    Text = mention.Text,
                    Mentioned = new() { Id = mention.Id },
                }),
            ],
        };
}
