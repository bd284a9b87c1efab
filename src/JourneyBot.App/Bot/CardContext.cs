namespace JourneyBot.App.Bot;

/// <summary>What a card is made for: the moment, the zone its days are told in, and the map's page if there is one.</summary>
internal sealed record CardContext(DateTimeOffset Now, TimeZoneInfo Zone, Uri? PageUrl)
{
    public DateOnly Today => DayOf(Now);

    public DateOnly DayOf(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);
}
