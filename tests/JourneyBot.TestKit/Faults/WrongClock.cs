using System.Globalization;

namespace JourneyBot.TestKit.Faults;

/// <summary>The machine's clock, wrong by as much as a file says; how much time has passed is measured right.</summary>
internal sealed class WrongClock(string file) : TimeProvider
{
    private const int LookEveryMilliseconds = 100;
    private long _lookAt;
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow()
    {
        if (Environment.TickCount64 >= Interlocked.Read(ref _lookAt))
        {
            Interlocked.Exchange(ref _lookAt, Environment.TickCount64 + LookEveryMilliseconds);
            _ahead = TimeSpan.FromSeconds(
                int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture)
            );
        }

        return base.GetUtcNow() + _ahead;
    }
}
