using System.Diagnostics;
using System.Globalization;
using JourneyBot.EndToEnd.Kills;
using JourneyBot.EndToEnd.Processes;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.EndToEnd.Replicas;

/// <summary>The replica that sends ends, one way or the other, and the other one goes on.</summary>
public sealed class TakeOverTests(ITestOutputHelper output)
{
    private static readonly TimeSpan AfterKill = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan AfterStop = TimeSpan.FromSeconds(1);

    // A busy machine may be slow once; what is wrong is slow every time.
    private const int Tries = 4;

    [Fact]
    public async Task When_the_sender_is_killed_the_other_replica_sends_within_fifteen_seconds()
    {
        await using var both = await TwoReplicas.StartAsync();
        var took = TimeSpan.MaxValue;
        for (var tried = 0; tried < Tries && took >= AfterKill; tried++)
        {
            var (sender, other) = await SenderAndOtherAsync(both);

            await sender.KillAsync();
            took = await TimeUntilAnsweredAsync(both, other);

            // The one that was killed comes back and is not in the way.
            await sender.StartAgainAsync();
            await TimeUntilAnsweredAsync(both, sender);
        }

        await SayAsync("a kill", took);
        Assert.True(took < AfterKill, $"It took {took.TotalSeconds:0.0} seconds at best.");
    }

    [Fact]
    public async Task When_the_sender_is_stopped_the_other_replica_sends_within_a_second()
    {
        await using var both = await TwoReplicas.StartAsync();
        var leases = await LeaseLog.StartAsync(both.Database);
        for (var tried = 0; tried < Tries && await leases.QuickestAsync() >= AfterStop; tried++)
        {
            var (sender, other) = await SenderAndOtherAsync(both);

            Assert.Equal(0, await sender.StopAsync());
            await TimeUntilAnsweredAsync(both, other);

            await sender.StartAgainAsync();
        }

        var took = await leases.QuickestAsync();
        await SayAsync("a clean stop", took);
        Assert.True(took < AfterStop, $"It took {took} at best.");
    }

    private Task SayAsync(string what, TimeSpan took)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"The other replica sends {took.TotalSeconds:0.00} s after {what} of the sender."
        );
        output.WriteLine(line);
        return KillReport.AddAsync(line);
    }

    private static async Task<(AppProcess Sender, AppProcess Other)> SenderAndOtherAsync(
        TwoReplicas both
    )
    {
        await TimeUntilAnsweredAsync(both, both.Two);
        var place = (await both.SenderAsync()).Split('#')[0];
        return both.One.Output.Contains($"This replica is {place}.", StringComparison.Ordinal)
            ? (both.One, both.Two)
            : (both.Two, both.One);
    }

    private static async Task<TimeSpan> TimeUntilAnsweredAsync(TwoReplicas both, AppProcess app)
    {
        var before = both.Teams.Posts.Count(Answers);
        var watch = Stopwatch.StartNew();
        await both.WireTo(app).SayInPersonAsync(People.Rosa, "help");
        await both.Teams.WaitForAsync(
            call => call.Method == "POST" && Answers(call),
            before + 1,
            "the answer"
        );
        return watch.Elapsed;
    }

    private static bool Answers(TeamsCall call) =>
        $"{call.Text}{CardReading.Words(call.Card)}".Contains(
            "What I can do",
            StringComparison.Ordinal
        );
}
