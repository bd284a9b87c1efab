using System.Collections.Concurrent;

namespace JourneyBot.App.Outbox;

/// <summary>Keeps each conversation under what Teams allows it: a few messages at once, then one a second, and fewer when that goes on for long.</summary>
internal sealed class ConversationPace
{
    // Teams takes 7 in a second, 8 in two and 60 in half a minute: a burst of six and one a second stay within all of them.
    private const double Burst = 6;
    private const double PerSecond = 1;

    // And 1,800 in an hour: this many at once and a quarter a second are never more.
    private const double HourBurst = 900;
    private const double HourPerSecond = 0.25;
    private const int Most = 10_000;
    private static readonly TimeSpan ForgetEvery = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Left> _kept = new(StringComparer.Ordinal);
    private DateTimeOffset _forgetAt = DateTimeOffset.MinValue;

    /// <summary>Counts one message; when the next one may go, or null when it may go at once.</summary>
    public DateTimeOffset? NextAfter(string conversation, DateTimeOffset now)
    {
        if (_kept.Count > Most && now >= _forgetAt)
        {
            Forget(now);
            _forgetAt = now + ForgetEvery;
        }

        var left = _kept.AddOrUpdate(
            conversation,
            _ => new Left(Burst - 1, HourBurst - 1, now),
            (_, was) => was.Take(now)
        );
        var wait = Math.Max((1 - left.Short) / PerSecond, (1 - left.Long) / HourPerSecond);
        return wait <= 0 ? null : now + TimeSpan.FromSeconds(wait);
    }

    // A conversation that said nothing for an hour has all of its messages left.
    private void Forget(DateTimeOffset now)
    {
        foreach (var (conversation, left) in _kept)
        {
            if (now - left.At > TimeSpan.FromHours(1))
            {
                _kept.TryRemove(conversation, out _);
            }
        }
    }

    private readonly record struct Left(double Short, double Long, DateTimeOffset At)
    {
        public Left Take(DateTimeOffset now)
        {
            // A clock that was set back gives nothing, and takes nothing.
            var passed = Math.Max(0, (now - At).TotalSeconds);
            return new(
                Math.Min(Burst, Short + (passed * PerSecond)) - 1,
                Math.Min(HourBurst, Long + (passed * HourPerSecond)) - 1,
                now
            );
        }
    }
}
