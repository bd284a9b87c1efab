using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Activities;

/// <summary>A person or bot; <c>Id</c> is only meaningful to this bot, <c>AadObjectId</c> to the whole tenant.</summary>
public sealed record Account
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadObjectId { get; set; }

    /// <summary>The same as <c>AadObjectId</c>, in rosters that use the older name.</summary>
    public string? ObjectId { get; set; }

    public string? GivenName { get; set; }

    public string? Surname { get; set; }

    public string? Email { get; set; }

    public string? UserPrincipalName { get; set; }

    public string? TenantId { get; set; }

    public string? UserRole { get; set; }

    public string? Role { get; set; }

    /// <summary>What Teams sent and this layer does not read.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? More { get; set; }

    /// <summary>The Entra object id, under whichever of the two names it came.</summary>
    [JsonIgnore]
    public string? EntraId => AadObjectId ?? ObjectId;
}
