namespace JourneyBot.TestKit.Faults;

/// <summary>The machine's clock, set wrong by a fixed amount; what has passed is measured right.</summary>
internal sealed class WrongClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
