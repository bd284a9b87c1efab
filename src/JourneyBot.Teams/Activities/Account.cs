using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Activities;

/// <summary>A person or bot; <c>Id</c> is only meaningful to this bot, <c>AadObjectId</c> to the whole tenant.</summary>
public sealed record Account
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? AadObjectId { get; init; }

    /// <summary>The same as <c>AadObjectId</c>, in rosters that use the older name.</summary>
    public string? ObjectId { get; init; }

    public string? GivenName { get; init; }

    public string? Surname { get; init; }

    public string? Email { get; init; }

    public string? UserPrincipalName { get; init; }

    public string? TenantId { get; init; }

    public string? UserRole { get; init; }

    public string? Role { get; init; }

    /// <summary>What Teams sent and this layer does not read.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>The Entra object id, under whichever of the two names it came.</summary>
    [JsonIgnore]
    public string? EntraId => AadObjectId ?? ObjectId;
}
