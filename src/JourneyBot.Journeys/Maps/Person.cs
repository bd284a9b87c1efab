namespace JourneyBot.Journeys.Maps;

/// <summary>A named person of the workspace: leader, champion, sponsor or owner.</summary>
public sealed class Person
{
    public required PersonId Id { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>The person's name in files; unique within the workspace.</summary>
    public required string Key { get; init; }

    /// <summary>Place in the file, so that an export lists people as the import did.</summary>
    public required int Order { get; init; }

    public required string Name { get; set; }

    public string? Title { get; set; }

    /// <summary>IANA name; digests and prompts come in this person's own morning.</summary>
    public required string TimeZone { get; set; }

    public string? Email { get; set; }

    /// <summary>The name up to the first space, as colleagues would say it.</summary>
    public string FirstName => Name.Split(' ', 2)[0];
}
