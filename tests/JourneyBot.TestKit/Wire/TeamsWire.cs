using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace JourneyBot.TestKit.Wire;

/// <summary>What Teams would post to the bot, made and sent without a browser; what the bot says comes back over <see cref="FakeTeams"/>.</summary>
internal sealed class TeamsWire(HttpClient bot, Uri serviceUrl, int lastId = 0)
{
    private int _ids = lastId;

    /// <summary>No two activities of one Teams have the same id: another wire goes on from here.</summary>
    public int LastId => Volatile.Read(ref _ids);

    /// <summary>The last activity that was sent, to be sent again as Teams does when it is impatient.</summary>
    public JsonObject? Last { get; private set; }

    public Task<JsonNode?> InstallInTeamAsync(TeamsPerson person)
    {
        var activity = InChannel(person, "installationUpdate", TeamsPlaces.Channel);
        activity["action"] = "add";
        return PostAsync(activity);
    }

    /// <summary>The other event of the same installation: the bot is a new member.</summary>
    public Task<JsonNode?> AddToTeamAsync(TeamsPerson person)
    {
        var activity = InChannel(person, "conversationUpdate", TeamsPlaces.Channel);
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = TeamsPlaces.Bot });
        return PostAsync(activity);
    }

    /// <summary>A new thread in the channel that mentions the bot.</summary>
    public Task<JsonNode?> SayInChannelAsync(
        TeamsPerson person,
        string text,
        string channel = TeamsPlaces.Channel
    )
    {
        var activity = InChannel(person, "message", $"{channel};messageid={NextId()}");
        activity["text"] = $"<at>JourneyBot</at> {text}";
        activity["textFormat"] = "plain";
        activity["entities"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>JourneyBot</at>",
                ["mentioned"] = new JsonObject
                {
                    ["id"] = TeamsPlaces.Bot,
                    ["name"] = "JourneyBot",
                },
            }
        );
        return PostAsync(activity);
    }

    public Task<JsonNode?> SayInPersonAsync(TeamsPerson person, string text)
    {
        var activity = InPerson(person, "message");
        activity["text"] = text;
        activity["textFormat"] = "plain";
        return PostAsync(activity);
    }

    /// <summary>A message in the personal chat with a file from the person's drive.</summary>
    public Task<JsonNode?> SendFileAsync(TeamsPerson person, string text, string name, Uri address)
    {
        var activity = InPerson(person, "message");
        activity["text"] = text;
        activity["textFormat"] = "plain";
        activity["attachments"] = new JsonArray(
            new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["contentUrl"] = $"https://brackenfold.sharepoint.com/personal/{name}",
                ["name"] = name,
                ["content"] = new JsonObject
                {
                    ["downloadUrl"] = address.AbsoluteUri,
                    ["uniqueId"] = "5a10c0de-1111-4000-8000-000000000002",
                    ["fileType"] = name.Split('.')[^1],
                },
            }
        );
        return PostAsync(activity);
    }

    /// <summary>Clicks a button of a card that stands in this conversation; answers with the invoke's body.</summary>
    public Task<JsonNode?> PressAsync(
        TeamsPerson person,
        string conversation,
        string? message,
        JsonNode action,
        JsonObject? inputs = null
    )
    {
        var activity = In(person, "invoke", conversation);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = message;
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["title"] = (string?)action["title"],
                ["verb"] = (string?)action["verb"],
                ["data"] = WithInputs(action["data"], inputs),
            },
            ["trigger"] = "manual",
        };
        return PostAsync(activity);
    }

    /// <summary>The same click on a client that knows no Execute: its fallback comes as a message.</summary>
    public Task<JsonNode?> SubmitAsync(
        TeamsPerson person,
        string conversation,
        string? message,
        JsonNode fallback,
        JsonObject? inputs = null
    )
    {
        var activity = In(person, "message", conversation);
        activity["replyToId"] = message;
        activity["value"] = WithInputs(fallback["data"], inputs);
        return PostAsync(activity);
    }

    /// <summary>The person takes the offered file, or does not.</summary>
    public Task<JsonNode?> ConsentAsync(
        TeamsPerson person,
        string offer,
        JsonNode context,
        Uri? uploadUrl
    )
    {
        var activity = InPerson(person, "invoke");
        activity["name"] = "fileConsent/invoke";
        activity["replyToId"] = offer;
        var value = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = uploadUrl is null ? "decline" : "accept",
            ["context"] = context.DeepClone(),
        };
        if (uploadUrl is not null)
        {
            value["uploadInfo"] = new JsonObject
            {
                ["contentUrl"] = "https://brackenfold.sharepoint.com/personal/deck.pptx",
                ["name"] = "deck.pptx",
                ["uploadUrl"] = uploadUrl.AbsoluteUri,
                ["uniqueId"] = "5a10c0de-1111-4000-8000-000000000001",
                ["fileType"] = "pptx",
            };
        }

        activity["value"] = value;
        return PostAsync(activity);
    }

    public async Task<JsonNode?> PostAsync(JsonObject activity)
    {
        Last = activity;
        using var response = await bot.PostAsJsonAsync("/api/messages", activity);
        var body = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(
                $"{activity["type"]} was answered with {response.StatusCode}: {body}"
            );
        }

        return body.Length > 0 ? JsonNode.Parse(body) : null;
    }

    private JsonObject In(TeamsPerson person, string type, string conversation) =>
        TeamsPlaces.PersonOf(conversation) is null
            ? InChannel(person, type, conversation)
            : InPerson(person, type);

    private JsonObject InPerson(TeamsPerson person, string type)
    {
        var activity = Activity(person, type, person.PersonalChat, "personal");
        if (person.TimeZone is not null)
        {
            activity["localTimezone"] = person.TimeZone;
        }

        return activity;
    }

    private JsonObject InChannel(TeamsPerson person, string type, string conversation)
    {
        var activity = Activity(person, type, conversation, "channel");
        activity["conversation"]!["isGroup"] = true;
        activity["channelData"]!["team"] = new JsonObject
        {
            ["id"] = TeamsPlaces.Team,
            ["aadGroupId"] = FakeGraph.Group,
        };
        activity["channelData"]!["channel"] = new JsonObject
        {
            ["id"] = TeamsPlaces.WithoutThread(conversation),
        };
        return activity;
    }

    private JsonObject Activity(
        TeamsPerson person,
        string type,
        string conversation,
        string conversationType
    ) =>
        new()
        {
            ["type"] = type,
            ["id"] = NextId(),
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl.ToString(),
            ["from"] = person.AsSender(),
            ["recipient"] = new JsonObject { ["id"] = TeamsPlaces.Bot, ["name"] = "JourneyBot" },
            ["conversation"] = new JsonObject
            {
                ["id"] = conversation,
                ["conversationType"] = conversationType,
                ["tenantId"] = TeamsPlaces.Tenant,
            },
            ["channelData"] = new JsonObject
            {
                ["tenant"] = new JsonObject { ["id"] = TeamsPlaces.Tenant },
            },
        };

    private static JsonObject WithInputs(JsonNode? data, JsonObject? inputs)
    {
        var sent = data?.DeepClone() as JsonObject ?? [];
        foreach (var (name, value) in inputs ?? [])
        {
            sent[name] = value?.DeepClone();
        }

        return sent;
    }

    private string NextId() => $"17950000{Interlocked.Increment(ref _ids):D5}";
}
