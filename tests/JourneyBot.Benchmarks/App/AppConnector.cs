using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using JourneyBot.Benchmarks.Turns;
using Microsoft.AspNetCore.Http;

namespace JourneyBot.Benchmarks.App;

/// <summary>Teams as the app sees it: knows everybody, takes every message, and tells who listens that one arrived.</summary>
internal sealed class AppConnector : IAsyncDisposable
{
    private static readonly byte[] Somebody = Encoding.UTF8.GetBytes(
        $$"""{"id":"29:p","name":"Rosa Quintero","email":"{{AppWire.Email}}"}"""
    );
    private readonly ConcurrentQueue<(string Id, JsonNode Body)> _posts = new();
    private FakeConnector? _host;
    private long _ids = 1_790_000_000_000;

    public int Port => _host!.Port;

    /// <summary>Hears the conversation of every new message.</summary>
    public Action<string> Arrived { get; set; } = _ => { };

    /// <summary>Whether bodies are kept; not while something is measured.</summary>
    public bool Keeps { get; set; } = true;

    public IReadOnlyCollection<(string Id, JsonNode Body)> Posts => _posts;

    public static async Task<AppConnector> StartAsync()
    {
        var connector = new AppConnector();
        connector._host = await FakeConnector.StartAsync(connector.AnswerAsync);
        return connector;
    }

    public ValueTask DisposeAsync() => _host!.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await FakeConnector.AnswerAsync(context, Somebody);
            return;
        }

        var id = $"{Interlocked.Increment(ref _ids)}";
        var isNew = HttpMethods.IsPost(context.Request.Method);
        if (Keeps && isNew)
        {
            var body = await JsonNode.ParseAsync(
                context.Request.Body,
                cancellationToken: context.RequestAborted
            );
            _posts.Enqueue((id, body!));
        }
        else
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }

        if (isNew)
        {
            Arrived(Conversation(context.Request.Path));
        }

        await FakeConnector.AnswerAsync(context, Encoding.UTF8.GetBytes($$"""{"id":"{{id}}"}"""));
    }

    // …/v3/conversations/ID/activities
    private static string Conversation(PathString path) =>
        path.Value!.Split('/')
            .SkipWhile(p => p is not "conversations")
            .Skip(1)
            .Select(Uri.UnescapeDataString)
            .FirstOrDefault("");
}
