using System.Diagnostics;

namespace JourneyBot.EndToEnd.Processes;

/// <summary>The built app as a process of its own, on a loopback port and a data folder that survive its death.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("journeybot-");
    private readonly HttpClient _http;
    private readonly List<ChildProcess> _lives = [];

    private readonly IReadOnlyDictionary<string, string> _settings;

    private AppProcess(IReadOnlyDictionary<string, string>? settings = null)
    {
        _settings = settings ?? new Dictionary<string, string>(StringComparer.Ordinal);
        Address = new Uri($"http://127.0.0.1:{Loopback.FreePort()}");
        _http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public Uri Messages => new(Address, "/api/messages");

    public HttpClient Http => _http;

    /// <summary>The folder it is started in; gone with it.</summary>
    public string Folder => _folder.FullName;

    public string DataFolder => Path.Combine(_folder.FullName, "data");

    /// <summary>Everything printed since the first start.</summary>
    public string Output => string.Concat(_lives.Select(life => life.Output));

    /// <summary>How many bytes of it are in the machine's memory.</summary>
    public long Memory => Alive.Memory;

    /// <summary>The end of what it printed in this life.</summary>
    public string LastWords => Alive.Output[^Math.Min(4000, Alive.Output.Length)..];

    /// <summary>Whether its last life is over, however that ended.</summary>
    public bool HasEnded => Alive.HasExited;

    /// <summary>Whether its last life ended by SIGKILL.</summary>
    public bool WasKilled => Alive.HasExited && Alive.ExitCode == 128 + 9;

    private ChildProcess Alive => _lives[^1];

    /// <summary>Starts it in Development, with settings of the program beside the usual ones.</summary>
    public static async Task<AppProcess> StartAsync(
        IReadOnlyDictionary<string, string>? settings = null
    )
    {
        var app = new AppProcess(settings);
        await app.StartAgainAsync();
        return app;
    }

    /// <summary>Not started at all, for its shell commands.</summary>
    public static AppProcess Asleep() => new();

    /// <summary>Starts it in Production without a single setting, and waits for its end.</summary>
    public static async Task<Ending> StartWithoutSettingsAsync()
    {
        await using var app = new AppProcess();
        app.Start("Production");
        return new Ending(await app.Alive.WaitForEndAsync(), app.Output, app.Files());
    }

    /// <summary>Starts it with settings that it can't work with, and waits for its end.</summary>
    public static async Task<Ending> StartInVainAsync(IReadOnlyDictionary<string, string> settings)
    {
        await using var app = new AppProcess(settings);
        app.Start("Development");
        return new Ending(await app.Alive.WaitForEndAsync(), app.Output, app.Files());
    }

    /// <summary>Runs a shell command with the same settings, whether the app runs or not.</summary>
    public async Task<Ending> CommandAsync(params string[] arguments)
    {
        await using var command = ChildProcess.Start(StartInfo("Development", arguments));
        return new Ending(await command.WaitForEndAsync(), command.Output, Files());
    }

    /// <summary>Starts on the same address and data, after a kill or a stop.</summary>
    public async Task StartAgainAsync()
    {
        Start("Development");
        await WaitUntilItAnswersAsync();
    }

    /// <summary>Only prepares it: it has an address and a folder, and no life yet.</summary>
    public static AppProcess NotStarted(IReadOnlyDictionary<string, string> settings) =>
        new(settings);

    /// <summary>Begins a life with settings of its own and does not wait for it to answer.</summary>
    public void Begin(IReadOnlyDictionary<string, string>? faults = null) =>
        Start("Development", faults);

    /// <summary>Waits until it is dead, however it died; false where it still lives by then.</summary>
    public Task<bool> IsDeadWithinAsync(TimeSpan time) => Alive.HasEndedWithinAsync(time);

    /// <summary>Waits until it answers.</summary>
    public Task WaitUntilItAnswersAsync() => WaitAsync(AnswersAsync);

    /// <summary>Waits until it answers, unless it dies before.</summary>
    public Task WaitUntilItAnswersOrIsDeadAsync() =>
        WaitAsync(async () => Alive.HasExited || await IsUpAsync());

    /// <summary>SIGSTOP: it stands still and knows nothing of it.</summary>
    public Task FreezeAsync() => Alive.SignalAsync("STOP");

    /// <summary>SIGCONT.</summary>
    public Task WakeAsync() => Alive.SignalAsync("CONT");

    /// <summary>SIGKILL.</summary>
    public Task KillAsync() => Alive.KillAsync();

    /// <summary>SIGTERM, as every host sends it; answers with the exit code.</summary>
    public Task<int> StopAsync() => Alive.EndAsync("TERM");

    /// <summary>Ctrl+C; answers with the exit code.</summary>
    public Task<int> InterruptAsync() => Alive.EndAsync("INT");

    public async ValueTask DisposeAsync()
    {
        foreach (var life in _lives)
        {
            await life.DisposeAsync();
        }

        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private string[] Files() =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Folder, file))
                .Order(StringComparer.Ordinal),
        ];

    private void Start(string environment, IReadOnlyDictionary<string, string>? faults = null)
    {
        var start = StartInfo(environment);
        foreach (var (name, value) in faults ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        _lives.Add(ChildProcess.Start(start));
    }

    private ProcessStartInfo StartInfo(string environment, params string[] arguments)
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
        // A shell that runs the tests in the background makes them, and so the app, deaf to Ctrl+C.
        var start = new ProcessStartInfo(
            "env",
            ["--default-signal=INT", "dotnet", dll, .. arguments]
        )
        {
            WorkingDirectory = _folder.FullName,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        foreach (var (name, value) in _settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return start;
    }

    private async Task WaitAsync(Func<Task<bool>> condition)
    {
        try
        {
            await Eventually.TrueAsync(condition, $"the app on {Address}");
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message} Its last words: {LastWords}", late);
        }
    }

    private async Task<bool> AnswersAsync()
    {
        if (Alive.HasExited)
        {
            throw new InvalidOperationException($"The app exited with {Alive.ExitCode}:\n{Output}");
        }

        return await IsUpAsync();
    }

    private async Task<bool> IsUpAsync()
    {
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

/// <summary>How a start or a command ended, what it said, and the files it left in its folder.</summary>
internal sealed record Ending(int ExitCode, string Output, IReadOnlyList<string> Files);
