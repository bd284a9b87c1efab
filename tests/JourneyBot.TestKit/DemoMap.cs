using System.Reflection;
using JourneyBot.Journeys.MapFiles;

namespace JourneyBot.TestKit;

/// <summary>The sample map that the app carries.</summary>
public static class DemoMap
{
    /// <summary>When the sample's story ends: the morning after its check-in week.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 6, 26, 9, 0, 0, TimeSpan.Zero);

    public static byte[] Json()
    {
        using var stream = Assembly
            .Load("JourneyBot.App")
            .GetManifestResourceStream("brackenfold.json")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>A fresh copy, so that a test may change it.</summary>
    public static ImportedMap Load()
    {
        var reading = MapFile.Read(Json(), Now);
        return reading.Succeeded(out var map)
            ? map
            : throw new InvalidOperationException(string.Join('\n', reading.Mistakes));
    }
}
