using JourneyBot.EndToEnd.Processes;
using Microsoft.Playwright;

namespace JourneyBot.EndToEnd.Browser;

/// <summary>A fresh app with the sample map, an emulator that talks to it, and Rosa's client open in the browser.</summary>
internal sealed class TeamsSession : IAsyncDisposable
{
    public const string Channel = "Journey map";

    private readonly PlaygroundHost _playground;

    private TeamsSession(AppProcess app, PlaygroundHost playground, TeamsClient rosa)
    {
        App = app;
        _playground = playground;
        Rosa = rosa;
    }

    public AppProcess App { get; }

    public TeamsClient Rosa { get; }

    public static async Task<TeamsSession> StartAsync(Chromium chromium)
    {
        var app = await AppProcess.StartAsync();
        var playground = await PlaygroundHost.StartAsync(app.Messages);
        var rosa = new TeamsClient(await chromium.OpenPageAsync());
        await rosa.OpenAsync(playground.Address);
        return new TeamsSession(app, playground, rosa);
    }

    /// <summary>The same, with the map's seven cards standing in the channel.</summary>
    public static async Task<TeamsSession> StartWithMapAsync(Chromium chromium)
    {
        var teams = await StartAsync(chromium);
        await teams.Rosa.OpenChannelAsync(Channel);
        await teams.Rosa.PostAsync("post");
        await Assertions.Expect(teams.Rosa.StageCards).ToHaveCountAsync(6);
        return teams;
    }

    public async ValueTask DisposeAsync()
    {
        await Rosa.Page.Context.CloseAsync();
        await _playground.DisposeAsync();
        await App.DisposeAsync();
    }
}
