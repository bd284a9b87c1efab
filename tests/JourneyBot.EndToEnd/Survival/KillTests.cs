using System.Text.Json.Nodes;
using JourneyBot.EndToEnd.Processes;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.EndToEnd.Survival;

/// <summary>The power goes off, and the team never notices.</summary>
[Collection("Survival")]
public sealed class KillTests : IAsyncLifetime
{
    private const string GetHelp = "STAGE 5 OF 6";
    private const string Why = "Two weekends with the new rota desk";
    private AppProcess _app = null!;
    private FakeTeams _teams = null!;
    private TeamsWire _wire = null!;

    public async ValueTask InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        _app = await AppProcess.StartAsync();
        _wire = new TeamsWire(_app.Http, _teams.ServiceUrl);
    }

    [Fact]
    public async Task An_answered_update_outlives_a_kill_and_nothing_is_posted_twice()
    {
        await PostMapAsync();
        var stage = CardPost(GetHelp);
        var form = Shown(await PressAsync(stage, stage.Card, "Update"));
        // Teams has the first of the changed cards, but the app dies before it is told so.
        _teams.HoldAnswers();

        var renewed = Shown(await SaveAsync(stage, form));
        await _teams.WaitForAsync(call => call.Method == "PUT", 1, "a changed card");
        await _app.KillAsync();
        _teams.ReleaseAnswers();
        await _app.StartAgainAsync();

        Assert.Contains("Saved.", CardReading.Words(renewed), StringComparison.Ordinal);
        await _teams.WaitForAsync(call => IsRemark(call, stage), 1, "the word in the thread");
        await _teams.WaitForAsync(
            call => call.Method == "PUT" && Says(call, "CUSTOMER JOURNEY") && Says(call, "5.8"),
            1,
            "the overview with the new score"
        );
        Assert.True(Says(NewestOf(stage), "5.8"));
        await AssertNothingIsDoubledAsync();
        Assert.Single(_teams.Posts, call => IsRemark(call, stage));
        Assert.Equal(0, await _app.StopAsync());
    }

    [Fact]
    public async Task An_update_cut_off_before_its_answer_is_there_once_when_Teams_sends_it_again()
    {
        await PostMapAsync();
        var stage = CardPost(GetHelp);
        var form = Shown(await PressAsync(stage, stage.Card, "Update"));

        // It may just have got in, or not: Teams can't know either.
        var answering = SaveAsync(stage, form);
        await _app.KillAsync();
        await Task.WhenAny(answering);
        await _app.StartAgainAsync();
        var renewed = Shown(await _wire.PostAsync(_wire.Last!));

        Assert.Contains("Saved.", CardReading.Words(renewed), StringComparison.Ordinal);
        await _teams.WaitForAsync(call => IsRemark(call, stage), 1, "the word in the thread");
        await AssertNothingIsDoubledAsync();
        Assert.True(Says(NewestOf(stage), "5.8"));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _teams.DisposeAsync();
    }

    private async Task PostMapAsync()
    {
        await _wire.InstallInTeamAsync(People.Rosa);
        await _wire.SayInChannelAsync(People.Rosa, "post");
        await _teams.WaitForAsync(call => Says(call, "is here now"), 1, "the map is here");
    }

    private Task<JsonNode?> SaveAsync(TeamsCall stage, JsonNode form)
    {
        var inputs = CardReading.Inputs(form);
        inputs["score.t5-1"] = "6";
        inputs["why"] = Why;
        return PressAsync(stage, form, "Save", inputs);
    }

    private Task<JsonNode?> PressAsync(
        TeamsCall post,
        JsonNode? card,
        string title,
        JsonObject? inputs = null
    ) =>
        _wire.PressAsync(
            People.Rosa,
            $"{TeamsPlaces.Channel};messageid={post.Message}",
            post.Message,
            CardReading.Buttons(card).First(button => (string?)button["title"] == title),
            inputs
        );

    /// <summary>The card that a press is answered with.</summary>
    private static JsonNode Shown(JsonNode? answer)
    {
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)answer!["type"]);
        return answer["value"]!;
    }

    private TeamsCall CardPost(string text) =>
        Assert.Single(_teams.Posts, call => Says(call, text));

    private TeamsCall NewestOf(TeamsCall post) =>
        _teams.Changes.Last(call => call.Activity == post.Message);

    private static bool Says(TeamsCall call, string words) =>
        $"{call.Text}{CardReading.Words(call.Card)}".Contains(words, StringComparison.Ordinal);

    private static bool IsRemark(TeamsCall call, TeamsCall stage) =>
        call.Method == "POST"
        && call.Conversation.EndsWith($";messageid={stage.Message}", StringComparison.Ordinal)
        && Says(call, Why);

    // Every message that was ever made differs from every other one.
    private async Task AssertNothingIsDoubledAsync()
    {
        // A last word that is certainly behind everything else in the queue.
        await _wire.SayInChannelAsync(People.Rosa, "help");
        await _teams.WaitForAsync(call => Says(call, "What I can do"), 1, "the last word");
        var doubles = _teams
            .Posts.GroupBy(call => call.Conversation + call.Body.ToJsonString())
            .Where(same => same.Count() > 1);
        Assert.Empty(doubles);
    }
}
