using JourneyBot.Store.Sending;

namespace JourneyBot.App.Outbox;

/// <summary>Holds back a tenant's whole outbox while nothing at all gets through: then one message at a time tries, ever less often.</summary>
internal sealed class TenantHealth(TimeProvider clock)
{
    // As many as are under way at once: one conversation that is in trouble stops no other.
    private const int Many = 16;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private readonly Lock _gate = new();
    private int _failures;
    private long _pausedFrom;
    private TimeSpan _pause;

    /// <summary>How many of so many may be sent now.</summary>
    public int Allow(int room)
    {
        if (_failures < Many)
        {
            return room;
        }

        return Pause > TimeSpan.Zero ? 0 : Math.Min(room, 1);
    }

    /// <summary>How long there is nothing to do.</summary>
    public TimeSpan Pause
    {
        get
        {
            lock (_gate)
            {
                var left = _pause - clock.GetElapsedTime(_pausedFrom);
                return _failures < Many || left <= TimeSpan.Zero ? TimeSpan.Zero : left;
            }
        }
    }

    public void Note(Settlement settlement)
    {
        lock (_gate)
        {
            Count(settlement);
        }
    }

    private void Count(Settlement settlement)
    {
        // What is refused for good, or for this message alone, was answered by a Teams that works.
        if (settlement.State is OutboxState.Sent or OutboxState.Dead)
        {
            _failures = 0;
            return;
        }

        _failures++;
        if (_failures >= Many)
        {
            var seconds = Math.Pow(2, Math.Min(_failures - Many, 10));
            var pause = TimeSpan.FromSeconds(seconds);
            _pausedFrom = clock.GetTimestamp();
            _pause = pause < LongestPause ? pause : LongestPause;
        }
    }
}
