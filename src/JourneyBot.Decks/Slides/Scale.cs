using JourneyBot.Decks.Pptx;
using JourneyBot.Decks.Pptx.Fitting;

namespace JourneyBot.Decks.Slides;

/// <summary>Whole, thousands or millions: as large a unit as the numbers of a table need to stand in their columns uncut.</summary>
internal sealed record Scale(long Divisor, string Word, string Short)
{
    private const long Thousand = 1_000;

    /// <summary>The unit in which the largest of the numbers has at most so many digits.</summary>
    public static Scale For(IEnumerable<long> numbers, int digits)
    {
        var largest = numbers.Select(n => Math.Abs((decimal)n)).DefaultIfEmpty().Max();
        var limit = Enumerable.Repeat(10L, digits).Aggregate(1L, (product, ten) => product * ten);
        return (largest / limit) switch
        {
            < 1 => new Scale(1, "", ""),
            < Thousand => new Scale(Thousand, " thousand", " k"),
            _ => new Scale(Thousand * Thousand, " million", " m"),
        };
    }

    /// <summary>How many digits, with a sign and the separators between them, stand side by side in a column; at most so many.</summary>
    public static int DigitsIn(Length room, int most)
    {
        while (
            most > 3 && TextFit.Width(new string('0', most + (most / 3)) + "+", Ink.Small) > room
        )
        {
            most--;
        }

        return most;
    }

    public long Of(long value) =>
        (long)Math.Round((decimal)value / Divisor, MidpointRounding.AwayFromZero);
}
