using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JourneyBot.TestKit.Wire;

/// <summary>A person's drive on loopback: takes files at an address that is a permission in itself.</summary>
internal sealed class FakeDrive : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly ConcurrentQueue<byte[]> _files = new();

    private FakeDrive(WebApplication host) => _host = host;

    public Uri UploadUrl => new(_host.Urls.Single() + "/upload/session");

    /// <summary>What is downloaded.</summary>
    public byte[] Shared { get; set; } = [];

    public Uri DownloadUrl => new(_host.Urls.Single() + "/download");

    /// <summary>Another address that sends on to the first, as drives do.</summary>
    public Uri MovedUrl => new(_host.Urls.Single() + "/moved");

    /// <summary>Whole files, in the order they came.</summary>
    public IReadOnlyList<byte[]> Files => [.. _files];

    public static async Task<FakeDrive> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var drive = new FakeDrive(builder.Build());
        drive._host.MapPut("/upload/session", drive.TakeAsync);
        drive._host.MapGet("/download", drive.GiveAsync);
        drive._host.MapGet("/moved", () => Results.Redirect("/download"));
        await drive._host.StartAsync();
        return drive;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task GiveAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count > 0)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await context.Response.Body.WriteAsync(Shared, context.RequestAborted);
    }

    // An address that is a permission must never be sent a token as well.
    private async Task TakeAsync(HttpContext context)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        var isWhole =
            context.Request.Headers.ContentRange == $"bytes 0-{bytes.Length - 1}/{bytes.Length}";
        if (!isWhole || context.Request.Headers.Authorization.Count > 0)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        _files.Enqueue(bytes.ToArray());
        context.Response.StatusCode = StatusCodes.Status201Created;
    }
}
