using System.Diagnostics;

namespace JourneyBot.Benchmarks.Scale;

/// <summary>A clock that begins on a Monday and goes so many times as fast as the machine's, its timers too.</summary>
internal sealed class FastClock(DateTimeOffset from, int times) : TimeProvider
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Stopwatch.GetElapsedTime(_start).Ticks * times;

    public override DateTimeOffset GetUtcNow() => from.AddTicks(GetTimestamp());

    public override ITimer CreateTimer(
        TimerCallback callback,
        object? state,
        TimeSpan dueTime,
        TimeSpan period
    ) => System.CreateTimer(callback, state, Sooner(dueTime), Sooner(period));

    private TimeSpan Sooner(TimeSpan time) => time > TimeSpan.Zero ? time / times : time;
}
