using System.Text.Json.Nodes;

namespace JourneyBot.EndToEnd.Wire;

/// <summary>The team on the wire: people of the sample map, known by their e-mail address, and a stranger.</summary>
internal static class People
{
    public const string Tenant = "6f1c2a54-3b0d-4c56-9a3e-2d7f0b8c1e01";

    public static Person Rosa { get; } = Known(1, "rosa", "Rosa Quintero");

    public static Person Mateo { get; } = Known(2, "mateo", "Mateo Ruiz");

    public static Person Ines { get; } = Known(3, "ines", "Inês Carvalho");

    public static Person Claire { get; } = Known(4, "claire", "Claire Bouchard");

    public static Person Ingrid { get; } = Known(5, "ingrid", "Ingrid Halvorsen");

    /// <summary>In the tenant, but neither in the team nor on the map.</summary>
    public static Person Stranger { get; } = Known(99, "stranger", "Sam Stranger");

    private static readonly Person[] Members = [Rosa, Mateo, Ines, Claire, Ingrid];

    public static Person? Find(string id) =>
        Array.Find(Members, person => person.Id == id || person.ObjectId == id);

    public static JsonArray AsMembers() =>
        [.. Members.Select(person => (JsonNode)person.AsMember())];

    private static Person Known(int number, string id, string name) =>
        new(
            $"29:1-{id}",
            name,
            $"{id}@brackenfold.example",
            $"5a10c0de-0000-4000-8000-{number:D12}"
        );
}
