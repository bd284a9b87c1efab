using JourneyBot.EndToEnd.Browser;
using JourneyBot.EndToEnd.Processes;

namespace JourneyBot.EndToEnd.AddIn;

/// <summary>One app with the sample map for all tests of the pane; none of them changes the map.</summary>
public sealed class PaneApp : IAsyncLifetime
{
    private AppProcess? _app;

    internal AppProcess App => _app!;

    public async ValueTask InitializeAsync() => _app = await AppProcess.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    internal Task<PaneSession> OpenAsync(Chromium chromium, PaneSetup? setup = null) =>
        PaneSession.OpenAsync(chromium, _app!, setup ?? new());
}

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SharedPane : ICollectionFixture<PaneApp>
{
    public const string Name = "Pane";
}
