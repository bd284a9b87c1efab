using System.Globalization;
using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Digests;

namespace JourneyBot.Tests.Journeys.CheckIns;

public sealed class MorningsTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById(
        "Europe/Berlin"
    );

    [Theory]
    [InlineData("2026-03-27", "2026-03-30T07:00:00Z")] // Friday before the clock goes forward
    [InlineData("2026-10-23", "2026-10-26T08:00:00Z")] // Friday before it goes back
    [InlineData("2026-06-29", "2026-06-30T07:00:00Z")]
    [InlineData("2026-07-04", "2026-07-06T07:00:00Z")] // Saturday
    public void The_next_morning_is_nine_by_the_persons_own_clock_on_a_working_day(
        string day,
        string morning
    )
    {
        var noon = DateTimeOffset.Parse($"{day}T10:00:00Z", CultureInfo.InvariantCulture);

        Assert.Equal(
            DateTimeOffset.Parse(morning, CultureInfo.InvariantCulture),
            Mornings.After(noon, Berlin, hour: 9, workingDays: 1)
        );
    }

    [Theory]
    [InlineData(DayOfWeek.Monday, "2026-06-29T07:00:00Z")]
    [InlineData(DayOfWeek.Thursday, "2026-07-02T07:00:00Z")]
    public void A_week_opens_on_the_chosen_day(DayOfWeek day, string opens) =>
        Assert.Equal(
            DateTimeOffset.Parse(opens, CultureInfo.InvariantCulture),
            Mornings.Of(DigestWeek.Of(new DateOnly(2026, 7, 1)), day, 9, Berlin)
        );

    [Theory]
    [InlineData("2026-06-29T06:59:00Z", false)]
    [InlineData("2026-06-29T07:00:00Z", true)]
    [InlineData("2026-06-29T14:59:00Z", true)]
    [InlineData("2026-06-29T15:00:00Z", false)] // five in the afternoon
    [InlineData("2026-07-04T08:00:00Z", false)] // Saturday
    public void Nobody_is_asked_at_night_or_at_the_weekend(string now, bool isNow) =>
        Assert.Equal(
            isNow,
            Mornings.IsNow(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), Berlin, hour: 9)
        );
}
