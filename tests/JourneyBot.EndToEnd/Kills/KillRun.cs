using System.Collections.Concurrent;
using System.Diagnostics;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>People talk to the bot while it is killed again and again, and somebody counts.</summary>
internal sealed class KillRun : IAsyncDisposable
{
    private static readonly TeamsPerson[] Talkers =
    [
        People.Claire,
        People.Ingrid,
        People.Amara,
        People.Marcus,
        People.Ines,
        People.Devika,
    ];

    private readonly ConcurrentBag<string> _accepted = [];
    private readonly ConcurrentDictionary<string, int> _deaths = new(StringComparer.Ordinal);
    private readonly KilledStore _store;
    private readonly FakeTeams _teams;
    private readonly List<Victim> _victims;
    private readonly Balancer _balancer;
    private readonly HttpClient _http;
    private readonly TeamsWire _wire;

    private KillRun(KilledStore store, FakeTeams teams, IEnumerable<Victim> victims)
    {
        (_store, _teams) = (store, teams);
        _victims = [.. victims];
        _balancer = new Balancer([.. _victims.Select(v => v.Address)]);
        _http = new HttpClient(_balancer)
        {
            BaseAddress = _victims[0].Address,
            Timeout = TimeSpan.FromMinutes(5),
        };
        _wire = new TeamsWire(_http, teams.ServiceUrl);
    }

    public IReadOnlyList<Victim> Victims => _victims;

    public FakeTeams Teams => _teams;

    /// <summary>Starts as many replicas as there are sets of faults.</summary>
    public static async Task<KillRun> StartAsync(
        KilledStore store,
        params IReadOnlyDictionary<string, string>?[] faults
    )
    {
        var victims = faults.Select(f => new Victim(store.Settings, f));
        var run = new KillRun(store, await FakeTeams.StartAsync(), victims);
        await Task.WhenAll(run._victims.Select(v => v.LiveAsync()));
        await run._wire.InstallInTeamAsync(People.Rosa);
        await run._wire.SayInChannelAsync(People.Rosa, "post");
        await run._teams.WaitForAsync(
            call =>
                $"{call.Text}{CardReading.Words(call.Card)}".Contains(
                    "is here now",
                    StringComparison.Ordinal
                ),
            1,
            "the map is here"
        );
        return run;
    }

    /// <summary>Carries the dooms out, lets everything settle, and says what was found.</summary>
    public Task<Tally> RunAsync(IEnumerable<Doom> dooms)
    {
        var queue = new ConcurrentQueue<Doom>(dooms);
        return RunAsync(() => Task.WhenAll(_victims.Select(v => v.DieAsync(queue, _deaths))));
    }

    /// <summary>Does harm while people talk, lets everything settle, and says what was found.</summary>
    public async Task<Tally> RunAsync(Func<Task> harm)
    {
        var watch = Stopwatch.StartNew();
        using var enough = new CancellationTokenSource();
        var talking = Talkers
            .Select(
                (person, number) =>
                    new Speaker(
                        person,
                        new TeamsWire(_http, _teams.ServiceUrl),
                        new Random(number)
                    ).SpeakAsync(_accepted, enough.Token)
            )
            .Append(_wire.SayInChannelAsync(People.Rosa, "post", TeamsPlaces.OtherChannel))
            .ToList();
        await harm();
        await enough.CancelAsync();
        await Task.WhenAll(talking);
        return await CountAsync(watch);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var victim in _victims)
        {
            await victim.DisposeAsync();
        }

        _http.Dispose();
        await _teams.DisposeAsync();
        await _store.DisposeAsync();
    }

    private async Task<Tally> CountAsync(Stopwatch watch)
    {
        await _store.DrainAsync();
        var found = new Operator(_store, _teams);
        await found.DecideAsync();
        await _store.DrainAsync();
        // What an operator let go late is brought up to date, as somebody in the channel would.
        await _wire.SayInChannelAsync(People.Rosa, "post");
        await _wire.SayInChannelAsync(People.Rosa, "post", TeamsPlaces.OtherChannel);
        await _store.DrainAsync();
        foreach (var victim in _victims)
        {
            Assert.Equal(0, await victim.StopAsync());
        }

        var aftermath = new Aftermath(_store, _teams, found);
        var faults = await aftermath.FaultsAsync(_accepted);
        return new Tally(
            new SortedDictionary<string, int>(_deaths, StringComparer.Ordinal),
            _accepted.Count,
            aftermath.Messages,
            aftermath.Repeated,
            found.Decided.Count,
            _balancer.Repeats,
            watch.Elapsed,
            faults
        );
    }
}
