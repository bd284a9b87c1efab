using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace JourneyBot.Store.Model;

// SQLite has no time type it can order by, so instants are kept as UTC ticks.
internal sealed class InstantConverter()
    : ValueConverter<DateTimeOffset, long>(
        instant => instant.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero)
    );
