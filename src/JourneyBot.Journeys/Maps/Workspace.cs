namespace JourneyBot.Journeys.Maps;

/// <summary>One company: its people, how it counts customers and value, and where its day begins.</summary>
public sealed class Workspace
{
    public required WorkspaceId Id { get; init; }

    /// <summary>The name of this workspace in files and links; unique.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    public string? Business { get; init; }

    /// <summary>ISO 4217 code; every value of the workspace is in whole units of it.</summary>
    public required string Currency { get; init; }

    /// <summary>IANA name.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The zone of that name; UTC where this machine doesn't know it.</summary>
    public TimeZoneInfo Zone => Zones.Find(TimeZone);

    /// <summary>BCP 47 tag for numbers and dates, for example <c>en-GB</c>.</summary>
    public required string Locale { get; init; }

    /// <summary>Who counts as a customer; printed under every number.</summary>
    public required string CustomerDefinition { get; init; }

    /// <summary>What value means; printed under every number.</summary>
    public required string ValueDefinition { get; init; }

    /// <summary>How many customers one marble stands for, at least 1.</summary>
    public required int CustomersPerMarble { get; init; }

    public List<Segment> Segments { get; init; } = [];

    public List<Person> People { get; private set; } = [];

    public List<Persona> Personas { get; init; } = [];

    public Person? FindPerson(PersonId? id) =>
        id is { } known ? People.Find(p => p.Id == known) : null;

    // People come and are erased between loads; nobody changes one who was loaded.
    internal Workspace Copy()
    {
        var copy = (Workspace)MemberwiseClone();
        copy.People = People.GetRange(0, People.Count);
        return copy;
    }
}
