using System.Diagnostics.CodeAnalysis;

namespace JourneyBot.Journeys.MapFiles;

/// <summary>What came of reading a map file: the whole map, or every mistake in it; and what was odd but accepted.</summary>
public sealed class MapReading
{
    private readonly ImportedMap? _map;

    internal MapReading(
        ImportedMap? map,
        IReadOnlyList<Mistake> mistakes,
        IReadOnlyList<Mistake> warnings
    ) => (_map, Mistakes, Warnings) = (map, mistakes, warnings);

    /// <summary>Every reason why the file was refused, in the order of the file; empty when it was read.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; }

    /// <summary>What was read but deserves a second look.</summary>
    public IReadOnlyList<Mistake> Warnings { get; }

    public bool Succeeded([NotNullWhen(true)] out ImportedMap? map)
    {
        map = _map;
        return map is not null;
    }
}
