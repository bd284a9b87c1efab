using System.Globalization;
using JourneyBot.EndToEnd.Replicas;
using JourneyBot.Journeys.Digests;
using JourneyBot.TestKit.Faults;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>What else may happen to a program besides being killed, while people talk to it.</summary>
public sealed class HarmTests(ITestOutputHelper output)
{
    private static readonly Random Chance = new(7);

    private static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById(
        "Europe/Copenhagen"
    );

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_replicas_whose_clocks_are_300_seconds_apart_die_as_well_as_others()
    {
        var store = await KilledStore.MakeAsync(onPostgres: true);
        await using var run = await KillRun.StartAsync(store, null, Ahead(store, 300));

        var tally = await run.RunAsync(
            Enumerable.Range(0, 6).Select(number => Doom.Of(number, Chance)).ToList()
        );

        Say(tally);
    }

    [Fact]
    public async Task A_replica_frozen_for_longer_than_its_lease_wakes_and_does_no_harm()
    {
        await using var run = await KillRun.StartAsync(
            await KilledStore.MakeAsync(onPostgres: true),
            null,
            null
        );

        // One of the two is the sender, and the other one after it.
        var tally = await run.RunAsync(async () =>
        {
            foreach (var victim in run.Victims)
            {
                await TalkAsync(seconds: 3);
                await victim.FreezeAsync(TimeSpan.FromSeconds(14));
            }

            await TalkAsync(seconds: 3);
        });

        Say(tally);
    }

    [Fact]
    public async Task Two_replicas_whose_Monday_comes_at_once_send_each_digest_once()
    {
        var store = await KilledStore.MakeAsync(
            await TwoReplicas.SettingsAsync(),
            hasCalendar: true
        );
        await using var run = await KillRun.StartAsync(store, null, null);

        var tally = await run.RunAsync(async () =>
        {
            await TalkAsync(seconds: 2);
            await Task.WhenAll(run.Victims.Select(v => v.KillAsync()));
            var eight = DigestWeek.NextMondayMorning(store.Calendar.Now, Copenhagen);
            await store.Calendar.NextAsync(eight.AddSeconds(-20));
            await Task.WhenAll(run.Victims.Select(v => v.LiveAsync()));
            await Eventually.TrueAsync(
                async () =>
                    (await store.OutboxAsync()).Count(m =>
                        m.Kind is "digest" && m.CreatedAt >= eight
                    ) >= 2,
                "the digests of Monday",
                // Usually a moment after eight; what a slow start misses comes with the pass of every few minutes.
                TimeSpan.FromMinutes(12)
            );
            await TalkAsync(seconds: 3);
        });

        Say(tally);
        // What was on its way at the kill may come twice; a digest never.
        Assert.DoesNotContain("digest", tally.Repeated.Keys);
    }

    [Fact]
    public async Task Teams_takes_ten_seconds_for_every_answer()
    {
        await using var run = await KillRun.StartAsync(
            await KilledStore.MakeAsync(onPostgres: false),
            (IReadOnlyDictionary<string, string>?)null
        );

        var tally = await run.RunAsync(async () =>
        {
            run.Teams.AnswerAfter(TimeSpan.FromSeconds(10));
            await TalkAsync(seconds: 15);
            run.Teams.AnswerAfter(TimeSpan.Zero);
        });

        Say(tally);
        Assert.Empty(tally.Repeated);
    }

    [Fact]
    public async Task The_clock_jumps_an_hour_forth_and_back()
    {
        var store = await KilledStore.MakeAsync(onPostgres: false);
        var clock = Ahead(store, 0);
        await using var run = await KillRun.StartAsync(store, clock);

        var tally = await run.RunAsync(async () =>
        {
            foreach (var seconds in new[] { 3600, 0, -3600, 0 })
            {
                await TalkAsync(seconds: 3);
                Set(clock, seconds);
            }

            await TalkAsync(seconds: 3);
        });

        Say(tally);
        Assert.Empty(tally.Repeated);
    }

    private static Task TalkAsync(int seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), Token);

    private static Dictionary<string, string> Ahead(KilledStore store, int seconds)
    {
        var faults = FaultSettings.Loaded();
        faults[FaultSettings.ClockFile] = Path.Combine(store.Folder, "clock");
        Set(faults, seconds);
        return faults;
    }

    // Whoever reads it finds the one number or the other.
    private static void Set(Dictionary<string, string> faults, int seconds)
    {
        var file = faults[FaultSettings.ClockFile];
        File.WriteAllText(file + ".new", seconds.ToString(CultureInfo.InvariantCulture));
        File.Move(file + ".new", file, overwrite: true);
    }

    private void Say(Tally tally)
    {
        output.WriteLine(tally.ToString());
        tally.AssertGood();
    }
}
