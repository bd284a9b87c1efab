using System.Diagnostics;

namespace JourneyBot.EndToEnd;

/// <summary>Waits for something that another process does, and says what it waited for when that never comes.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public static async Task TrueAsync(
        Func<Task<bool>> condition,
        string what,
        TimeSpan? patience = null
    )
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var longest = patience ?? Patience;
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            if (waited.Elapsed > longest)
            {
                throw new TimeoutException(
                    $"Waited {longest.TotalSeconds:0} seconds in vain for {what}."
                );
            }

            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
