using JourneyBot.App.Digests;
using JourneyBot.App.Setup;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.App.Setup;

public sealed class DigestReportCommandsTests
{
    [Fact]
    public void A_line_a_leader_says_what_became_of_it_when_and_why()
    {
        var report = new DeliveryReport(
            MapId.New(TestClock.MondayMorning),
            "A calm\u001b[2Jweek",
            DigestWeek.Of(new DateOnly(2026, 6, 22)),
            [
                Leader("Noor van Dijk", DeliveryState.Unreachable) with
                {
                    Why = "The bot has never met them.",
                },
                Leader("Amara\nOsei", DeliveryState.Sent) with
                {
                    Message = 7,
                },
            ]
        );

        Assert.Equal(
            [
                "A calm [2Jweek, 2026-W26: 1 unreachable, 1 sent",
                "  unreachable        Noor van Dijk            2026-06-29 06:00 UTC  The bot has never met them.",
                "  sent               Amara Osei               2026-06-29 06:00 UTC  message 7",
            ],
            DigestReportCommands.Lines(report)
        );
    }

    [Theory]
    [InlineData("2026-26")]
    [InlineData("2026-W54")]
    [InlineData("last")]
    public async Task A_week_that_is_none_is_refused_before_anything_is_opened(string week) =>
        Assert.Equal(1, await CommandLine.RunAsync(["digest", "report", "--week", week]));

    private static LeaderDelivery Leader(string name, DeliveryState state) =>
        new(PersonId.New(TestClock.MondayMorning), name, state) { At = TestClock.MondayMorning };
}
