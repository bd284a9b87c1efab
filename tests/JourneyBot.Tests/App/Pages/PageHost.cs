using System.Net;
using JourneyBot.App.Pages;
using JourneyBot.Journeys.Maps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JourneyBot.Tests.App.Pages;

/// <summary>The pages alone, over the maps given, at a fixed moment.</summary>
internal sealed class PageHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PageHost(WebApplication app)
    {
        _app = app;
        Browser = app.GetTestClient();
    }

    public HttpClient Browser { get; }

    public static async Task<PageHost> StartAsync(string environment, params JourneyMap[] maps)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = environment }
        );
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(new FixedTime(APageMap.Now));
        builder.Services.AddPages();
        builder.Services.AddScoped(_ => new PageMaps(
            _ => Task.FromResult<IReadOnlyList<MapTitle>>([.. maps.Select(Title)]),
            (id, _) => Task.FromResult(Array.Find(maps, m => m.Id == id))
        ));
        var app = builder.Build();
        app.Use(
            (context, next) =>
            {
                context.Connection.RemoteIpAddress = From(context, "From", IPAddress.Loopback);
                context.Connection.LocalIpAddress = From(context, "To", IPAddress.IPv6Loopback);
                return next(context);
            }
        );
        app.MapPages();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new PageHost(app);
    }

    public static Task<PageHost> InDevelopmentAsync(params JourneyMap[] maps) =>
        StartAsync(Environments.Development, maps);

    public Task<HttpResponseMessage> GetAsync(string address) =>
        Browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    public async Task<string> ReadAsync(string address)
    {
        using var answer = await GetAsync(address);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _app.DisposeAsync();
    }

    // A test says with these two headers where its visitor comes from.
    private static IPAddress From(HttpContext context, string header, IPAddress otherwise) =>
        context.Request.Headers.TryGetValue("Test-" + header, out var address)
            ? IPAddress.Parse(address.ToString())
            : otherwise;

    private static MapTitle Title(JourneyMap map) =>
        new(map.Id, map.Key, map.Name, map.Workspace.Name);

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
