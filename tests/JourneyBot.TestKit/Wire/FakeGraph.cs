using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Azure.Core;
using JourneyBot.Teams.Connector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace JourneyBot.TestKit.Wire;

/// <summary>A Microsoft Graph on loopback: one team whose channels have Files. It takes a token everywhere but at the address of an upload.</summary>
internal sealed class FakeGraph : IAsyncDisposable
{
    public const string Group = "11112222-3333-4444-5555-666677778888";
    private const string Drive = "b!drive";
    private const string Folder = "01FOLDER";
    private readonly WebApplication _host;
    private readonly HttpClient _http = new();
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private FakeGraph(WebApplication host) => _host = host;

    public Uri Address => new(_host.Urls.Single() + "/");

    /// <summary>What lies in the channel's Files, by name.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <summary>Answers everything with this status from now on.</summary>
    public int? Refuses { get; set; }

    public int Uploads { get; private set; }

    public static async Task<FakeGraph> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var graph = new FakeGraph(builder.Build());
        graph.MapRoutes();
        await graph._host.StartAsync();
        return graph;
    }

    /// <summary>Makes the app put its files here, with a token that means nothing.</summary>
    public void Use(IServiceCollection services) =>
        services.Replace(
            ServiceDescriptor.Singleton(provider =>
                Client(provider.GetRequiredService<TimeProvider>())
            )
        );

    /// <summary>The real client on this Graph.</summary>
    public DriveFiles Client(TimeProvider clock) =>
        new(
            _http,
            new TokenSource(() => new AnyToken(), "scope", clock, NullLogger<TokenSource>.Instance),
            Address,
            new FileUpload(_http, allowLoopback: true)
        );

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
    }

    private void MapRoutes()
    {
        _host.MapGet("/v1.0/teams/{group}/channels/{channel}/filesFolder", FolderOf);
        _host.MapPost("/v1.0/drives/{drive}/items/{**path}", Open);
        _host.MapGet("/v1.0/drives/{drive}/items/{**path}", Find);
        _host.MapPut("/session/{name}", TakeAsync);
    }

    private IResult FolderOf(string group, HttpContext context) =>
        Checked(
            context,
            () =>
                group == Group
                    ? Results.Json(
                        new JsonObject
                        {
                            ["id"] = Folder,
                            ["parentReference"] = new JsonObject { ["driveId"] = Drive },
                        }
                    )
                    : Results.NotFound()
        );

    private IResult Open(string drive, string path, HttpContext context) =>
        Checked(
            context,
            () =>
                Named(drive, path, ":/createUploadSession") is { } name
                    ? Results.Json(
                        new JsonObject
                        {
                            ["uploadUrl"] = new Uri(
                                Address,
                                "session/" + Uri.EscapeDataString(name)
                            ).AbsoluteUri,
                        }
                    )
                    : Results.NotFound()
        );

    private IResult Find(string drive, string path, HttpContext context) =>
        Checked(
            context,
            () =>
                Named(drive, path, "") is { } name && _files.ContainsKey(name)
                    ? Results.Json(
                        new JsonObject
                        {
                            ["webUrl"] =
                                "https://contoso.sharepoint.com/sites/team/Shared%20Documents/"
                                + Uri.EscapeDataString(name),
                        }
                    )
                    : Results.NotFound()
        );

    private async Task TakeAsync(string name, HttpContext context)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        // An address that is a permission must never be sent a token as well.
        context.Response.StatusCode = context.Request.Headers.Authorization.Count > 0 ? 400 : 201;
        if (context.Response.StatusCode == 201)
        {
            _files[name] = bytes.ToArray();
            Uploads++;
        }
    }

    private IResult Checked(HttpContext context, Func<IResult> answer)
    {
        if (Refuses is { } status)
        {
            return Results.StatusCode(status);
        }

        return context
            .Request.Headers.Authorization.ToString()
            .StartsWith("Bearer ", StringComparison.Ordinal)
            ? answer()
            : Results.Unauthorized();
    }

    private static string? Named(string drive, string path, string after)
    {
        var start = $"{Folder}:/";
        return
            drive == Drive
            && path.StartsWith(start, StringComparison.Ordinal)
            && path.EndsWith(after, StringComparison.Ordinal)
            ? Uri.UnescapeDataString(path[start.Length..^after.Length])
            : null;
    }

    private sealed class AnyToken : TokenCredential
    {
        public override AccessToken GetToken(
            TokenRequestContext requestContext,
            CancellationToken cancellationToken
        ) => new("graph", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext,
            CancellationToken cancellationToken
        ) => new(GetToken(requestContext, cancellationToken));
    }
}
