namespace JourneyBot.EndToEnd.Kills;

/// <summary>What else may happen to a program besides being killed, while people talk to it.</summary>
[Collection("Survival")]
public sealed class HarmTests(ITestOutputHelper output)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

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
        var clock = new SetClock(store, ahead: 0);
        await using var run = await KillRun.StartAsync(store, clock.Faults);

        var tally = await run.RunAsync(async () =>
        {
            foreach (var seconds in new[] { 3600, 0, -3600, 0 })
            {
                await TalkAsync(seconds: 3);
                clock.Set(seconds);
            }

            await TalkAsync(seconds: 3);
        });

        Say(tally);
        Assert.Empty(tally.Repeated);
    }

    private static Task TalkAsync(int seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), Token);

    private void Say(Tally tally)
    {
        output.WriteLine(tally.ToString());
        tally.AssertGood();
    }
}
