using JourneyBot.Decks.Pptx;
using JourneyBot.Journeys.CustomerAsset;

namespace JourneyBot.Decks.Slides;

/// <summary>Customers as rows of marbles, so that ten people leaving look like ten people.</summary>
internal static class Marbles
{
    private const int MostInARow = 60;

    /// <summary>How many customers a marble stands for: as the workspace says, or ten times that until a row fits.</summary>
    public static long UnitFor(CustomerMathPeriod period, int perMarble)
    {
        long unit = Math.Max(1, perMarble);
        while (Math.Max(period.Incoming.Volume, period.Lost.Volume) / unit > MostInARow)
        {
            unit *= 10;
        }

        return unit;
    }

    public static Paragraph Row(long customers, long unit, Paint paint)
    {
        var marbles = (int)Math.Clamp((customers + unit - 1) / unit, 0, MostInARow + 1);
        return Paragraph.Of(
            marbles == 0 ? "–" : new string('●', marbles),
            Ink.Body with
            {
                Paint = paint,
            }
        );
    }
}
