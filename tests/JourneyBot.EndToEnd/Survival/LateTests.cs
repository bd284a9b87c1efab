using System.Text.Json.Nodes;
using JourneyBot.EndToEnd.Processes;
using JourneyBot.EndToEnd.Replicas;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;
using Npgsql;

namespace JourneyBot.EndToEnd.Survival;

/// <summary>The database is slow, the person is told that it is noted, and then the power goes off.</summary>
[Collection("Survival")]
public sealed class LateTests
{
    private const string Why = "Two weekends with the new rota desk";

    [Fact]
    public async Task What_was_said_to_be_saved_is_done_after_a_kill()
    {
        var settings = await TwoReplicas.SettingsAsync();
        // What is kept waits for its own turn to end first.
        settings["Teams:TurnTimeout"] = "00:00:15";
        await using var teams = await FakeTeams.StartAsync();
        await using var app = await AppProcess.StartAsync(settings);
        var wire = new TeamsWire(app.Http, teams.ServiceUrl);
        await wire.InstallInTeamAsync(People.Rosa);
        await wire.SayInChannelAsync(People.Rosa, "post");
        await teams.WaitForAsync(call => Says(call, "is here now"), 1, "the map is here");
        var stage = Assert.Single(teams.Posts, call => Says(call, "STAGE 5 OF 6"));
        var form = (await PressAsync(wire, stage, stage.Card, "Update"))!["value"]!;
        var inputs = CardReading.Inputs(form);
        inputs["score.t5-1"] = "6";
        inputs["why"] = Why;

        JsonNode? answer;
        await using (var connection = new NpgsqlConnection(settings["Store:ConnectionString"]))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await LockMapsAsync(connection);
            answer = await PressAsync(wire, stage, form, "Save", inputs);
            await app.KillAsync();
        }

        await app.StartAgainAsync();

        Assert.Equal("Noted. The answer will follow.", (string?)answer!["value"]);
        await teams.WaitForAsync(
            call => call.Method == "POST" && Says(call, "Saved."),
            1,
            "the card that follows"
        );
        await teams.WaitForAsync(
            call => call.Method == "PUT" && call.Activity == stage.Message && Says(call, "5.8"),
            1,
            "the stage card with the new score"
        );
        Assert.Single(teams.Posts, call => Says(call, "Saved."));
        Assert.Equal(0, await app.StopAsync());
    }

    // Held until the connection closes, as another writer of the same map would.
    private static async Task LockMapsAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(
            "BEGIN; SELECT id FROM maps FOR UPDATE",
            connection
        );
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static Task<JsonNode?> PressAsync(
        TeamsWire wire,
        TeamsCall post,
        JsonNode? card,
        string title,
        JsonObject? inputs = null
    ) =>
        wire.PressAsync(
            People.Rosa,
            $"{TeamsPlaces.Channel};messageid={post.Message}",
            post.Message,
            CardReading.Buttons(card).First(button => (string?)button["title"] == title),
            inputs
        );

    private static bool Says(TeamsCall call, string words) =>
        $"{call.Text}{CardReading.Words(call.Card)}".Contains(words, StringComparison.Ordinal);
}
