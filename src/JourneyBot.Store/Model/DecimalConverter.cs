using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace JourneyBot.Store.Model;

// As text a decimal keeps its digits on every database; nothing sums these columns.
internal sealed class DecimalConverter()
    : ValueConverter<decimal, string>(
        number => number.ToString(CultureInfo.InvariantCulture),
        text => decimal.Parse(text, CultureInfo.InvariantCulture)
    );
