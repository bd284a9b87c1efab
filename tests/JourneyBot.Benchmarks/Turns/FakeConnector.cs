using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JourneyBot.Benchmarks.Turns;

/// <summary>Takes every message and gives it an id; it runs in the measuring process, so its work is not counted.</summary>
internal sealed class FakeConnector(WebApplication app) : IAsyncDisposable
{
    private static long _largest;

    /// <summary>The bytes of the largest message since it was last asked.</summary>
    public static long TakeLargest() => Interlocked.Exchange(ref _largest, 0);

    public int Port => new Uri(app.Urls.Single()).Port;

    public static Task<FakeConnector> StartAsync()
    {
        var answer = """{"id":"1763766611999"}"""u8.ToArray();
        return StartAsync(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            var length = context.Request.ContentLength ?? 0;
            if (length > Interlocked.Read(ref _largest))
            {
                Interlocked.Exchange(ref _largest, length);
            }

            await AnswerAsync(context, answer);
        });
    }

    public static async Task<FakeConnector> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return new(app);
    }

    public static async Task AnswerAsync(HttpContext context, byte[] answer)
    {
        context.Response.StatusCode = HttpMethods.IsPost(context.Request.Method) ? 201 : 200;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer, context.RequestAborted);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
