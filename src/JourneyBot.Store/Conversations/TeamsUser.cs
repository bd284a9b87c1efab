using JourneyBot.Journeys.Maps;

namespace JourneyBot.Store.Conversations;

/// <summary>Somebody the bot met in Teams, and the person of the workspace they are, where that is known.</summary>
public sealed class TeamsUser
{
    public required string TenantId { get; init; }

    /// <summary>The id Teams knows the user by towards this bot.</summary>
    public required string UserId { get; init; }

    public string? AadObjectId { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Locale { get; set; }

    /// <summary>IANA name.</summary>
    public string? TimeZone { get; set; }

    public PersonId? PersonId { get; set; }

    /// <summary>The zone the workspace has that person in; only of a user who was met just now.</summary>
    public string? ZoneOfPerson { get; init; }

    public WorkspaceId? WorkspaceId { get; set; }

    public string? PersonalConversationId { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }
}
