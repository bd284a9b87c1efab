using System.Text.Json.Nodes;

namespace JourneyBot.TestKit.Wire;

/// <summary>Somebody as Teams names them: by user id, e-mail address and directory object.</summary>
internal sealed record TeamsPerson(string Id, string Name, string Email, string ObjectId)
{
    /// <summary>Where their Teams says they are; null for a client that doesn't say.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The one personal chat this person has with the bot.</summary>
    public string PersonalChat => TeamsPlaces.PersonalChatOf(Id);

    public JsonObject AsMember() =>
        new()
        {
            ["id"] = Id,
            ["name"] = Name,
            ["email"] = Email,
            ["userPrincipalName"] = Email,
            ["aadObjectId"] = ObjectId,
            ["objectId"] = ObjectId,
            ["tenantId"] = TeamsPlaces.Tenant,
        };

    public JsonObject AsSender() =>
        new()
        {
            ["id"] = Id,
            ["name"] = Name,
            ["aadObjectId"] = ObjectId,
        };
}
