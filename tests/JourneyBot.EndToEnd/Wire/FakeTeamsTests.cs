using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.EndToEnd.Wire;

public sealed class FakeTeamsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Channel { get; } = Uri.EscapeDataString(TeamsPlaces.Channel);

    [Fact]
    public async Task A_message_and_its_change_are_kept_by_conversation()
    {
        await using var connector = await FakeTeams.StartAsync();
        using var http = new HttpClient { BaseAddress = connector.ServiceUrl };

        using var sent = await http.PostAsJsonAsync(
            $"v3/conversations/{Channel}/activities",
            Said("one"),
            Cancellation
        );
        var id = (string)(await sent.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!["id"]!;
        using var changed = await http.PutAsJsonAsync(
            $"v3/conversations/{Channel}/activities/{id}",
            Said("two"),
            Cancellation
        );

        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(TeamsPlaces.Channel, Assert.Single(connector.Posts).Conversation);
        Assert.Equal(
            (id, "two"),
            (Assert.Single(connector.Changes).Message, connector.Changes[0].Text)
        );
    }

    [Fact]
    public async Task A_refused_message_is_not_counted_as_posted()
    {
        await using var connector = await FakeTeams.StartAsync();
        using var http = new HttpClient { BaseAddress = connector.ServiceUrl };
        connector.RefuseNext(429, retryAfterSeconds: 1);

        using var refused = await http.PostAsJsonAsync(
            $"v3/conversations/{Channel}/activities",
            Said("one"),
            Cancellation
        );
        using var taken = await http.PostAsJsonAsync(
            $"v3/conversations/{Channel}/activities",
            Said("one"),
            Cancellation
        );

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        Assert.Equal((2, 1), (connector.Calls.Count, connector.Posts.Count));
    }

    [Fact]
    public async Task A_held_answer_comes_with_the_release()
    {
        await using var connector = await FakeTeams.StartAsync();
        using var http = new HttpClient { BaseAddress = connector.ServiceUrl };
        connector.HoldAnswers();

        var sending = http.PostAsJsonAsync(
            $"v3/conversations/{Channel}/activities",
            Said("one"),
            Cancellation
        );
        await connector.WaitForAsync(call => call.Text == "one", 1, "'one'");
        Assert.False(sending.IsCompleted);
        connector.ReleaseAnswers();

        using var response = await sending;
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    private static JsonObject Said(string text) => new() { ["type"] = "message", ["text"] = text };
}
