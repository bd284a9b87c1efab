namespace JourneyBot.Journeys.CustomerAsset;

/// <summary>How many customers, and what they are worth a year in whole units of the workspace's currency.</summary>
public readonly record struct Counted(long Volume, long Value)
{
    public static Counted operator +(Counted left, Counted right) =>
        new(left.Volume + right.Volume, left.Value + right.Value);

    public static Counted operator -(Counted left, Counted right) =>
        new(left.Volume - right.Volume, left.Value - right.Value);

    public static Counted Add(Counted left, Counted right) => left + right;

    public static Counted Subtract(Counted left, Counted right) => left - right;
}
