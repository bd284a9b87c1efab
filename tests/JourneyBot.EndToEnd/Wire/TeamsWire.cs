using System.Net.Http.Json;
using System.Text.Json.Nodes;
using JourneyBot.EndToEnd.Processes;

namespace JourneyBot.EndToEnd.Wire;

/// <summary>What Teams would post to the bot, sent without a browser; answers come back over the recording connector.</summary>
internal sealed class TeamsWire(AppProcess app, RecordingConnector connector)
{
    public const string Channel = "19:journeymap00000000000000000000000@thread.tacv2";
    public const string Team = "19:brackenfold0000000000000000000000@thread.tacv2";
    private const string Bot = "28:0d7a4c1e-52b8-4f0e-8a4b-93c6d1f7e2a5";
    private int _ids;

    public Task<JsonNode?> InstallInTeamAsync(Person person)
    {
        var activity = InChannel(person, "installationUpdate", Channel);
        activity["action"] = "add";
        return PostAsync(activity);
    }

    /// <summary>A new thread in the channel that mentions the bot.</summary>
    public Task<JsonNode?> SayInChannelAsync(Person person, string text)
    {
        var activity = InChannel(person, "message", $"{Channel};messageid={NextId()}");
        activity["text"] = $"<at>JourneyBot</at> {text}";
        activity["textFormat"] = "plain";
        activity["entities"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>JourneyBot</at>",
                ["mentioned"] = new JsonObject { ["id"] = Bot, ["name"] = "JourneyBot" },
            }
        );
        return PostAsync(activity);
    }

    public Task<JsonNode?> SayInPersonAsync(Person person, string text)
    {
        var activity = Activity(person, "message", $"a:1{person.Id}", "personal");
        activity["text"] = text;
        activity["textFormat"] = "plain";
        return PostAsync(activity);
    }

    /// <summary>Clicks a button of a card that the bot posted; answers with the invoke's body.</summary>
    public async Task<JsonNode?> PressAsync(
        Person person,
        ConnectorCall post,
        JsonNode action,
        JsonObject? inputs = null
    )
    {
        var activity = InChannel(person, "invoke", post.Conversation);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = post.Message;
        var data = action["data"]?.DeepClone() as JsonObject ?? [];
        foreach (var (name, value) in inputs ?? [])
        {
            data[name] = value?.DeepClone();
        }

        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["title"] = (string?)action["title"],
                ["verb"] = (string?)action["verb"],
                ["data"] = data,
            },
            ["trigger"] = "manual",
        };
        return await PostAsync(activity);
    }

    public async Task<JsonNode?> PostAsync(JsonObject activity)
    {
        using var response = await app.Http.PostAsJsonAsync("/api/messages", activity);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(
            response.IsSuccessStatusCode,
            $"{activity["type"]} was answered with {response.StatusCode}: {body}"
        );
        return body.Length > 0 ? JsonNode.Parse(body) : null;
    }

    private JsonObject InChannel(Person person, string type, string conversation)
    {
        var activity = Activity(person, type, conversation, "channel");
        activity["conversation"]!["isGroup"] = true;
        activity["channelData"]!["team"] = new JsonObject { ["id"] = Team };
        activity["channelData"]!["channel"] = new JsonObject { ["id"] = Channel };
        return activity;
    }

    private JsonObject Activity(
        Person person,
        string type,
        string conversation,
        string conversationType
    ) =>
        new()
        {
            ["type"] = type,
            ["id"] = NextId(),
            ["channelId"] = "msteams",
            ["serviceUrl"] = connector.ServiceUrl.ToString(),
            ["from"] = person.AsSender(),
            ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "JourneyBot" },
            ["conversation"] = new JsonObject
            {
                ["id"] = conversation,
                ["conversationType"] = conversationType,
                ["tenantId"] = People.Tenant,
            },
            ["channelData"] = new JsonObject
            {
                ["tenant"] = new JsonObject { ["id"] = People.Tenant },
            },
        };

    private string NextId() => $"17950000{Interlocked.Increment(ref _ids):D5}";
}
