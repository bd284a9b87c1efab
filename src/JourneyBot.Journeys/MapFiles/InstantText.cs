using System.Globalization;

namespace JourneyBot.Journeys.MapFiles;

/// <summary>How a map file writes a moment: UTC, with as many digits as it has.</summary>
internal static class InstantText
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mmK",
    ];

    public static string Write(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
            CultureInfo.InvariantCulture
        );

    public static bool TryRead(string text, out DateTimeOffset instant)
    {
        instant = default;
        var saysZone = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10;
        if (
            !saysZone
            || !DateTimeOffset.TryParseExact(
                text,
                Formats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var read
            )
        )
        {
            return false;
        }

        instant = read.ToUniversalTime();
        return true;
    }
}
