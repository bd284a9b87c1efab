using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JourneyBot.EndToEnd.Wire;

/// <summary>Teams' connector on loopback: keeps every call in order, and refuses, holds or delays when told to.</summary>
internal sealed class RecordingConnector : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly ConcurrentQueue<ConnectorCall> _calls = new();
    private readonly ConcurrentQueue<Func<HttpContext, Task<bool>>> _refusals = new();
    private SemaphoreSlim? _hold;
    private int _ids;

    private RecordingConnector(WebApplication host) => _host = host;

    public Uri ServiceUrl => new(_host.Urls.Single() + "/");

    /// <summary>Everything the bot called, refused calls too.</summary>
    public IReadOnlyList<ConnectorCall> Calls => [.. _calls];

    /// <summary>New messages that Teams took.</summary>
    public IReadOnlyList<ConnectorCall> Posts =>
        [.. _calls.Where(call => call is { Method: "POST", IsAccepted: true })];

    /// <summary>Changes of messages that Teams took.</summary>
    public IReadOnlyList<ConnectorCall> Changes =>
        [.. _calls.Where(call => call is { Method: "PUT", IsAccepted: true })];

    public static async Task<RecordingConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new RecordingConnector(builder.Build());
        connector.MapRoutes();
        await connector._host.StartAsync();
        return connector;
    }

    /// <summary>Refuses the next call, as Teams does when it is asked too often or is ill.</summary>
    public void RefuseNext(
        int status,
        int? retryAfterSeconds = null,
        string code = "ServiceError"
    ) =>
        _refusals.Enqueue(async context =>
        {
            if (retryAfterSeconds is { } seconds)
            {
                context.Response.Headers.RetryAfter = seconds.ToString(
                    CultureInfo.InvariantCulture
                );
            }

            context.Response.StatusCode = status;
            await context.Response.WriteAsJsonAsync(
                new JsonObject { ["error"] = new JsonObject { ["code"] = code } }
            );
            return true;
        });

    /// <summary>From now on messages are taken, but the bot is not told so before the release.</summary>
    public void HoldAnswers() => _hold = new SemaphoreSlim(0);

    public void ReleaseAnswers() => Interlocked.Exchange(ref _hold, null)?.Release(int.MaxValue);

    /// <summary>Waits until so many calls of this kind were taken.</summary>
    public Task WaitForAsync(Func<ConnectorCall, bool> isWanted, int count, string what) =>
        Eventually.TrueAsync(
            () => Task.FromResult(_calls.Count(call => call.IsAccepted && isWanted(call)) >= count),
            $"{count} times {what}; there was: {string.Join(" | ", _calls.Select(c => $"{c.Method} {c.Conversation} {c.IsAccepted}"))}"
        );

    public async ValueTask DisposeAsync()
    {
        ReleaseAnswers();
        await _host.DisposeAsync();
    }

    private void MapRoutes()
    {
        _host.MapPost("/v3/conversations", CreateAsync);
        _host.MapPost("/v3/conversations/{conversation}/activities/{activity?}", SendAsync);
        _host.MapPut("/v3/conversations/{conversation}/activities/{activity}", SendAsync);
        _host.MapDelete("/v3/conversations/{conversation}/activities/{activity}", SendAsync);
        _host.MapGet(
            "/v3/conversations/{conversation}/pagedmembers",
            () => Results.Json(new JsonObject { ["members"] = People.AsMembers() })
        );
        _host.MapGet(
            "/v3/conversations/{conversation}/members",
            () => Results.Json(People.AsMembers())
        );
        _host.MapGet(
            "/v3/conversations/{conversation}/members/{member}",
            (string member) =>
                People.Find(member) is { } person
                    ? Results.Json(person.AsMember())
                    : Results.NotFound()
        );
    }

    private async Task CreateAsync(HttpContext context)
    {
        var body = await ReadAsync(context);
        var id = NextId();
        // A channel's thread is made by its first message; a personal conversation is always the same one.
        var isThread = (bool?)body["isGroup"] ?? false;
        var conversation = isThread
            ? $"{body["channelData"]!["channel"]!["id"]};messageid={id}"
            : $"a:1{body["members"]![0]!["id"]}";
        var activity = body["activity"] as JsonObject ?? [];
        var call = new ConnectorCall("POST", conversation, null, activity, IsAccepted: true)
        {
            Message = id,
        };
        var answer = new JsonObject
        {
            ["id"] = conversation,
            ["activityId"] = isThread ? id : null,
        };
        await AnswerAsync(context, isThread ? call : call with { Method = "CREATE" }, 201, answer);
    }

    private async Task SendAsync(HttpContext context, string conversation, string? activity)
    {
        var isNew = HttpMethods.IsPost(context.Request.Method);
        var body = HttpMethods.IsDelete(context.Request.Method) ? [] : await ReadAsync(context);
        var id = isNew ? NextId() : activity!;
        var place = Uri.UnescapeDataString(conversation);
        var call = new ConnectorCall(
            context.Request.Method,
            place,
            activity,
            body,
            IsAccepted: true
        )
        {
            Message = id,
        };
        await AnswerAsync(context, call, isNew ? 201 : 200, new JsonObject { ["id"] = id });
    }

    private async Task AnswerAsync(
        HttpContext context,
        ConnectorCall call,
        int status,
        JsonObject answer
    )
    {
        if (_refusals.TryDequeue(out var refuse) && await refuse(context))
        {
            _calls.Enqueue(call with { IsAccepted = false });
            return;
        }

        _calls.Enqueue(call);
        if (_hold is { } hold)
        {
            await hold.WaitAsync(context.RequestAborted);
        }

        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(answer, context.RequestAborted);
    }

    private static async Task<JsonObject> ReadAsync(HttpContext context) =>
        (JsonObject)
            (
                await JsonNode.ParseAsync(
                    context.Request.Body,
                    cancellationToken: context.RequestAborted
                )
            )!;

    private string NextId() =>
        (1_790_000_000_000 + Interlocked.Increment(ref _ids)).ToString(
            CultureInfo.InvariantCulture
        );
}
