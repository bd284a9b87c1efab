namespace JourneyBot.Teams.Connector;

/// <summary>When to try a call again: at most five tries, after 1, 2, 4, 8 and 16 seconds give or take half, or as long as Teams asks.</summary>
public static class RetryPolicy
{
    /// <summary>How often a call is made at most, the first included.</summary>
    public const int MostTries = 5;

    // A gateway that fails on a body it cannot read fails every time, so creating is given up sooner.
    private const int MostCreations = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>How long to wait before the next try, or null to give up; tries counts those made, chance is from 0 up to 1.</summary>
    public static TimeSpan? Wait(RefusedCall refused, int tries, double chance) =>
        tries < MostTries && IsWorthIt(refused.Kind)
            ? Asked(refused.RetryAfter) ?? BackOff(tries, chance)
            : null;

    /// <summary>The same when the outcome is unknown and the caller has decided that a second message does no harm.</summary>
    public static TimeSpan? Wait(
        UnknownOutcome unknown,
        int tries,
        double chance,
        bool isCreation = false
    )
    {
        var most = isCreation ? MostCreations : MostTries;
        return tries < most ? Asked(unknown.RetryAfter) ?? BackOff(tries, chance) : null;
    }

    /// <summary>Whether the same call may be taken a little later.</summary>
    public static bool IsWorthIt(RefusalKind kind) =>
        kind
            is RefusalKind.Conflict
                or RefusalKind.Throttled
                or RefusalKind.Unavailable
                or RefusalKind.NotReached
                or RefusalKind.NoToken;

    /// <summary>Two to the power of the tries made, in seconds from one, give or take half.</summary>
    public static TimeSpan BackOff(int tries, double chance) =>
        TimeSpan.FromSeconds(Math.Pow(2, Math.Clamp(tries, 1, MostTries) - 1) * (0.5 + chance));

    private static TimeSpan? Asked(TimeSpan? retryAfter) =>
        retryAfter > LongestWait ? LongestWait : retryAfter;
}
