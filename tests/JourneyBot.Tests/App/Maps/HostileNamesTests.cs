using System.Text;
using System.Text.Json.Nodes;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;
using JourneyBot.Tests.App.Cards;

namespace JourneyBot.Tests.App.Maps;

/// <summary>A map whose names are Markdown, HTML, mentions, functions, right to left and emoji, through every door.</summary>
public sealed class HostileNamesTests
{
    // A mention has to be named beside its text to be one; nothing on a map may bring either.
    [Theory]
    [InlineData("map")]
    [InlineData("digest")]
    [InlineData("deck")]
    [InlineData("post")]
    [InlineData("<at>Everybody</at> **hello** [click](http://example.com) 5 because <b>x</b>")]
    public async Task Names_are_words_and_nothing_else(string sentence)
    {
        await using var bot = await PostedAsync();
        var rosa = bot.InChannelAs("Rosa");

        await rosa.SaysAsync(sentence);

        Assert.NotEmpty(rosa.News);
        Assert.All(bot.Teams.Posts.Concat(bot.Teams.Changes), HasNoMention);
        Assert.DoesNotContain(
            bot.Log.Lines,
            line => line.Contains("Everybody", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_stage_with_such_a_name_is_updated_like_any_other()
    {
        await using var bot = await PostedAsync();
        var noor = bot.InChannelAs("Noor");
        var stage = (await bot.MapAsync()).Stages[^1];
        var touchpoint = stage.Touchpoints[0];
        await noor.PicksAsync("Update", on: "🚑");

        await noor.SavesAsync(
            ($"score.{touchpoint.Key}", touchpoint.Score is 2 ? "3" : "2"),
            ("why", "**<at>Everybody</at>** said so 🚑")
        );

        await noor.SeesAsync("✓ **Saved.** Everybody sees it now.");
        Assert.All(bot.Teams.Posts.Concat(bot.Teams.Changes), HasNoMention);
    }

    [Fact]
    public async Task A_person_may_be_called_anything()
    {
        await using var bot = await PostedAsync();
        var said = People.Ada with { Name = "**Ada** <at>all</at> [x](http://example.com)" };

        await bot.Wire.SayInChannelAsync(said, "no change");
        await bot.SettleAsync();

        Assert.All(bot.Teams.Posts, HasNoMention);
    }

    private static Task<BotHost> PostedAsync()
    {
        var file = JsonNode.Parse(DemoMap.Json())!.AsObject();
        HostileMap.Rename(file);
        return BotHost.StartPostedAsync(Encoding.UTF8.GetBytes(file.ToJsonString()));
    }

    private static void HasNoMention(TeamsCall call)
    {
        Assert.Null(call.Body["entities"]);
        Assert.Null(call.Card?["msteams"]?["entities"]);
        // A bracket with a backslash before it is a bracket and no link.
        Assert.DoesNotMatch(@"(?<!\\)\]\(http", Markdown(call));
        Assert.DoesNotContain("<at>", Markdown(call), StringComparison.Ordinal);
        Assert.DoesNotContain("{{", Markdown(call), StringComparison.Ordinal);
    }

    // Only blocks of text are read as Markdown; runs, fields and buttons show what they hold.
    private static string Markdown(TeamsCall call) =>
        string.Join('\n', CardReading.Blocks(call.Card).Append(call.Text));
}
