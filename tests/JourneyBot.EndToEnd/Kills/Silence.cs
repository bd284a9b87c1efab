using System.Diagnostics;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>How long Teams heard nothing of the app while it was being killed: what people see of a restart, or of another one taking over.</summary>
internal sealed class Silence(FakeTeams teams)
{
    private readonly List<(long From, long To)> _spans = [];

    /// <summary>The longest time between two calls that Teams took, or from the begin or to the end of what was watched.</summary>
    public TimeSpan Longest =>
        _spans.Select(span => LongestOf(span.From, span.To)).DefaultIfEmpty(TimeSpan.Zero).Max();

    /// <summary>Counts what Teams took between two moments of the monotonic clock.</summary>
    public void Watched(long from, long to) => _spans.Add((from, to));

    private TimeSpan LongestOf(long from, long to)
    {
        var heard = teams
            .Calls.Where(call => call.IsAccepted && call.At > from && call.At < to)
            .Select(call => call.At)
            .Append(to)
            .Order();
        var (longest, last) = (TimeSpan.Zero, from);
        foreach (var at in heard)
        {
            var gap = Stopwatch.GetElapsedTime(last, at);
            (longest, last) = (gap > longest ? gap : longest, at);
        }

        return longest;
    }
}
