using JourneyBot.EndToEnd.Processes;

namespace JourneyBot.EndToEnd.Browser;

/// <summary>A fresh app with the sample map, an emulator that talks to it, and Rosa's client open in the browser.</summary>
internal sealed class TeamsSession : IAsyncDisposable
{
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

    public async ValueTask DisposeAsync()
    {
        await Rosa.Page.Context.CloseAsync();
        await _playground.DisposeAsync();
        await App.DisposeAsync();
    }
}
