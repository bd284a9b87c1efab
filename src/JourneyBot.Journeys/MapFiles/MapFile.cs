using JourneyBot.Journeys.MapFiles.Reading;
using JourneyBot.Journeys.MapFiles.Writing;

namespace JourneyBot.Journeys.MapFiles;

/// <summary>A whole map as one JSON file; see the README beside this file for every field.</summary>
public static class MapFile
{
    /// <summary>What <see cref="Write"/> writes.</summary>
    public const string Format = "journeybot.map/1";

    /// <summary>The format of the sample: the same fields, with its expected digest beside them.</summary>
    public const string DemoFormat = "journeybot.demo/1";

    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaximumSize = 16 * 1024 * 1024;

    /// <summary>Reads a file whole or not at all; everything in it gets new ids made at <paramref name="now"/>.</summary>
    public static MapReading Read(ReadOnlyMemory<byte> utf8, DateTimeOffset now) =>
        new MapFileReader(now).Read(utf8);

    /// <summary>The file of a map and all its updates: indented, in a fixed order, the same bytes for the same map.</summary>
    public static byte[] Write(ImportedMap map) => MapFileWriter.Write(map);
}
