namespace JourneyBot.TestKit;

/// <summary>A clock that stands still until a test moves it; timers fire as it passes them.</summary>
public sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<TestTimer> _timers = [];
    private DateTimeOffset _now = now;

    public TestClock()
        : this(MondayMorning) { }

    public static DateTimeOffset MondayMorning { get; } = new(2026, 6, 29, 6, 0, 0, TimeSpan.Zero);

    /// <summary>The zone this machine is in.</summary>
    public TimeZoneInfo Here { get; init; } = TimeZoneInfo.Utc;

    public override TimeZoneInfo LocalTimeZone => Here;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public void Advance(TimeSpan by) => MoveTo(GetUtcNow() + by);

    /// <summary>Somebody sets the machine's clock back; what waits goes on waiting as long as before.</summary>
    public void SetBack(TimeSpan by)
    {
        lock (_gate)
        {
            _now -= by;
            _timers.ForEach(t => t.SetBack(by));
        }
    }

    /// <summary>Fires every timer due on the way, in the order they are due.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        while (TakeDue(moment) is { } timer)
        {
            timer.Fire();
        }
    }

    /// <summary>The machine slept until that moment: what was due meanwhile fires once, now.</summary>
    public void JumpTo(DateTimeOffset moment)
    {
        List<TestTimer> missed;
        lock (_gate)
        {
            _now = moment;
            missed = [.. _timers.Where(t => t.DueAt <= moment).OrderBy(t => t.DueAt)];
            missed.ForEach(t => t.RescheduleFrom(moment));
        }

        missed.ForEach(t => t.Fire());
    }

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    )
    {
        var timer = new TestTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_gate)
        {
            _timers.Add(timer);
        }

        return timer;
    }

    private TestTimer? TakeDue(DateTimeOffset moment)
    {
        lock (_gate)
        {
            var due = _timers.Where(t => t.DueAt <= moment).MinBy(t => t.DueAt);
            var next = due?.DueAt ?? moment;
            _now = next > _now ? next : _now;
            due?.Reschedule();
            return due;
        }
    }

    private sealed class TestTimer(TestClock clock, Action callback) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset? DueAt { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                _period = period;
                DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
                return true;
            }
        }

        public void Reschedule() => DueAt = _period > TimeSpan.Zero ? DueAt + _period : null;

        public void RescheduleFrom(DateTimeOffset now) =>
            DueAt = _period > TimeSpan.Zero ? now + _period : null;

        public void SetBack(TimeSpan by) => DueAt -= by;

        public void Fire() => callback();

        public void Dispose()
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
