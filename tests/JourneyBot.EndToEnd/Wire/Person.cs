using System.Text.Json.Nodes;

namespace JourneyBot.EndToEnd.Wire;

/// <summary>Somebody as Teams names them: by user id, e-mail address and directory object.</summary>
internal sealed record Person(string Id, string Name, string Email, string ObjectId)
{
    public JsonObject AsMember() =>
        new()
        {
            ["id"] = Id,
            ["name"] = Name,
            ["email"] = Email,
            ["userPrincipalName"] = Email,
            ["aadObjectId"] = ObjectId,
            ["objectId"] = ObjectId,
            ["tenantId"] = People.Tenant,
        };

    public JsonObject AsSender() =>
        new()
        {
            ["id"] = Id,
            ["name"] = Name,
            ["aadObjectId"] = ObjectId,
        };
}
