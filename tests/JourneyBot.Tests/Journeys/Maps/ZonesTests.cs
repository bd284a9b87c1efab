using JourneyBot.Journeys.Maps;

namespace JourneyBot.Tests.Journeys.Maps;

public sealed class ZonesTests
{
    [Theory]
    [InlineData("Europe/Lisbon", "Europe/Lisbon")]
    [InlineData("Europe/Atlantis", "Asia/Tokyo")]
    [InlineData("", "Asia/Tokyo")]
    [InlineData("/etc/localtime", "Asia/Tokyo")]
    public void A_zone_this_machine_does_not_know_gives_way_to_the_next(
        string name,
        string found
    ) => Assert.Equal(found, Zones.Find(name, "Asia/Tokyo").Id);

    [Fact]
    public void Where_none_is_known_it_is_UTC() =>
        Assert.Equal(TimeZoneInfo.Utc, Zones.Find("Europe/Atlantis", "Moon/Copernicus"));

    [Theory]
    [InlineData("Europe/Lisbon", "Europe/Lisbon")]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData("Europe/Atlantis", null)]
    [InlineData("../Europe/Lisbon", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void What_a_client_calls_its_zone_is_kept_by_its_IANA_name(string? told, string? kept) =>
        Assert.Equal(kept, Zones.NameOf(told));

    [Theory]
    [InlineData("2027-03-28", "2027-03-28T01:00Z")] // there is no time from three to four
    [InlineData("2026-10-25", "2026-10-25T00:17Z")] // there is one twice
    [InlineData("2026-06-29", "2026-06-29T00:17Z")]
    public void A_local_time_is_one_moment_of_its_day(string day, string moment) =>
        Assert.Equal(At(moment), Zones.At(DateOnly.Parse(day, Plain), Night, Helsinki));

    [Theory]
    [InlineData("2026-10-25T00:16Z", "2026-10-24T00:17Z")]
    [InlineData("2026-10-25T00:17Z", "2026-10-25T00:17Z")]
    [InlineData("2026-10-25T01:17Z", "2026-10-25T00:17Z")] // the second time it is 03:17
    [InlineData("2027-03-28T00:59Z", "2027-03-27T01:17Z")]
    [InlineData("2027-03-28T01:00Z", "2027-03-28T01:00Z")]
    public void The_newest_night_is_the_last_one_that_began(string now, string night) =>
        Assert.Equal(At(night), Zones.Newest(Night, Helsinki, At(now)));

    private static readonly IFormatProvider Plain = System
        .Globalization
        .CultureInfo
        .InvariantCulture;
    private static readonly TimeOnly Night = new(3, 17);
    private static readonly TimeZoneInfo Helsinki = Zones.Find("Europe/Helsinki");

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, Plain);
}
