using JourneyBot.EndToEnd.Replicas;
using JourneyBot.Journeys.Digests;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>What else may happen to two replicas besides being killed, while people talk to them.</summary>
[Collection("Harm")]
public sealed class ReplicaHarmTests(ITestOutputHelper output)
{
    private static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById(
        "Europe/Copenhagen"
    );

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_replicas_whose_clocks_are_300_seconds_apart_die_as_well_as_others()
    {
        var chance = new Random(7);
        var store = await KilledStore.MakeAsync(onPostgres: true);
        await using var run = await KillRun.StartAsync(
            store,
            null,
            new SetClock(store, ahead: 300).Faults
        );

        var tally = await run.RunAsync(
            Enumerable.Range(0, 6).Select(number => Doom.Of(number, chance)).ToList()
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
            // What was asked for would be done at once after the start, Monday's digests before eight.
            await store.AreOrdersDoneAsync();
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

    private static Task TalkAsync(int seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), Token);

    private void Say(Tally tally)
    {
        output.WriteLine(tally.ToString());
        tally.AssertGood();
    }
}
