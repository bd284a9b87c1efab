using System.Globalization;
using JourneyBot.Journeys;
using JourneyBot.Journeys.Maps;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Journeys;

public sealed class IdSequenceTests
{
    private static readonly DateTimeOffset Moment = TestClock.MondayMorning;

    [Fact]
    public void Ids_of_one_moment_sort_in_the_order_they_were_made()
    {
        var made = Enumerable.Range(0, 10_000).Select(_ => IdSequence.Next(Moment)).ToList();

        Assert.Equal(made.Order(), made);
        // As SQLite keeps them.
        Assert.Equal(
            made.Select(Text).Order(StringComparer.Ordinal),
            made.Select(Text),
            StringComparer.Ordinal
        );
        Assert.Equal(made.Count, made.Distinct().Count());
    }

    [Fact]
    public void An_id_is_a_UUID_of_version_7_with_its_moment()
    {
        for (var i = 0; i < 500; i++)
        {
            var at = Moment.AddMilliseconds(i);
            foreach (var id in new[] { TouchpointId.New(at).Value, TouchpointId.New(at).Value })
            {
                Assert.Equal(7, id.Version);
                Assert.InRange(id.Variant, 8, 11);
                Assert.Equal(at, IdMoment.Of(id));
            }
        }
    }

    [Fact]
    public void One_id_does_not_tell_the_next()
    {
        var steps = Enumerable
            .Range(0, 100)
            .Select(_ => Number(IdSequence.Next(Moment.AddDays(1))))
            .ToList();

        Assert.True(steps.Zip(steps.Skip(1), (one, next) => next - one).Distinct().Count() > 90);
    }

    private static string Text(Guid id) => id.ToString("D").ToUpperInvariant();

    private static UInt128 Number(Guid id) =>
        UInt128.Parse(id.ToString("N"), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
