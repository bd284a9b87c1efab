namespace JourneyBot.App.Bot;

/// <summary>What a card is made for: the moment, the zone its days are told in, and the map's page if there is one.</summary>
internal sealed class CardContext(DateTimeOffset now, TimeZoneInfo zone, string? pageUrl)
{
    public DateTimeOffset Now => now;

    public TimeZoneInfo Zone => zone;

    public string? PageUrl => pageUrl;

    /// <summary>Found once: a card asks for it dozens of times.</summary>
    public DateOnly Today { get; } = Day(now, zone);

    public DateOnly DayOf(DateTimeOffset moment) => Day(moment, zone);

    private static DateOnly Day(DateTimeOffset moment, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
