using System.Text.Json;
using JourneyBot.Teams;
using JourneyBot.Teams.Inbound;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Tests.Teams.Inbound;

public sealed class LateTurnTests
{
    private const string Unsure =
        "This takes longer than it should. If nothing follows within a minute, please try again.";

    [Theory]
    [InlineData(
        "in-invoke-adaptiveCard-action-manual.json",
        true,
        """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Noted. The answer will follow."}"""
    )]
    [InlineData(
        "in-invoke-adaptiveCard-action-manual.json",
        false,
        """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"This takes longer than it should. If nothing follows within a minute, please try again."}"""
    )]
    [InlineData(
        "in-invoke-task-submit.json",
        true,
        """{"task":{"type":"message","value":"Noted. The answer will follow."}}"""
    )]
    [InlineData(
        "in-invoke-composeExtension-query.json",
        true,
        """{"composeExtension":{"type":"message","text":"This takes longer than it should. If nothing follows within a minute, please try again."}}"""
    )]
    [InlineData("in-invoke-fileConsent-accept.json", true, "")]
    public async Task An_invoke_that_takes_longer_than_three_seconds_is_answered_and_goes_on(
        string name,
        bool canBeKept,
        string answer
    )
    {
        var clock = new ManualClock(Forge.Now);
        var slow = new Slow();
        await using var door = await Door.OpenAsync(slow, clock, kept: new Book(canBeKept));
        var runner = door.Services.GetRequiredService<TurnRunner>();

        var request = door.PostAsync(Fixture.Bytes(name), Forge.GoodToken());
        await slow.Started;
        await WaitForTimersAsync(clock, 2);
        clock.Advance(TimeSpan.FromSeconds(3));
        using var response = await request;

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(
            answer,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(1, runner.Running);
        Assert.False(slow.Cancellation.IsCancellationRequested);

        slow.Finish();
        await WaitUntilIdleAsync(runner);
        Assert.Equal(0, runner.Running);
    }

    [Fact]
    public async Task Nothing_is_promised_where_the_turn_cannot_be_written_down_in_time()
    {
        var clock = new ManualClock(Forge.Now);
        var slow = new Slow();
        await using var door = await Door.OpenAsync(slow, clock, kept: new Stuck());

        var request = door.PostAsync(
            Fixture.Bytes("in-invoke-adaptiveCard-action-manual.json"),
            Forge.GoodToken()
        );
        await slow.Started;
        await WaitForTimersAsync(clock, 2);
        clock.Advance(TimeSpan.FromSeconds(3));
        await WaitForTimersAsync(clock, 2);
        clock.Advance(TimeSpan.FromSeconds(2));
        using var response = await request;

        Assert.Contains(
            Unsure,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Contains(
            door.Log.Lines,
            line => line.Contains("could not be written down", StringComparison.Ordinal)
        );
        slow.Finish();
        await WaitUntilIdleAsync(door.Services.GetRequiredService<TurnRunner>());
        Assert.False(slow.MayAnswer);
    }

    [Fact]
    public async Task A_turn_that_was_written_down_is_read_again_with_all_that_Teams_sent()
    {
        var book = new Book(canKeep: true);
        var clock = new ManualClock(Forge.Now);
        var slow = new Slow();
        await using var door = await Door.OpenAsync(slow, clock, kept: book);
        var request = door.PostAsync(
            Fixture.Bytes("in-invoke-adaptiveCard-action-manual.json"),
            Forge.GoodToken()
        );
        await slow.Started;
        await WaitForTimersAsync(clock, 2);
        clock.Advance(TimeSpan.FromSeconds(3));
        using var response = await request;

        var again = KeptTurn.Read(KeptTurn.Write(book.Kept!));

        Assert.Equal(book.Kept!.Origin, again.Origin);
        Assert.Equal(KeptTurn.Write(book.Kept), KeptTurn.Write(again));
        Assert.True(
            JsonElement.DeepEquals(book.Kept.Activity.Value!.Value, again.Activity.Value!.Value)
        );
        Assert.True(book.Kept.TryAnswer());
        Assert.False(again.TryAnswer());
        slow.Finish();
    }

    [Fact]
    public async Task An_invoke_that_is_being_committed_when_its_time_is_over_answers_by_itself()
    {
        var clock = new ManualClock(Forge.Now);
        var slow = new Slow { TakesAnswer = true };
        await using var door = await Door.OpenAsync(slow, clock);

        var request = door.PostAsync(
            Fixture.Bytes("in-invoke-adaptiveCard-action-manual.json"),
            Forge.GoodToken()
        );
        await slow.Started;
        await WaitForTimersAsync(clock, 2);
        clock.Advance(TimeSpan.FromSeconds(3));
        slow.Finish();
        using var response = await request;

        Assert.Equal(
            "",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.True(slow.MayAnswer);
    }

    [Fact]
    public async Task An_invoke_that_was_answered_late_is_told_that_its_result_has_to_be_sent()
    {
        var clock = new ManualClock(Forge.Now);
        var slow = new Slow();
        await using var door = await Door.OpenAsync(slow, clock);
        var request = door.PostAsync(
            Fixture.Bytes("in-invoke-adaptiveCard-action-manual.json"),
            Forge.GoodToken()
        );
        await slow.Started;
        await WaitForTimersAsync(clock, 2);
        clock.Advance(TimeSpan.FromSeconds(3));
        using var response = await request;

        slow.Finish();
        await WaitUntilIdleAsync(door.Services.GetRequiredService<TurnRunner>());

        Assert.False(slow.MayAnswer);
    }

    [Fact]
    public async Task A_turn_has_thirty_seconds_of_its_own()
    {
        var clock = new ManualClock(Forge.Now);
        var slow = new Slow();
        await using var door = await Door.OpenAsync(slow, clock);

        var request = door.PostAsync(Fixture.Bytes("in-message-personal.json"), Forge.GoodToken());
        await slow.Started;
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(slow.Cancellation.IsCancellationRequested);
        clock.Advance(TimeSpan.FromSeconds(2));

        using var response = await request;
        Assert.Equal(500, (int)response.StatusCode);
        Assert.Contains(
            door.Log.Lines,
            line =>
                line.StartsWith("Error", StringComparison.Ordinal)
                && line.Contains("1779000000123", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task The_services_of_a_turn_live_as_long_as_its_work()
    {
        var clock = new ManualClock(Forge.Now);
        var slow = new Slow();
        await using var door = await Door.OpenAsync(slow, clock);
        var request = door.PostAsync(
            Fixture.Bytes("in-invoke-task-submit.json"),
            Forge.GoodToken()
        );
        await slow.Started;
        await WaitForTimersAsync(clock, 2);
        clock.Advance(TimeSpan.FromSeconds(3));
        using var response = await request;

        Assert.NotNull(door.Bot.Turns[0].Services.GetService<IBot>());

        slow.Finish();
        await WaitUntilIdleAsync(door.Services.GetRequiredService<TurnRunner>());
        Assert.Throws<ObjectDisposedException>(() => door.Bot.Turns[0].Services.GetService<IBot>());
    }

    // The budget's timer is set a moment after the bot has begun; nothing tells when.
    private static async Task WaitForTimersAsync(ManualClock clock, int count)
    {
        while (clock.Waiting < count)
        {
            await Task.Yield();
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static async Task WaitUntilIdleAsync(TurnRunner runner)
    {
        while (runner.Running > 0)
        {
            await Task.Yield();
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    private sealed class Book(bool canKeep) : IKeptTurns
    {
        public Turn? Kept { get; private set; }

        public Task<bool> KeepAsync(Turn turn, CancellationToken cancellationToken)
        {
            Kept = turn;
            return Task.FromResult(canKeep);
        }
    }

    private sealed class Stuck : IKeptTurns
    {
        public async Task<bool> KeepAsync(Turn turn, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return true;
        }
    }

    private sealed class Slow : IBot
    {
        private readonly TaskCompletionSource _started = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        private readonly TaskCompletionSource _end = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );

        public Task Started => _started.Task;

        public CancellationToken Cancellation { get; private set; }

        /// <summary>Whether it asks for the answer before it waits, or afterwards.</summary>
        public bool TakesAnswer { get; init; }

        public bool? MayAnswer { get; private set; }

        public void Finish() => _end.SetResult();

        public async Task<TurnResult> OnTurnAsync(Turn turn, CancellationToken cancellationToken)
        {
            Cancellation = cancellationToken;
            MayAnswer = TakesAnswer ? turn.TryAnswer() : null;
            _started.SetResult();
            await _end.Task.WaitAsync(cancellationToken);
            MayAnswer ??= turn.TryAnswer();
            return TurnResult.Done;
        }
    }
}
