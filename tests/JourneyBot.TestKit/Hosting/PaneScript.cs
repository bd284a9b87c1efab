using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace JourneyBot.TestKit.Hosting;

/// <summary>What a person's task pane asks of the server, as the pane asks it.</summary>
internal sealed class PaneScript(Uri home, string? token) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = home };

    public HttpClient Http => _http;

    /// <summary>The only map this person may see.</summary>
    public async Task<string> MapAsync() =>
        (string)(await GetAsync("/addin/maps"))["maps"]!.AsArray().Single()!["id"]!;

    public async Task<JsonNode> GetAsync(string address)
    {
        using var answer = await SendAsync(HttpMethod.Get, address);
        return await ReadAsync(answer);
    }

    /// <summary>The slides there are, by kind.</summary>
    public async Task<IReadOnlyList<JsonNode>> SlidesAsync(string map) =>
        [.. (await GetAsync($"/addin/maps/{map}/slides"))["slides"]!.AsArray().Select(s => s!)];

    public async Task<JsonNode> MakeAsync(string map, string kind, string? instance = null)
    {
        var order = new JsonObject { ["map"] = map, ["kind"] = kind };
        if (instance is not null)
        {
            order["instance"] = instance;
        }

        using var answer = await PostAsync("/addin/slides", order.ToJsonString());
        return await ReadAsync(answer);
    }

    /// <summary>How these made slides stand now, in their order.</summary>
    public async Task<IReadOnlyList<JsonNode>> BehindAsync(params IReadOnlyList<JsonNode> made)
    {
        var asked = new JsonObject
        {
            ["slides"] = new JsonArray([.. made.Select(m => (JsonNode)Inserted(m["tags"]!))]),
        };
        using var answer = await PostAsync("/addin/behind", asked.ToJsonString());
        return [.. (await ReadAsync(answer))["slides"]!.AsArray().Select(s => s!)];
    }

    /// <summary>A slide as the pane finds it in a presentation: by its tags, which are text.</summary>
    public static JsonObject Inserted(JsonNode tags) =>
        new()
        {
            ["instance"] = (string)tags["JB_INSTANCE"]!,
            ["map"] = (string)tags["JB_MAP"]!,
            ["kind"] = (string)tags["JB_KIND"]!,
            ["version"] = int.Parse((string)tags["JB_VERSION"]!, CultureInfo.InvariantCulture),
            ["hash"] = (string)tags["JB_HASH"]!,
        };

    public Task<HttpResponseMessage> PostAsync(
        string address,
        string body,
        string type = "application/json"
    ) => SendAsync(HttpMethod.Post, address, new StringContent(body, Encoding.UTF8, type));

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string address,
        HttpContent? content = null
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative))
        {
            Content = content,
        };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await _http.SendAsync(request);
    }

    public static Task<string> TextAsync(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync();

    /// <summary>Fails where the server did not do what was asked.</summary>
    public static async Task<JsonNode> ReadAsync(HttpResponseMessage answer)
    {
        var text = await TextAsync(answer);
        return answer.StatusCode == HttpStatusCode.OK
            ? JsonNode.Parse(text)!
            : throw new InvalidOperationException($"{(int)answer.StatusCode}: {text}");
    }

    public void Dispose() => _http.Dispose();
}
