using System.Collections.Concurrent;

namespace JourneyBot.App.Outbox;

/// <summary>Keeps each conversation under what Teams allows it: a few messages at once, then one a second.</summary>
internal sealed class ConversationPace
{
    // Teams takes 7 in a second and 60 in half a minute; a burst of six and one a second stays below both.
    private const double Burst = 6;
    private const double PerSecond = 1;
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, (double Left, DateTimeOffset At)> _kept = new(
        StringComparer.Ordinal
    );

    /// <summary>Counts one message; when the next one may go, or null when it may go at once.</summary>
    public DateTimeOffset? NextAfter(string conversation, DateTimeOffset now)
    {
        if (_kept.Count > Most)
        {
            _kept.Clear();
        }

        var (left, _) = _kept.AddOrUpdate(
            conversation,
            _ => (Burst - 1, now),
            (_, was) =>
                (Math.Min(Burst, was.Left + ((now - was.At).TotalSeconds * PerSecond)) - 1, now)
        );
        return left >= 1 ? null : now + TimeSpan.FromSeconds((1 - left) / PerSecond);
    }
}
