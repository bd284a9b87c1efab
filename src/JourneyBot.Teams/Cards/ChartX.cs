namespace JourneyBot.Teams.Cards;

/// <summary>Where a point stands across a line chart: a number, or a day.</summary>
public readonly record struct ChartX
{
    private ChartX(decimal? number, DateOnly? day) => (Number, Day) = (number, day);

    public decimal? Number { get; }

    public DateOnly? Day { get; }

    public static ChartX Of(decimal number) => new(number, null);

    public static ChartX Of(DateOnly day) => new(null, day);
}
