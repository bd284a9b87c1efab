using System.Text;
using System.Text.Json.Nodes;

namespace JourneyBot.Benchmarks.Turns;

/// <summary>What is posted and answered: a message, a button, and a card of about six kilobytes.</summary>
internal static class Payloads
{
    public static byte[] Message(int connectorPort) =>
        Bytes(
            Activity(
                connectorPort,
                "message",
                "\"text\":\"show my map please\",\"textFormat\":\"plain\",\"attachments\":[{\"contentType\":\"text/html\",\"content\":\"<p>show my map please</p>\"}]"
            )
        );

    public static byte[] Invoke(int connectorPort) =>
        Bytes(
            Activity(
                connectorPort,
                "invoke",
                "\"name\":\"adaptiveCard/action\",\"replyToId\":\"1763766600000\",\"value\":{\"action\":{\"type\":\"Action.Execute\",\"title\":\"Update\",\"verb\":\"approve\",\"data\":{\"stage\":\"s-1\",\"rev\":17,\"verb\":\"approve\",\"choice\":\"fix\",\"note\":\"calls go unanswered after 18:00\"}},\"trigger\":\"manual\"}"
            )
        );

    public static byte[] Card()
    {
        var body = new JsonArray();
        for (var row = 0; row < 28; row++)
        {
            body.Add(
                new JsonObject
                {
                    ["type"] = "TextBlock",
                    ["text"] =
                        $"Moment {row}: customers wait for an answer on the weekend ●●●●○○○○○○ 4 ▼0.3, confirmed 2 days ago by Ada, evidence partly",
                    ["wrap"] = true,
                    ["spacing"] = "Small",
                    ["color"] = row % 3 is 0 ? "Attention" : "Default",
                }
            );
        }

        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["body"] = body,
        };
        return Encoding.UTF8.GetBytes(
            card.ToJsonString(
                new()
                {
                    Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        );
    }

    private static string Activity(int connectorPort, string type, string rest) =>
        $$$"""
            {"timestamp":"2026-11-21T23:10:11.1234567Z","localTimestamp":"2026-11-22T00:10:11.1234567+01:00","localTimezone":"Europe/Berlin","id":"1763766611123","channelId":"msteams","serviceUrl":"http://127.0.0.1:{{{connectorPort}}}/teams/","from":{"id":"29:1aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","name":"Zoë Ångström","aadObjectId":"8a1f0f6e-9d0b-4f2e-9d0e-3b0f6f0d1c11"},"conversation":{"conversationType":"personal","tenantId":"1d0f2b3a-7c54-4c57-9a31-5c1f3c7c7777","id":"a:1bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"},"recipient":{"id":"28:00000000-1111-2222-3333-444444444444","name":"benchbot"},"entities":[{"locale":"en-US","country":"US","platform":"Web","timezone":"Europe/Berlin","type":"clientInfo"}],"channelData":{"tenant":{"id":"1d0f2b3a-7c54-4c57-9a31-5c1f3c7c7777"},"source":{"name":"message"},"legacy":{"replyToId":"1:1cccccccccccccccccccccccc"}},"locale":"en-US","type":"{{{type}}}",{{{rest}}}}
            """;

    private static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json);
}
