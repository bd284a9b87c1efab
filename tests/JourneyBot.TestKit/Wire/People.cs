namespace JourneyBot.TestKit.Wire;

/// <summary>Everybody on the wire: the people of the sample map, known by their e-mail address, and a stranger.</summary>
internal static class People
{
    public static TeamsPerson Rosa { get; } = Known(1, "rosa", "Rosa Quintero");

    public static TeamsPerson Mateo { get; } = Known(2, "mateo", "Mateo Ruiz");

    public static TeamsPerson Ines { get; } = Known(3, "ines", "Inês Carvalho");

    public static TeamsPerson Claire { get; } = Known(4, "claire", "Claire Bouchard");

    public static TeamsPerson Ingrid { get; } = Known(5, "ingrid", "Ingrid Halvorsen");

    public static TeamsPerson Amara { get; } = Known(6, "amara", "Amara Osei");

    public static TeamsPerson Devika { get; } = Known(7, "devika", "Devika Rao");

    public static TeamsPerson Marcus { get; } = Known(8, "marcus", "Marcus Lindqvist");

    public static TeamsPerson Helena { get; } = Known(9, "helena", "Helena Prochazka");

    public static TeamsPerson Tobias { get; } = Known(10, "tobias", "Tobias Wren");

    public static TeamsPerson Noor { get; } = Known(11, "noor", "Noor van Dijk");

    /// <summary>In the team, but not on the map.</summary>
    public static TeamsPerson Ada { get; } = Known(50, "ada", "Ada Newcomer");

    /// <summary>In the tenant, but neither in the team nor on the map.</summary>
    public static TeamsPerson Stranger { get; } = Known(99, "stranger", "Sam Stranger");

    /// <summary>Who is in the team.</summary>
    public static IReadOnlyList<TeamsPerson> Members { get; } =
    [Rosa, Mateo, Ines, Claire, Ingrid, Amara, Devika, Marcus, Helena, Tobias, Noor, Ada];

    /// <summary>By user id or directory object.</summary>
    public static TeamsPerson? Find(string id) =>
        Members.Append(Stranger).FirstOrDefault(person => person.Id == id || person.ObjectId == id);

    /// <summary>By first name.</summary>
    public static TeamsPerson Named(string firstName) =>
        Members
            .Append(Stranger)
            .First(person => person.Name.Split(' ').Contains(firstName, StringComparer.Ordinal));

    private static TeamsPerson Known(int number, string id, string name) =>
        new(
            $"29:1-{id}",
            name,
            $"{id}@brackenfold.example",
            $"5a10c0de-0000-4000-8000-{number:D12}"
        );
}
