using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JourneyBot.Benchmarks.Turns;

/// <summary>The least a bot can do: Kestrel, one typed parse, one typed answer, one pooled client. No checks at all.</summary>
internal static class FloorServer
{
    private static readonly MediaTypeHeaderValue Json = new("application/json")
    {
        CharSet = "utf-8",
    };

    public static async Task RunAsync(int port)
    {
        using var card = JsonDocument.Parse(Payloads.Card());
        using var handler = new SocketsHttpHandler();
        using var http = new HttpClient(handler);
        await RunAsync(
            port,
            (context, activity) => AnswerAsync(context, activity, card.RootElement, http)
        );
    }

    /// <summary>Takes messages until the process ends.</summary>
    public static async Task RunAsync(int port, Func<HttpContext, FloorActivity, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        await using var app = builder.Build();
        app.MapPost(
            "/api/messages",
            async (HttpContext context) =>
            {
                var activity = await JsonSerializer.DeserializeAsync(
                    context.Request.Body,
                    FloorJson.Wire.FloorActivity,
                    context.RequestAborted
                );
                await answer(context, activity!);
            }
        );
        await app.RunAsync();
    }

    /// <summary>The answer of an invoke: a card in place of the one that was pressed.</summary>
    public static byte[] Answer(JsonElement card) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new FloorAnswer(200, "application/vnd.microsoft.card.adaptive", card),
            FloorJson.Wire.FloorAnswer
        );

    public static async Task WriteAsync(HttpContext context, byte[] answer)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer, context.RequestAborted);
    }

    private static async Task AnswerAsync(
        HttpContext context,
        FloorActivity activity,
        JsonElement card,
        HttpClient http
    )
    {
        if (activity.Type is "invoke")
        {
            await WriteAsync(context, Answer(card));
            return;
        }

        var reply = new FloorReply(
            "message",
            "Echo: " + activity.Text,
            activity.Id,
            [new("application/vnd.microsoft.card.adaptive", card)]
        );
        var path =
            $"v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}/activities/{Uri.EscapeDataString(activity.Id!)}";
        using var request = new HttpRequestMessage(HttpMethod.Post, activity.ServiceUrl + path);
        request.Content = new ByteArrayContent(
            JsonSerializer.SerializeToUtf8Bytes(reply, FloorJson.Wire.FloorReply)
        );
        request.Content.Headers.ContentType = Json;
        using var response = await http.SendAsync(request, context.RequestAborted);
        var sent = JsonSerializer.Deserialize(
            await response.Content.ReadAsByteArrayAsync(context.RequestAborted),
            FloorJson.Wire.FloorSent
        );
        context.Response.StatusCode = sent?.Id is null ? 502 : 200;
    }
}

internal sealed record FloorAccount(string? Id, string? Name, string? AadObjectId);

internal sealed record FloorConversation(string? Id, string? ConversationType, string? TenantId);

internal sealed record FloorActivity(
    string? Type,
    string? Id,
    string? Name,
    string? ServiceUrl,
    string? Text,
    FloorAccount? From,
    FloorAccount? Recipient,
    FloorConversation? Conversation,
    JsonElement? Entities,
    JsonElement? ChannelData,
    JsonElement? Value
);

internal sealed record FloorAttachment(string ContentType, JsonElement Content);

internal sealed record FloorReply(
    string Type,
    string Text,
    string? ReplyToId,
    FloorAttachment[] Attachments
);

internal sealed record FloorAnswer(int StatusCode, string Type, JsonElement Value);

internal sealed record FloorSent(string? Id);

[JsonSerializable(typeof(FloorActivity))]
[JsonSerializable(typeof(FloorReply))]
[JsonSerializable(typeof(FloorAnswer))]
[JsonSerializable(typeof(FloorSent))]
internal sealed partial class FloorJson : JsonSerializerContext
{
    // The same letters on the wire as ours.
    public static FloorJson Wire { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
