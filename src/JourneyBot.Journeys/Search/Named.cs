namespace JourneyBot.Journeys.Search;

/// <summary>Something on the map that people call by its name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Its key on the map.</param>
/// <param name="Name">As the map has it.</param>
/// <param name="Stage">The name of its stage; null for a stage itself and for a project of none.</param>
public sealed record Named(NamedKind Kind, string Key, string Name, string? Stage);

/// <summary>What a name can be of.</summary>
public enum NamedKind
{
    Stage,
    Touchpoint,
    Project,
    Decision,
}

/// <summary>What a search found: one thing, several to choose from, or none and what comes nearest.</summary>
/// <param name="One">The only thing that can be meant.</param>
/// <param name="Several">At most six things that can be meant, best first.</param>
/// <param name="Suggestions">At most three things that come near, best first, when nothing matches.</param>
public sealed record NameMatch(
    Named? One,
    IReadOnlyList<Named> Several,
    IReadOnlyList<Named> Suggestions
);
