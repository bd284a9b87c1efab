namespace JourneyBot.Journeys;

/// <summary>When an id was made: ours are UUIDs of version 7, and those begin with their moment.</summary>
public static class IdMoment
{
    /// <summary>The moment in the id, to the millisecond.</summary>
    public static DateTimeOffset Of(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var milliseconds = 0L;
        foreach (var part in bytes[..6])
        {
            milliseconds = (milliseconds << 8) | part;
        }

        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }

    /// <summary>The same, if that was on this day of UTC; null for an id that was given to something older.</summary>
    public static DateTimeOffset? On(DateOnly day, Guid id)
    {
        if (id.Version != 7)
        {
            return null;
        }

        var made = Of(id);
        return DateOnly.FromDateTime(made.UtcDateTime) == day ? made : null;
    }
}
