using System.Globalization;
using System.Text.Json.Nodes;
using JourneyBot.Benchmarks.Turns;

namespace JourneyBot.Benchmarks.App;

/// <summary>What Teams would post to the app: the floor's very message and button, with people, places and words of our own.</summary>
internal sealed class AppWire(int connectorPort)
{
    /// <summary>The one person of the sample map behind every account here.</summary>
    public const string Email = "rosa@brackenfold.example";

    private const string Channel = "19:journeymap00000000000000000000000@thread.tacv2";
    private readonly byte[] _message = Payloads.Message(connectorPort);
    private readonly byte[] _invoke = Payloads.Invoke(connectorPort);
    private static long _ids = 1_763_766_611_000;

    /// <summary>A message in the personal chat of one of many people, ten to a company.</summary>
    public byte[] Personal(int person, string text)
    {
        var activity = New(_message, $"t{person / 10}", $"29:p{person}");
        activity["conversation"]!["id"] = PersonalChat(person);
        activity["text"] = text;
        return Bytes(activity);
    }

    public byte[] InChannel(string text) => Bytes(InChannel(_message, Channel, text));

    /// <summary>A click on a card that stands in the channel.</summary>
    public byte[] Press(string card, string verb, JsonObject data)
    {
        var activity = InChannel(_invoke, $"{Channel};messageid={card}", text: null);
        activity["replyToId"] = card;
        var action = activity["value"]!["action"]!;
        action["verb"] = verb;
        action["data"] = data.DeepClone();
        return Bytes(activity);
    }

    public static string PersonalChat(int person) => $"a:1bench{person}";

    private static JsonObject InChannel(byte[] template, string conversation, string? text)
    {
        var activity = New(template, "t0", "29:p0");
        activity["text"] = text;
        activity["conversation"] = new JsonObject
        {
            ["id"] = conversation,
            ["conversationType"] = "channel",
            ["isGroup"] = true,
            ["tenantId"] = "t0",
        };
        activity["channelData"]!["team"] = new JsonObject { ["id"] = "19:team@thread.tacv2" };
        activity["channelData"]!["channel"] = new JsonObject { ["id"] = Channel };
        return activity;
    }

    private static JsonObject New(byte[] template, string tenant, string user)
    {
        var activity = (JsonObject)JsonNode.Parse(template)!;
        activity["id"] = Interlocked.Increment(ref _ids).ToString(CultureInfo.InvariantCulture);
        activity["from"]!["id"] = user;
        activity["conversation"]!["tenantId"] = tenant;
        activity["channelData"]!["tenant"]!["id"] = tenant;
        return activity;
    }

    private static byte[] Bytes(JsonObject activity) =>
        System.Text.Encoding.UTF8.GetBytes(activity.ToJsonString());
}
