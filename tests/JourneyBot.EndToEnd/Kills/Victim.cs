using System.Collections.Concurrent;
using System.Diagnostics;
using JourneyBot.EndToEnd.Processes;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>One replica that is killed again and again, and started again at once.</summary>
internal sealed class Victim(
    IReadOnlyDictionary<string, string> settings,
    IReadOnlyDictionary<string, string>? faults = null
) : IAsyncDisposable
{
    private readonly AppProcess _app = AppProcess.NotStarted(settings);
    private readonly List<TimeSpan> _starts = [];
    private readonly List<string> _faults = [];

    // 384 MiB, as the runtime wants it.
    private const string MostMemory = "0x18000000";

    public Uri Address => _app.Address;

    /// <summary>How many bytes of it are in the machine's memory.</summary>
    public long Memory => _app.Memory;

    public string LastWords => _app.LastWords;

    /// <summary>Whether it is not there any more, and nobody asked it to go.</summary>
    public bool HasEnded => _app.HasEnded;

    /// <summary>How long it took to its first answer, start by start.</summary>
    public IReadOnlyList<TimeSpan> Starts => _starts;

    /// <summary>How it ended where it was to end otherwise.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public async Task LiveAsync()
    {
        _app.Begin(With([]));
        await _app.WaitUntilItAnswersAsync();
    }

    /// <summary>Lives and dies as long as there is a doom left; counts how it died by name.</summary>
    public async Task DieAsync(
        ConcurrentQueue<Doom> dooms,
        ConcurrentDictionary<string, int> deaths
    )
    {
        await _app.KillAsync();
        while (dooms.TryDequeue(out var doom))
        {
            _app.Begin(With(doom.Settings));
            if (doom.IsUp)
            {
                var watch = Stopwatch.StartNew();
                await _app.WaitUntilItAnswersOrIsDeadAsync();
                _starts.Add(watch.Elapsed);
            }

            var asNamed = await _app.IsDeadWithinAsync(doom.After);
            if (asNamed && !(doom.Event is not null && _app.WasKilled))
            {
                // Not its doom: a start that failed, or something that ended it.
                _faults.Add($"A replica ended by itself; its last words: {LastWords}");
            }

            await _app.KillAsync();
            deaths.AddOrUpdate(asNamed ? doom.Name : "at random", 1, (_, n) => n + 1);
        }

        await LiveAsync();
    }

    /// <summary>Stands still for a while and then goes on as if nothing had been.</summary>
    public async Task FreezeAsync(TimeSpan time)
    {
        await _app.FreezeAsync();
        await Task.Delay(time, TestContext.Current.CancellationToken);
        await _app.WakeAsync();
    }

    /// <summary>What /health says.</summary>
    public async Task<string> HealthAsync()
    {
        using var answer = await _app.Http.GetAsync(
            "/health",
            TestContext.Current.CancellationToken
        );
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public Task KillAsync() => _app.KillAsync();

    public Task<int> StopAsync() => _app.StopAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Dictionary<string, string> With(Dictionary<string, string> doom)
    {
        foreach (
            var (name, value) in faults ?? new Dictionary<string, string>(StringComparer.Ordinal)
        )
        {
            doom.TryAdd(name, value);
        }

        // Whatever happens to it, it needs no more; and what would eat all memory dies of it here.
        doom.TryAdd("DOTNET_GCHeapHardLimit", MostMemory);
        return doom;
    }
}
