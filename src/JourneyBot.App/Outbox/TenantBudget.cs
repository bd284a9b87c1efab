namespace JourneyBot.App.Outbox;

/// <summary>Keeps the calls to one tenant below what Teams takes from an app in any second.</summary>
internal sealed class TenantBudget(int callsPerSecond, TimeProvider clock)
{
    // A short burst goes at once; with the steady rate it stays below the 50 that Teams takes in a second.
    private const int Burst = 5;
    private readonly Lock _gate = new();
    private readonly TimeSpan _apart = TimeSpan.FromSeconds(1.0 / callsPerSecond);
    private readonly long _from = clock.GetTimestamp();
    private TimeSpan _next;

    /// <summary>Waits for this call's turn.</summary>
    public async ValueTask TakeAsync(CancellationToken cancellationToken)
    {
        var wait = Take();
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private TimeSpan Take()
    {
        lock (_gate)
        {
            var now = clock.GetElapsedTime(_from);
            var earliest = now - (Burst * _apart);
            _next = (_next > earliest ? _next : earliest) + _apart;
            return _next - now;
        }
    }
}
