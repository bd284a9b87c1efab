using System.Collections.Concurrent;
using System.Diagnostics;
using JourneyBot.Benchmarks.Turns;

namespace JourneyBot.Benchmarks.App;

/// <summary>
/// help in the personal chats of many people, so that the pace Teams allows one chat holds nothing back; a round is over when every
/// reply has arrived at the connector.
/// </summary>
internal sealed class HelpTurns
{
    public const int People = 600;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly AppWire _wire;
    private readonly ConcurrentDictionary<string, long> _asked = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<double> _delivered = new();
    private int _next = -1;

    public HelpTurns(AppWire wire, AppConnector connector)
    {
        _wire = wire;
        connector.Arrived = conversation =>
        {
            if (_asked.TryRemove(conversation, out var start))
            {
                _delivered.Enqueue(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        };
    }

    public Load Load => new(Next) { Finished = DeliveredAsync };

    /// <summary>Milliseconds from each question to its reply at the connector, in order of size, since last asked.</summary>
    public double[] Take()
    {
        double[] taken = [.. _delivered.Order()];
        _delivered.Clear();
        return taken;
    }

    private byte[] Next(int worker)
    {
        var person = Interlocked.Increment(ref _next) % People;
        var body = _wire.Personal(person, "help");
        _asked[AppWire.PersonalChat(person)] = Stopwatch.GetTimestamp();
        return body;
    }

    private async Task DeliveredAsync(int requests)
    {
        var clock = Stopwatch.StartNew();
        while (_delivered.Count < requests)
        {
            if (clock.Elapsed > Patience)
            {
                throw new InvalidOperationException(
                    $"Of {requests} replies {_delivered.Count} arrived."
                );
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }
}
