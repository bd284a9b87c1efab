using System.Collections.Concurrent;
using System.Diagnostics;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>People talk to the bot while it is killed again and again, and somebody counts.</summary>
internal sealed class KillRun : IAsyncDisposable
{
    /// <summary>Those who talk; each is the champion of a stage.</summary>
    public static readonly IReadOnlyList<TeamsPerson> Talkers =
    [
        People.Claire,
        People.Ingrid,
        People.Amara,
        People.Marcus,
        People.Ines,
        People.Devika,
    ];

    // In a channel no two activities have the same id.
    private const int IdsEach = 10_000;

    // So many deaths end a day; two days are a week.
    private const int KillsADay = 10;

    private readonly Ledger _ledger;
    private readonly List<string> _faults = [];
    private readonly ConcurrentDictionary<string, int> _deaths = new(StringComparer.Ordinal);
    private readonly KilledStore _store;
    private readonly FakeTeams _teams;
    private readonly Silence _silence;
    private readonly List<Victim> _victims;
    private readonly Balancer _balancer;
    private readonly HttpClient _http;
    private readonly TeamsWire _wire;

    private KillRun(KilledStore store, FakeTeams teams, IEnumerable<Victim> victims)
    {
        (_store, _teams, _silence) = (store, teams, new Silence(teams));
        _ledger = new Ledger(store.Calendar);
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
        try
        {
            await run.BeginAsync();
            return run;
        }
        catch
        {
            // Nobody else knows of what has been started.
            await run.DisposeAsync();
            throw;
        }
    }

    /// <summary>Carries the dooms out, day by day, lets everything settle, and says what was found.</summary>
    public Task<Tally> RunAsync(IReadOnlyCollection<Doom> dooms) =>
        RunAsync(async () =>
        {
            var isFirst = true;
            foreach (var day in dooms.Chunk(KillsADay))
            {
                if (!isFirst)
                {
                    await Task.WhenAll(_victims.Select(v => v.KillAsync()));
                    await _store.Calendar.NextAsync();
                    await _store.OrderAsync();
                }

                isFirst = false;
                var queue = new ConcurrentQueue<Doom>(day);
                var from = Stopwatch.GetTimestamp();
                await Task.WhenAll(_victims.Select(v => v.DieAsync(queue, _deaths)));
                _silence.Watched(from, Stopwatch.GetTimestamp());
                await _store.AreOrdersDoneAsync();
            }
        });

    /// <summary>Does harm while people talk, lets everything settle, and says what was found.</summary>
    public async Task<Tally> RunAsync(Func<Task> harm)
    {
        var watch = Stopwatch.StartNew();
        using var enough = new CancellationTokenSource();
        var talking = Talkers
            .Select(
                (person, number) =>
                    new Speaker(
                        new Seat(
                            person,
                            new TeamsWire(_http, _teams.ServiceUrl, (number + 1) * IdsEach),
                            _teams,
                            _ledger,
                            new Random(number)
                        )
                    ).SpeakAsync(enough.Token)
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

    private async Task BeginAsync()
    {
        await Task.WhenAll(_victims.Select(v => v.LiveAsync()));
        await _wire.InstallInTeamAsync(People.Rosa);
        await _wire.SayInChannelAsync(People.Rosa, "post");
        await _teams.WaitForAsync(
            call =>
                $"{call.Text}{CardReading.Words(call.Card)}".Contains(
                    "is here now",
                    StringComparison.Ordinal
                ),
            1,
            "the map is here"
        );
        await _store.OrderAsync();
    }

    private async Task<Tally> CountAsync(Stopwatch watch)
    {
        await _store.AreOrdersDoneAsync();
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
            await StopAsync(victim);
        }

        var aftermath = new Aftermath(_store, _teams, found);
        _faults.AddRange(await aftermath.FaultsAsync(_ledger));
        _faults.AddRange(_victims.SelectMany(v => v.Faults));
        return new Tally(
            new SortedDictionary<string, int>(_deaths, StringComparer.Ordinal),
            new SortedDictionary<string, int>(
                _ledger.Doors.ToDictionary(d => d.Key, d => d.Value),
                StringComparer.Ordinal
            ),
            aftermath.Messages,
            aftermath.Repeated,
            found.Decided.Count,
            _balancer.Repeats,
            [.. _victims.SelectMany(v => v.Starts).Order()],
            _silence.Longest,
            watch.Elapsed,
            _faults
        );
    }

    // One that does not stop, or is not there any more, is one fault; what it kept is counted all the same.
    private async Task StopAsync(Victim victim)
    {
        if (victim.HasEnded)
        {
            _faults.Add($"A replica ended by itself; its last words: {victim.LastWords}");
            return;
        }

        try
        {
            var code = await victim.StopAsync();
            if (code != 0)
            {
                _faults.Add($"A replica ended with {code}");
            }
        }
        catch (TimeoutException)
        {
            _faults.Add($"A replica did not stop; its last words: {victim.LastWords}");
            await victim.KillAsync();
        }
    }
}
