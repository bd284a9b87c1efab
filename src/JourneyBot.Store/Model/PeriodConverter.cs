using System.Globalization;
using JourneyBot.Journeys.CustomerAsset;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace JourneyBot.Store.Model;

// First month and length in months (2026-04/03): text order is time order, which "2026-Q2" beside "2026-05" has not.
internal sealed class PeriodConverter()
    : ValueConverter<Period, string>(period => Write(period), text => Read(text))
{
    private static string Write(Period period) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{period.Year:0000}-{period.Month:00}/{period.Months:00}"
        );

    private static Period Read(string text)
    {
        var year = text[..4];
        var month = int.Parse(text.AsSpan(5, 2), CultureInfo.InvariantCulture);
        return Period.Parse(
            text[8..] switch
            {
                "12" => year,
                "03" => string.Create(CultureInfo.InvariantCulture, $"{year}-Q{(month + 2) / 3}"),
                _ => text[..7],
            }
        );
    }
}
