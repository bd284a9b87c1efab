using System.Net.Http.Headers;
using JourneyBot.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace JourneyBot.Tests.Teams.Inbound;

/// <summary>The layer in a small application, with published keys at hand and a bot that remembers its turns.</summary>
internal sealed class Door : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Door(WebApplication app, Remembering bot, KeysAtHand keys, CapturedLog log) =>
        (_app, Bot, Keys, Log) = (app, bot, keys, log);

    public Remembering Bot { get; }

    public KeysAtHand Keys { get; }

    public CapturedLog Log { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<Door> OpenAsync(
        IBot? answers = null,
        TimeProvider? clock = null,
        Func<OpenIdConnectConfiguration>? keys = null,
        IKeptTurns? kept = null,
        params (string Name, string Value)[] settings
    )
    {
        var log = new CapturedLog();
        var bot = new Remembering(answers);
        var atHand = new KeysAtHand(keys ?? Forge.Published);
        var builder = WebApplication.CreateSlimBuilder();
        builder
            .Logging.ClearProviders()
            .AddProvider(log)
            .SetMinimumLevel(LogLevel.Trace)
            .AddFilter("Microsoft", LogLevel.Warning);
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(Settings());
        builder.Configuration.AddInMemoryCollection(
            settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))
        );
        builder.Services.AddSingleton<IConfigurationManager<OpenIdConnectConfiguration>>(atHand);
        builder.Services.AddSingleton(clock ?? new ManualClock(Forge.Now));
        builder.Services.AddSingleton<IBot>(bot);
        if (kept is not null)
        {
            builder.Services.AddSingleton(kept);
        }

        builder.Services.AddTeams(builder.Configuration);
        var app = builder.Build();
        app.MapTeams();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, bot, atHand, log);
    }

    public static Dictionary<string, string?> Settings() =>
        new(StringComparer.Ordinal)
        {
            ["Teams:AppId"] = Forge.AppId,
            ["Teams:TenantId"] = Forge.Tenant,
            ["Teams:ClientSecret"] = "not-a-secret",
        };

    /// <summary>Posts a body with a token, or without one when it is null.</summary>
    public async Task<HttpResponseMessage> PostAsync(
        byte[] body,
        string? token,
        Action<HttpRequestMessage>? change = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = token is null
            ? null
            : new AuthenticationHeaderValue("Bearer", token);
        change?.Invoke(request);
        return await SendAsync(request);
    }

    public async Task<int> StatusAsync(
        byte[] body,
        string? token,
        Action<HttpRequestMessage>? change = null
    )
    {
        using var response = await PostAsync(body, token, change);
        return (int)response.StatusCode;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using var client = _app.GetTestClient();
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <summary>Remembers its turns and answers as told, with nothing by default.</summary>
internal sealed class Remembering(IBot? answers) : IBot
{
    private readonly List<Turn> _turns = [];

    public IReadOnlyList<Turn> Turns => _turns;

    public Task<TurnResult> OnTurnAsync(Turn turn, CancellationToken cancellationToken)
    {
        lock (_turns)
        {
            _turns.Add(turn);
        }

        return answers?.OnTurnAsync(turn, cancellationToken) ?? Task.FromResult(TurnResult.Done);
    }
}
