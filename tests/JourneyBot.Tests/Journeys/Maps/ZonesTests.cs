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
}
