using System.Globalization;
using JourneyBot.Journeys.Digests;

namespace JourneyBot.Tests.Journeys.Digests;

public sealed class DigestWeeks
{
    private static readonly TimeZoneInfo Oslo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo");
    private static readonly TimeZoneInfo Kolkata = TimeZoneInfo.FindSystemTimeZoneById(
        "Asia/Kolkata"
    );

    [Theory]
    [InlineData("2026-06-22", "2026-W26")]
    [InlineData("2026-06-28", "2026-W26")]
    [InlineData("2026-01-01", "2026-W01")]
    [InlineData("2027-01-03", "2026-W53")]
    [InlineData("2024-12-30", "2025-W01")]
    public void A_day_belongs_to_its_iso_week(string day, string week)
    {
        var of = DigestWeek.Of(DateOnly.Parse(day, CultureInfo.InvariantCulture));

        Assert.Equal(week, of.ToString());
        Assert.True(DigestWeek.TryParse(week, out var parsed));
        Assert.Equal(of, parsed);
    }

    [Theory]
    [InlineData("2026-W54")]
    [InlineData("2025-W53")]
    [InlineData("2026-W00")]
    [InlineData("2026-26")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_week_is_not_read(string? text) =>
        Assert.False(DigestWeek.TryParse(text, out _));

    [Fact]
    public void The_completed_week_is_the_one_before_in_the_leaders_own_zone()
    {
        // Sunday 19:00 in London is already Monday in India.
        var sundayEvening = new DateTimeOffset(2026, 6, 28, 19, 0, 0, TimeSpan.Zero);

        Assert.Equal("2026-W25", DigestWeek.LastCompleted(sundayEvening, Oslo).ToString());
        Assert.Equal("2026-W26", DigestWeek.LastCompleted(sundayEvening, Kolkata).ToString());
    }

    [Fact]
    public void The_morning_comes_at_the_leaders_own_eight_o_clock()
    {
        var friday = new DateTimeOffset(2026, 6, 26, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal(
            new DateTimeOffset(2026, 6, 29, 6, 0, 0, TimeSpan.Zero),
            DigestWeek.NextMondayMorning(friday, Oslo)
        );
        Assert.Equal(
            new DateTimeOffset(2026, 6, 29, 2, 30, 0, TimeSpan.Zero),
            DigestWeek.NextMondayMorning(friday, Kolkata)
        );
    }

    [Fact]
    public void At_the_very_moment_the_next_one_is_a_week_away()
    {
        var due = DigestWeek.Of(new DateOnly(2026, 6, 26)).DueAt(Oslo);

        Assert.Equal(due, DigestWeek.NextMondayMorning(due.AddTicks(-1), Oslo));
        Assert.Equal(due.AddDays(7), DigestWeek.NextMondayMorning(due, Oslo));
    }

    [Fact]
    public void Summer_time_moves_the_instant_and_not_the_hour()
    {
        // Clocks in Oslo go forward on Sunday 29 March 2026.
        Assert.Equal(7, DigestWeek.Of(new DateOnly(2026, 3, 16)).DueAt(Oslo).Hour);
        Assert.Equal(6, DigestWeek.Of(new DateOnly(2026, 3, 23)).DueAt(Oslo).Hour);
    }

    [Fact]
    public void An_hour_the_clock_skips_becomes_the_moment_it_goes_on()
    {
        // This zone skips 02:00 to 03:00 on the first Monday of June, and repeats 01:00 to 02:00 in October.
        var zone = Zone(forwardOn: 6, backOn: 10);

        var due = DigestWeek.Of(new DateOnly(2026, 5, 31)).DueAt(zone, hour: 2);

        Assert.Equal(new DateTimeOffset(2026, 6, 1, 2, 0, 0, TimeSpan.Zero), due);
    }

    [Fact]
    public void An_hour_the_clock_repeats_counts_the_first_time()
    {
        var zone = Zone(forwardOn: 6, backOn: 10);

        var due = DigestWeek.Of(new DateOnly(2026, 10, 4)).DueAt(zone, hour: 1);

        Assert.Equal(new DateTimeOffset(2026, 10, 5, 0, 0, 0, TimeSpan.Zero), due);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(60, null)]
    [InlineData(61, "it comes 1 hour late")]
    [InlineData(3 * 60, "it comes 3 hours late")]
    [InlineData(2 * 24 * 60, "week 26, 22 to 28 June; it comes 2 days late")]
    public void A_late_digest_says_so_and_for_which_week(int minutes, string? words)
    {
        var week = DigestWeek.Of(new DateOnly(2026, 6, 26));

        var late = week.LateWords(week.DueAt(Oslo).AddMinutes(minutes), Oslo);

        if (words is null)
        {
            Assert.Null(late);
        }
        else
        {
            Assert.Contains(words, late, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_week_across_two_months_names_both() =>
        Assert.Equal(
            "week 27, 29 June to 5 July",
            DigestWeek.Of(new DateOnly(2026, 7, 1)).Words(new DateOnly(2026, 7, 6))
        );

    private static TimeZoneInfo Zone(int forwardOn, int backOn)
    {
        var two = new DateTime(1, 1, 1, 2, 0, 0, DateTimeKind.Unspecified);
        return TimeZoneInfo.CreateCustomTimeZone(
            "Test",
            TimeSpan.Zero,
            "Test",
            "Test",
            "Test summer",
            [
                TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
                    DateTime.MinValue.Date,
                    DateTime.MaxValue.Date,
                    TimeSpan.FromHours(1),
                    TimeZoneInfo.TransitionTime.CreateFloatingDateRule(
                        two,
                        forwardOn,
                        1,
                        DayOfWeek.Monday
                    ),
                    TimeZoneInfo.TransitionTime.CreateFloatingDateRule(
                        two,
                        backOn,
                        1,
                        DayOfWeek.Monday
                    )
                ),
            ]
        );
    }
}
