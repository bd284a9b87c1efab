using JourneyBot.App.Outbox;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.App.Outbox;

public sealed class ConversationPaceTests
{
    [Theory]
    [InlineData(1, 7)]
    [InlineData(2, 8)]
    [InlineData(30, 60)]
    [InlineData(3600, 1800)]
    public void Whoever_always_has_something_to_say_stays_within_every_limit(int seconds, int most)
    {
        var pace = new ConversationPace();
        var now = TestClock.MondayMorning;
        var end = now.AddHours(3);
        var window = TimeSpan.FromSeconds(seconds);
        var sent = new List<DateTimeOffset>();
        var first = 0;
        while (now < end)
        {
            sent.Add(now);
            while (now - sent[first] >= window)
            {
                first++;
            }

            Assert.True(sent.Count - first <= most, $"{sent.Count - first} by {now:HH:mm:ss.fff}");
            now = pace.NextAfter("a", now) ?? now;
        }

        // It is held back and not stopped: the first minute alone takes more than sixty.
        Assert.True(sent.Count > 2_000, $"{sent.Count} messages in three hours");
    }

    [Fact]
    public void One_conversation_does_not_slow_another()
    {
        var pace = new ConversationPace();
        for (var message = 0; message < 6; message++)
        {
            pace.NextAfter("a", TestClock.MondayMorning);
        }

        Assert.NotNull(pace.NextAfter("a", TestClock.MondayMorning));
        Assert.Null(pace.NextAfter("b", TestClock.MondayMorning));
    }

    [Fact]
    public void A_clock_that_is_set_back_delays_nobody()
    {
        var pace = new ConversationPace();
        var now = TestClock.MondayMorning;
        Assert.Null(pace.NextAfter("a", now));

        Assert.Null(pace.NextAfter("a", now.AddHours(-1)));
    }

    [Fact]
    public void After_a_silence_a_few_go_at_once_again()
    {
        var pace = new ConversationPace();
        var now = TestClock.MondayMorning;
        for (var message = 0; message < 20; message++)
        {
            now = pace.NextAfter("a", now) ?? now;
        }

        now = now.AddSeconds(10);

        for (var message = 0; message < 5; message++)
        {
            Assert.Null(pace.NextAfter("a", now));
        }
    }
}
