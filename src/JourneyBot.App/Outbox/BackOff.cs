namespace JourneyBot.App.Outbox;

/// <summary>How long a message waits after it was refused for now: 1, 2, 4, 8, 16, then 30 seconds, each half more or less, but never less than Teams asked for.</summary>
internal static class BackOff
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static TimeSpan After(int attempts, TimeSpan? asked)
    {
        var seconds = Math.Min(Math.Pow(2, Math.Clamp(attempts - 1, 0, 10)), Longest.TotalSeconds);
        var jittered = TimeSpan.FromSeconds(seconds * (0.5 + Random.Shared.NextDouble()));
        return asked is { } least && least > jittered ? least : jittered;
    }
}
