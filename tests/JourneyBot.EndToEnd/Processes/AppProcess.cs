using System.Diagnostics;

namespace JourneyBot.EndToEnd.Processes;

/// <summary>The built app as a process of its own, on a loopback port and a data folder that survive its death.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("journeybot-");
    private readonly HttpClient _http;
    private readonly List<ChildProcess> _lives = [];

    private AppProcess()
    {
        Address = new Uri($"http://127.0.0.1:{Loopback.FreePort()}");
        _http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public Uri Messages => new(Address, "/api/messages");

    public HttpClient Http => _http;

    public string DataFolder => Path.Combine(_folder.FullName, "data");

    /// <summary>Everything printed since the first start.</summary>
    public string Output => string.Concat(_lives.Select(life => life.Output));

    private ChildProcess Alive => _lives[^1];

    public static async Task<AppProcess> StartAsync()
    {
        var app = new AppProcess();
        await app.StartAgainAsync();
        return app;
    }

    /// <summary>Starts on the same address and data, after a kill or a stop.</summary>
    public async Task StartAgainAsync()
    {
        // Tests and app are built in one configuration, into sibling folders.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var dll = Repository.PathTo(
            "artifacts",
            "bin",
            "JourneyBot.App",
            configuration,
            "JourneyBot.App.dll"
        );
        var start = new ProcessStartInfo("dotnet", [dll]) { WorkingDirectory = _folder.FullName };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        _lives.Add(ChildProcess.Start(start));
        await Eventually.TrueAsync(AnswersAsync, $"the app on {Address}");
    }

    /// <summary>SIGKILL.</summary>
    public Task KillAsync() => Alive.KillAsync();

    /// <summary>SIGTERM; answers with the exit code.</summary>
    public Task<int> StopAsync() => Alive.TerminateAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var life in _lives)
        {
            await life.DisposeAsync();
        }

        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        if (Alive.HasExited)
        {
            throw new InvalidOperationException($"The app exited with {Alive.ExitCode}:\n{Output}");
        }

        try
        {
            using var response = await _http.GetAsync("/", TestContext.Current.CancellationToken);
            return (int)response.StatusCode < 500;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
