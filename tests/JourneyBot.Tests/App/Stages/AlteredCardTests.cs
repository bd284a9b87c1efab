using System.Text.Json.Nodes;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.Tests.App.Stages;

/// <summary>A client can send anything for a button: it says what was meant, never what is allowed.</summary>
public sealed class AlteredCardTests
{
    private const string Stage = "I get help when it matters";

    [Fact]
    public async Task A_map_that_is_not_posted_here_is_not_touched() =>
        await RefusesAsync(
            button => button["data"]!["map"] = "0197a5b2-0000-7000-8000-000000000001",
            "That card belongs to a map that isn't posted here, so nothing was changed."
        );

    [Fact]
    public async Task A_stage_that_is_not_on_the_map_is_not_touched() =>
        await RefusesAsync(
            button => button["data"]!["stage"] = "s99",
            "That stage is no longer on the map. Say post, and I bring the cards up to date."
        );

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"map":5,"stage":[],"rev":{}}""")]
    [InlineData("""{"map":null,"stage":null}""")]
    [InlineData("""{"map":"not an id"}""")]
    [InlineData("[1,2,3]")]
    [InlineData("\"text\"")]
    public async Task Data_without_a_map_is_refused(string data) =>
        await RefusesAsync(
            button => button["data"] = JsonNode.Parse(data),
            "This button doesn't say which map it belongs to. Please post the map again."
        );

    [Fact]
    public async Task A_verb_nobody_knows_is_refused() =>
        await RefusesAsync(
            button => button["verb"] = "map.delete",
            "This button is from another version of the card. Say map, or post the map again."
        );

    [Fact]
    public async Task A_form_that_saw_nothing_saves_nothing() =>
        await RefusesAsync(
            button => button["verb"] = "stage.save",
            "Nothing is different from what the map says."
        );

    [Theory]
    [InlineData("""{"score.t1-1":"9"}""", """{"score.t1-1":"1"}""")]
    [InlineData("""{"score.nothing":"9"}""", """{"score.nothing":"1"}""")]
    [InlineData("""{"state.pr-1":"measuring"}""", """{"state.pr-1":"closed"}""")]
    public async Task A_form_of_another_stage_changes_nothing_of_it(string seen, string typed) =>
        await RefusesAsync(
            button =>
            {
                button["verb"] = "stage.save";
                var data = button["data"]!.AsObject();
                data["seen"] = JsonNode.Parse(seen);
                data["why"] = "Because I can";
                foreach (var (name, value) in JsonNode.Parse(typed)!.AsObject())
                {
                    data[name] = value!.DeepClone();
                }
            },
            $"This form asks for something that is not at “{Stage}”."
        );

    [Fact]
    public async Task A_score_that_came_as_the_number_99_is_refused() =>
        await RefusesAsync(
            button =>
            {
                button["verb"] = "stage.save";
                var data = button["data"]!.AsObject();
                data["seen"] = new JsonObject { ["score.t5-1"] = "3" };
                data["score.t5-1"] = 99;
                data["why"] = "Because";
            },
            "“99” is not a score; it must be a whole number from 1 to 10."
        );

    [Fact]
    public async Task A_card_from_one_map_cannot_change_another_through_its_channel()
    {
        await using var bot = await BotHost.StartPostedAsync();
        var before = await bot.ExportAsync();
        var rosa = bot.InChannelAs("Rosa");
        var (card, confirm) = rosa.Find("No change", Stage);
        var elsewhere = bot.InChannelAs("Rosa", TeamsPlaces.OtherChannel);

        await elsewhere.PressAsync(
            card with
            {
                Conversation = TeamsPlaces.OtherChannel + ";messageid=1",
            },
            confirm,
            inputs: null
        );

        await elsewhere.SeesAsync("That card belongs to a map that isn't posted here");
        Assert.Equal(before, await bot.ExportAsync());
    }

    private static async Task RefusesAsync(Action<JsonObject> alter, string words)
    {
        await using var bot = await BotHost.StartPostedAsync();
        var before = await bot.ExportAsync();
        var rosa = bot.InChannelAs("Rosa");

        await rosa.TampersAsync("Update", Stage, alter);

        await rosa.SeesAsync(words);
        Assert.Equal(before, await bot.ExportAsync());
        Assert.Empty(bot.Teams.Changes);
    }
}
