using JourneyBot.App.Outbox;
using JourneyBot.Store.Sending;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.App.Outbox;

public sealed class TenantBudgetTests
{
    private const int TeamsTakes = 50;
    private readonly TestClock _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_second_has_more_calls_than_Teams_takes_and_none_is_wasted()
    {
        var budget = new TenantBudget(45, _clock);
        var passed = new List<DateTimeOffset>();
        var calls = Enumerable.Range(0, 300).Select(_ => CallAsync()).ToList();

        for (var step = 0; step < 7_000; step++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        await Task.WhenAll(calls).WaitAsync(TimeSpan.FromSeconds(30), Token);
        Assert.All(
            passed,
            from =>
                Assert.InRange(
                    passed.Count(p => p >= from && p < from.AddSeconds(1)),
                    1,
                    TeamsTakes
                )
        );
        Assert.InRange((passed.Max() - passed.Min()).TotalSeconds, 6.4, 6.8);

        async Task CallAsync()
        {
            await budget.TakeAsync(Token);
            lock (passed)
            {
                passed.Add(_clock.GetUtcNow());
            }
        }
    }

    [Fact]
    public void When_nothing_gets_through_one_message_at_a_time_tries_and_a_success_lets_all_go()
    {
        var health = new TenantHealth(_clock);
        var message = AMessage();
        for (var i = 0; i < 16; i++)
        {
            Assert.Equal(16, health.Allow(16));
            health.Note(Settlement.Retry(message, _clock.GetUtcNow(), "NotReached"));
        }

        Assert.Equal(0, health.Allow(16));
        Assert.True(health.Pause > TimeSpan.Zero);
        _clock.Advance(health.Pause);
        Assert.Equal(1, health.Allow(16));
        for (var i = 0; i < 20; i++)
        {
            health.Note(Settlement.Retry(message, _clock.GetUtcNow(), "NotReached"));
        }

        Assert.Equal(TimeSpan.FromSeconds(30), health.Pause);
        health.Note(Settlement.Sent(message, null));
        Assert.Equal(16, health.Allow(16));
    }

    private OutboxMessage AMessage() =>
        new()
        {
            TenantId = "t",
            ConversationKey = "c",
            Kind = "test",
            Action = OutboxAction.Send,
            Payload = "{}",
            OnUnknown = OnUnknown.Resend,
            NotBefore = _clock.GetUtcNow(),
            CreatedAt = _clock.GetUtcNow(),
        };
}
